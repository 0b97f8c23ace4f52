"""What a seller does, step by step, each step as she does it: by what the page says."""

import re

from program import canting

OWNER = {"shop": "Batik Ratna", "sign_in": "ratna", "password": "lilin malam dan kain mori"}


def make_samples(folder, orders=40, seed=3, layout="shopeeOrders"):
    """Made-up exports of one layout; returns their paths."""
    place = folder / f"{layout}-{orders}-{seed}"
    canting("sample", "--orders", orders, "--seed", seed, "--layout", layout, "--output", place)
    made = sorted(path for path in place.iterdir() if path.suffix in (".xlsx", ".csv", ".xls"))
    assert made, f"canting sample made nothing in {place}"
    return made


def press(visit, key, within=None, **values):
    """Presses the button that says this."""
    place = within or visit.page.locator("main")
    place.get_by_role("button", name=visit.words(key, **values), exact=True).click()


def start_live(visit):
    """Starts the live whose page is open, at whatever time it is planned for."""
    ask = visit.page.locator("details.start > summary")
    if ask.count():
        ask.click()
        press(visit, "live.startNow")
    else:
        press(visit, "live.start")
    visit.page.wait_for_url(re.compile("/operator"))


def follow(visit, key, within=None):
    """Follows the link that says this."""
    place = within or visit.page.locator("body")
    place.get_by_role("link", name=visit.words(key), exact=True).click()


def heading(visit, key):
    """Waits until the page's heading is this."""
    visit.page.get_by_role("heading", level=1, name=visit.words.like(key)).wait_for()


def choose_place(visit, key):
    """One of the places under the thumb."""
    visit.page.locator("nav.places").get_by_role("link", name=visit.words(key), exact=True).click()


def open_from_menu(visit, key):
    """One of the pages that open from the shop's name."""
    visit.page.locator("details.menu > summary").click()
    visit.page.locator("details.menu").get_by_role("link", name=visit.words(key), exact=True).click()


def set_up(visit):
    """First run: the printed link, the owner's account and the shop."""
    visit.go(visit.server.first_link())
    visit.speak()
    for name, value in OWNER.items():
        visit.page.locator(f"main input[name={name}]").fill(value)
    visit.page.locator("main form button.main").click()
    visit.page.wait_for_url(re.compile(r"/(\?.*)?$"))


def sign_out(visit):
    visit.page.locator("details.menu > summary").click()
    visit.page.get_by_role("button", name=visit.words("shell.signOut")).click()
    visit.page.wait_for_url("**/sign-in*")


def sign_in(visit, name=OWNER["sign_in"], password=OWNER["password"]):
    visit.go("/sign-in")
    visit.speak()
    visit.page.locator("main input[name=sign_in]").fill(name)
    visit.page.locator("main input[name=password]").fill(password)
    visit.page.locator("main form button.main").click()


def read_file(visit, path):
    """Hands a file in and waits for what was recognised; nothing is saved yet."""
    visit.page.locator("#files").set_input_files(path)
    press(visit, "import.read")
    heading(visit, "import.checkTitle")


def save_import(visit):
    press(visit, "common.save")
    heading(visit, "import.savedTitle")


def figures(visit):
    """The figures of a page: what each counts → how many."""
    found = {}
    for figure in visit.page.locator("main .figures").first.locator(":scope > *").all():
        number = re.search(r"\d[\d.,]*", figure.inner_text())
        words = re.sub(r"\d[\d.,]*", "", figure.inner_text())
        if number:
            found[" ".join(words.split())] = int(re.sub(r"[.,]", "", number[0]))
    return found


def make_products(visit):
    """Turns what was sold into products and variants, at one press."""
    visit.go("/listings")
    visit.page.locator("form[action='/listings/products'].card button").click()
    visit.page.wait_for_load_state()


def count_stock(visit, pieces=20):
    """Writes this many pieces for each variant the page shows; returns how many variants that were."""
    visit.go("/stock/counts")
    fields = visit.page.locator("input.count-in").all()
    for field in fields:
        field.fill(str(pieces))
    press(visit, "count.save")
    visit.page.locator(".flash").wait_for()
    return len(fields)


def fill_shop(visit, folder):
    """A shop as it looks after a first day: set up, two channels and their money imported, products made, stock counted."""
    set_up(visit)
    for layout in ("shopeeOrders", "tiktokOrdersCSV", "shopeeIncome"):
        for path in make_samples(folder, layout=layout):
            visit.go("/imports")
            read_file(visit, path)
            save_import(visit)
    make_products(visit)
    count_stock(visit)


def make_token(visit, name, scopes=None):
    """A token for everything, or for some scopes, made in the settings, where it is shown once."""
    visit.go("/settings")
    visit.page.locator("#tokens details.fold > summary").click()
    form = visit.page.locator("form[action^='/settings/tokens#']")
    form.locator("input[name=token_name]").fill(name)
    for scope in form.locator("input[name=scope]").all():
        if scopes is None or scope.get_attribute("value") in scopes:
            scope.check()
    form.get_by_role("button").click()
    return visit.page.locator("#tokens .secret code").inner_text().strip()
