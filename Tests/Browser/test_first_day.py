"""A seller's first day, from the printed link to a counted stock, as she goes through it on her phone or at a desk."""

import re

import pytest

from journeys import (
    OWNER, choose_place, count_stock, figures, follow, heading, make_products, make_samples, open_from_menu, press,
    read_file, save_import, set_up, sign_in, sign_out,
)
from visit import SCREENS, Visit

on_every_screen = pytest.mark.parametrize(
    ("screen", "language"), [(screen, language) for screen in SCREENS for language in ("id", "en")]
)


@on_every_screen
def test_from_the_printed_link_to_a_counted_stock(browser, server, tmp_path, screen, language):
    with Visit(browser, server, language, screen) as visit:
        set_up(visit)
        assert OWNER["shop"] in visit.page.locator("header.top").inner_text()
        visit.check()

        sign_out(visit)
        sign_in(visit)
        visit.page.wait_for_url(re.compile(r"/(\?.*)?$"))

        counted = import_a_file(visit, make_samples(tmp_path)[0])
        look_at_the_orders(visit, counted)
        open_one_order(visit)
        make_products(visit)
        visit.check()
        assert count_stock(visit) > 0
        visit.check()
        see_the_count(visit)
        undo_the_import(visit)
        visit.check()


def import_a_file(visit, path):
    """First looks, then saves, and what was counted is what then happened."""
    visit.go("/imports")
    read_file(visit, path)
    visit.check()
    foretold = figures(visit)
    new = foretold[visit.words("import.new")]
    assert new > 0
    save_import(visit)
    visit.check()
    assert figures(visit) == foretold
    return new


def look_at_the_orders(visit, counted):
    follow(visit, "import.seeOrders", within=visit.page.locator("main"))
    heading(visit, "place.orders")
    rows = visit.page.locator("main ul.list > li")
    assert 0 < rows.count() <= counted
    visit.check()

    chips = visit.page.locator("main ul.chips").first.get_by_role("link")
    for chip in range(chips.count()):
        chips.nth(chip).click()
        visit.page.locator("main ul.chips a[aria-current=true]").first.wait_for()
        heading(visit, "place.orders")
    visit.go("/orders")


def open_one_order(visit):
    row = visit.page.locator("main ul.list > li a").first
    row.click()
    visit.page.wait_for_url(re.compile(r"/orders/\d+"))
    number = visit.page.locator("h1").inner_text().split()[0]
    visit.check()
    visit.go("/orders")
    visit.page.locator("main input[name=search]").fill(number)
    visit.page.locator("form.search button").click()
    assert visit.page.locator("main ul.list > li").count() == 1


def see_the_count(visit):
    choose_place(visit, "place.products")
    heading(visit, "place.products")
    visit.page.locator("main ul.list > li a").first.click()
    visit.page.locator("main ul.list > li a").first.click()
    visit.page.wait_for_url(re.compile(r"/variants/\d+"))
    assert "20" in visit.page.locator("main .figures").first.inner_text()


def undo_the_import(visit):
    open_from_menu(visit, "place.imports")
    visit.page.locator("main ul.list > li a").first.click()
    visit.page.locator("details.ask > summary").click()
    press(visit, "import.undo")
    heading(visit, "import.undoneTitle")
    choose_place(visit, "place.orders")
    heading(visit, "place.orders")
    assert visit.page.locator("main ul.list > li").count() == 0


def test_the_link_works_once(browser, server):
    with Visit(browser, server, "id") as visit:
        link = server.first_link()
        set_up(visit)
        visit.go(link, status=404)
        visit.go("/setup", status=404)


def test_a_wrong_password_is_said_and_what_was_typed_stays(browser, server):
    with Visit(browser, server, "id") as visit:
        set_up(visit)
        sign_out(visit)
        sign_in(visit, password="salah sama sekali")
        assert visit.page.locator("main input[name=sign_in]").input_value() == OWNER["sign_in"]
        assert visit.page.locator("main input[name=password]").input_value() == ""
        assert visit.page.locator("main [role=alert]").count() == 1


def test_saving_twice_saves_once(browser, server, tmp_path):
    """A double tap on Simpan: one import, one set of orders."""
    with Visit(browser, server, "id") as visit:
        set_up(visit)
        visit.go("/imports")
        read_file(visit, make_samples(tmp_path)[0])
        new = figures(visit)[visit.words("import.new")]
        visit.page.get_by_role("button", name=visit.words("common.save"), exact=True).dblclick(no_wait_after=True)
        heading(visit, "import.savedTitle")
        assert figures(visit)[visit.words("import.new")] == new
        visit.go("/imports")
        assert visit.page.locator("main ul.list > li").count() == 1


DROP = """
([form, names]) => {
  const carried = new DataTransfer();
  for (const { name, text } of names) carried.items.add(new File([text], name));
  form.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
}
"""


def test_two_files_chosen_at_once_are_two_imports(browser, server, tmp_path):
    june = make_samples(tmp_path, seed=3)[0]
    july = make_samples(tmp_path, seed=4, layout="tiktokOrdersCSV")[0]
    with Visit(browser, server, "id") as visit:
        set_up(visit)
        visit.go("/imports")
        visit.page.locator("#files").set_input_files([june, july])
        press(visit, "import.read")
        rows = visit.page.locator("main ul.list > li")
        waiting = rows.get_by_text(visit.words("import.state.checked"), exact=True)
        waiting.nth(1).wait_for()
        assert rows.count() == 2
        assert {june.name, july.name} <= set(rows.locator("b").all_inner_texts())
        visit.check("imports-two-files")
        for name in (july.name, june.name):
            visit.go("/imports")
            visit.page.locator("main ul.list > li a").filter(has_text=name).click()
            heading(visit, "import.checkTitle")


def test_two_files_dropped_at_once_are_sent_each_by_itself(browser, server, tmp_path):
    texts = [{"name": path.name, "text": path.read_text(encoding="utf-8-sig")} for path in (
        make_samples(tmp_path, seed=5, layout="tiktokOrdersCSV")[0],
        make_samples(tmp_path, seed=6, layout="shopeeOrdersCSV")[0],
    )]
    with Visit(browser, server, "id") as visit:
        set_up(visit)
        visit.go("/imports")
        sent = []
        visit.page.on("request", lambda asked: sent.append(asked.url) if asked.method == "POST" else None)
        form = visit.page.locator("form.drop").element_handle()
        visit.page.evaluate(DROP, [form, texts])
        rows = visit.page.locator("main ul.list > li")
        rows.get_by_text(visit.words("import.state.checked"), exact=True).nth(1).wait_for()
        assert sorted(rows.locator("b").all_inner_texts()) == sorted(text["name"] for text in texts)
        assert len(sent) == 2


def test_a_file_that_is_no_export_is_refused_in_a_sentence(browser, server, tmp_path):
    letter = tmp_path / "Order.all.20260601_20260630.xlsx"
    letter.write_bytes(b"<html><body>Silakan masuk kembali</body></html>")
    with Visit(browser, server, "id") as visit:
        set_up(visit)
        visit.go("/imports")
        visit.page.locator("#files").set_input_files(letter)
        press(visit, "import.read")
        heading(visit, "import.problemTitle")
        visit.check("import-problem")
