"""Scripts that somebody types, sends or hides in a file stay text: on every page, in a real browser."""

import csv
import itertools
import re

from forms import PageReader
from journeys import count_stock, make_products, make_samples, make_token, read_file, save_import, set_up
from program import ROOT
from test_live import send
from test_live_desk import begin, number, plan
from visit import Visit

PAYLOADS = (ROOT / "Tests/Browser/payloads.txt").read_text().splitlines()
#: Pages of one kind that are looked at.
OF_A_KIND = 2
#: What no page of ours has, so that it can only have come out of a text.
FOREIGN = "iframe, object, embed, base, marquee, video, audio, math, portal, frameset, [onerror], [onload], [onclick], [onfocus]"


class Walk:
    """Goes through the pages of a shop in its owner's browser, by its links."""

    def __init__(self, visit):
        self.visit, self.payloads, self.sent = visit, itertools.cycle(PAYLOADS), set()

    def ask(self, path):
        answer = self.visit.context.request.get(path, max_redirects=3)
        assert answer.status < 500, f"{path} was answered with {answer.status}"
        is_page = answer.status == 200 and answer.headers.get("content-type", "").startswith("text/html")
        return PageReader(answer.text()) if is_page else None

    def pages(self, starts):
        """Every page that can be reached, a few of each kind."""
        open_, seen, kinds = list(starts), set(starts), {}
        while open_:
            path = open_.pop(0)
            kind = re.sub(r"\d{3,}|[\w-]{30,}", "#", path.split("?")[0]), tuple(re.findall(r"[?&](\w+)=", path))
            kinds[kind] = kinds.get(kind, 0) + 1
            page = self.ask(path) if kinds[kind] <= OF_A_KIND else None
            if page is None:
                continue
            yield path, page
            for link in page.links:
                if link not in seen and not link.startswith(("/assets/", "//")):
                    seen.add(link)
                    open_.append(link)

    def fill(self, form):
        """Sends a form with a payload in each field that somebody types into, and once more in one alone."""
        for typed in [form.typed, *([name] for name in form.typed)]:
            fields = {name: value or "" for name, value in form.fields.items()}
            fields |= {name: next(self.payloads) for name in typed}
            fields["key"] = f"{next(self.numbers)}-{fields.get('key', '')}"[:100]
            answer = self.visit.context.request.post(
                form.action, form=fields, headers={"Origin": self.visit.server.address}, max_redirects=0)
            assert answer.status < 500, f"{form.action} was answered with {answer.status} to {fields}"

    numbers = itertools.count()

    def doors(self, live):
        """The addresses of a room and of a buyer's checkout: nobody links to them, they are sent."""
        request = self.visit.context.request
        request.post(f"/live/{live}/room", form={"open": "1", "key": "room"}, headers={"Origin": self.visit.server.address})
        text = request.get(f"/live/{live}").text() + request.get(f"/live/{live}/checkouts").text()
        found = [re.search(rf"/{door}/[\w-]{{20,}}", text) for door in "rc"]
        assert all(found), "no room or no checkout"
        return [door[0] for door in found]

    def fill_everything(self, starts):
        for _, page in self.pages(starts):
            for form in page.forms:
                if form.goes_on and form.shape not in self.sent:
                    self.sent.add(form.shape)
                    self.fill(form)


def import_payloads(visit, folder):
    """An export whose texts are payloads, under a name that is one."""
    with make_samples(folder, layout="tiktokOrdersCSV")[0].open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    payloads = itertools.cycle(PAYLOADS)
    texts = [place for place, name in enumerate(rows[0]) if name in ("Product Name", "Variation", "Buyer Username", "Recipient", "Regency and City", "Seller SKU")]
    assert len(texts) >= 4, rows[0]
    for row in rows[2:]:
        for place in texts:
            row[place] = next(payloads)[:200]
    path = folder / "<img src=x onerror=window.__xss=0>.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    visit.go("/imports")
    read_file(visit, path)
    save_import(visit)


def send_by_programs(visit, live):
    """Products and comments as programs send them."""
    token = make_token(visit, "payloads")
    send(visit.server, token, live, [(text[:60], text) for text in PAYLOADS])
    for name in PAYLOADS[::8]:
        made = visit.context.request.post(
            "/api/v1/products", data={"name": name},
            headers={"Authorization": f"Bearer {token}", "Idempotency-Key": f"payload-{PAYLOADS.index(name)}"})
        assert made.status == 201, made.text()


def test_no_script_of_anybody_runs_on_any_page(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as visit:
        visit.page.on("dialog", lambda dialog: visit.said.append(f"dialog: {dialog.message}"))
        set_up(visit)
        import_payloads(visit, tmp_path)
        make_products(visit)
        count_stock(visit)
        live = plan(visit)
        number(visit)
        begin(visit)
        send_by_programs(visit, live)
        walk = Walk(visit)
        starts = ["/", "/settings", "/settings/checkout", "/settings/buyers", "/money/rules", "/products/new", "/live/new"]
        starts += [f"/live/{live}{part}" for part in ("", "/operator", "/claims", "/buyers", "/questions", "/checkouts", "/report")]
        walk.fill_everything(starts)
        starts += walk.doors(live)
        walk.fill_everything(starts[-2:])
        visit.said.clear()
        shown = 0
        for path, _ in walk.pages(starts):
            visit.page.goto(path)
            wrong = visit.page.evaluate("""
              (foreign) => [window.__xss ?? null, window.refusedByPolicy,
                [...document.querySelectorAll(foreign)].map((element) => element.outerHTML.slice(0, 200))]
            """, FOREIGN)
            assert wrong == [None, [], []], f"{path}: {wrong}"
            shown += "xss" in visit.page.evaluate("document.body.innerText")
        said = [line for line in visit.said if "Failed to load resource" not in line]
        assert said == [], said
        assert len(walk.sent) >= 12 and shown > 30, (len(walk.sent), shown)
