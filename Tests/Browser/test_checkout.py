"""Paying: from a claim by tap over the buyer's own page to an order, by QRIS and by transfer; on a phone and on a desk."""

import re
import subprocess

import pytest

from journeys import OWNER, fill_shop, press, start_live
from visit import Visit

# A static QRIS made up for tests; no shop has it.
QRIS = (
    "00020101021126650016ID.CO.CONTOH.WWW011893600099000000001802120000000000010303UMI51440014ID.CO.QRIS.WWW"
    "0215ID10200000000180303UMI5204565153033605802ID5910BATIK SARI6006JEPARA6105594116304FA4E"
)


def checksum(text):
    """CRC-16/CCITT-FALSE as EMVCo wants it, written here a second time."""
    value = 0xFFFF
    for byte in text.encode():
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return f"{value:04X}"


def fields(text):
    """The fields of an EMVCo payload by their tags."""
    found = {}
    while text:
        tag, size = text[:2], int(text[2:4])
        assert tag not in found and len(text) >= 4 + size
        found[tag], text = text[4 : 4 + size], text[4 + size :]
    return found


def scan(picture):
    """What a phone reads in a picture."""
    read = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=True)
    return read.stdout.strip()


def set_terms(visit):
    """The shop says how one pays: a wrong QRIS is refused, then everything is filled in."""
    page = visit.go("/settings/checkout")
    visit.check("checkout-terms-empty")
    banks = page.locator("#banks-terms")
    for name, value in {"bank": "BCA", "number": "123-456-7890", "holder": "Ratna"}.items():
        banks.locator(f"input[name={name}]").fill(value)
    press(visit, "common.save", within=banks)
    page.locator("#banks-terms .list", has_text="123-456-7890").wait_for()
    page.locator("textarea[name=qris]").fill(QRIS[:-1] + "F")
    press(visit, "common.save", within=page.locator("#qris-terms"))
    page.locator("#qris-terms .error").wait_for()
    assert page.locator("textarea[name=qris]").input_value() == QRIS[:-1] + "F"
    visit.said.clear()
    page.locator("textarea[name=qris]").fill(QRIS)
    press(visit, "common.save", within=page.locator("#qris-terms"))
    page.locator("#qris-terms", has_text="BATIK SARI").wait_for()
    page.locator("input[name=cod]").check()
    press(visit, "common.save", within=page.locator("#times-terms"))
    page.locator(".flash").wait_for()
    shipping = page.locator("#shipping-terms")
    shipping.locator("input[name=shipping]").fill("15.000")
    shipping.locator("summary").click()
    shipping.locator("input[name=rate-JT]").fill("9.000")
    shipping.locator("input[name=rate-PA]").fill("-")
    press(visit, "common.save", within=shipping)
    page.locator(".flash").wait_for()
    assert page.locator("input[name=rate-PA]").input_value() == "-"
    visit.check("checkout-terms")


def plan_live(visit):
    """A live that is on, with one item at Rp150.000 on show; its id."""
    page = visit.page
    visit.go("/live/new")
    page.locator("input[name=title]").fill("Live malam")
    press(visit, "common.save")
    page.wait_for_url(re.compile(r"/live/\d+$"))
    live = page.url.rsplit("/", 1)[1]
    press(visit, "live.fromBestSellers")
    page.locator(".flash").wait_for()
    first = page.locator("ol.list > li").first
    first.locator("summary").click()
    first.locator("input[name=code]").fill("B03")
    first.locator("input[name=price]").fill("150.000")
    press(visit, "common.save", within=first)
    page.locator(".live-code", has_text="B03").first.wait_for()
    start_live(visit)
    page.locator("[data-part=show] [data-hotkey=n]").click()
    page.locator("[data-part=show] .live-code", has_text="B03").first.wait_for()
    return live


def tap_claim(visit, handle):
    page = visit.page
    page.locator("#handle").fill(handle)
    page.locator("[data-part=entry] button[name=variant]").first.click()
    page.locator("[data-part=claims] li", has_text=handle).wait_for()


def link_of(visit, live, handle):
    """The link that the seller would send to this buyer."""
    page = visit.go(f"/live/{live}/checkouts")
    row = page.locator("li.row", has_text=handle)
    row.locator("summary").click()
    link = row.locator("code").inner_text()
    whats_app = row.locator("a[href^='https://wa.me/']").get_attribute("href")
    assert link.replace(":", "%3A").replace("/", "%2F") in whats_app and "B03" in whats_app
    return link[link.index("/c/") :]


def fill_in(visit, name, method, province="JT"):
    page = visit.page
    values = {"name": name, "phone": "0812 3456 7890", "city": "Jepara"}
    for field, value in values.items():
        page.locator(f"main input[name={field}]").fill(value)
    page.locator("textarea[name=address]").fill("Jl. Kartini 5\nRT 1 RW 2")
    page.locator("select[name=province]").select_option(province)
    page.locator(f"input[name=method][value={method}]").check()
    press(visit, "checkout.confirm")
    page.locator("section.pay").wait_for()


BROKEN = """[...document.querySelectorAll('main *')].flatMap(part => [...part.childNodes])
  .filter(node => node.nodeType === Node.TEXT_NODE && node.parentElement.checkVisibility())
  .flatMap(node => [...node.data.matchAll(/(?<![\\w-])Rp[0-9][0-9.,]*(?![\\w-])/g)].map(found => {
    const range = document.createRange()
    range.setStart(node, found.index)
    range.setEnd(node, found.index + found[0].length)
    return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1 ? found[0] : null
  })).filter(Boolean)"""


def check_amounts(visit):
    """No amount is broken over two lines, on the narrowest phone and on this screen."""
    for width in {320, 360, visit.size["width"]}:
        visit.page.set_viewport_size({"width": width, "height": visit.size["height"]})
        assert visit.page.evaluate(BROKEN) == [], f"{visit.page.url} at {width}"
    visit.page.set_viewport_size(visit.size)


def amount_asked(visit):
    return int(re.sub(r"\D", "", visit.page.locator("section.pay .big b").inner_text()))


@pytest.mark.parametrize("screen, language", [("phone", "id"), ("desk", "en")])
def test_a_claim_is_paid_by_qris_and_another_by_transfer(browser, server, tmp_path, screen, language):
    with Visit(browser, server, language, screen=screen) as seller:
        fill_shop(seller, tmp_path)
        set_terms(seller)
        live = plan_live(seller)
        for handle in ("Bu Rina", "Bu Ani"):
            tap_claim(seller, handle)
        links = {handle: link_of(seller, live, handle) for handle in ("Bu Rina", "Bu Ani")}
        seller.check("checkout-list")
        check_amounts(seller)

        # Most buyers sit before phones; some do not.
        with Visit(browser, server, language, screen=screen) as buyer:
            page = buyer.go(links["Bu Rina"])
            assert "Bu Rina" in page.locator("h1").inner_text() and "Bu Ani" not in page.content()
            assert page.locator("select[name=province] option[value=PA]").count() == 0
            # The shop heads the page, and colour and size stand by themselves.
            assert page.locator(".brand").inner_text() == OWNER["shop"]
            assert page.locator(".variation").first.is_visible()
            held = buyer.words("checkout.heldUntil", time="").split(".")[0].strip()
            page.get_by_text(held).first.wait_for()
            buyer.check("checkout-open")
            page.locator("main input[name=name]").fill("Rina <b>")
            page.locator("main input[name=phone]").fill("12")
            page.locator("textarea[name=address]").fill("Jl. Kartini 5")
            page.locator("main input[name=city]").fill("Jepara")
            page.locator("select[name=province]").select_option("JT")
            press(buyer, "checkout.confirm")
            page.locator(".error").wait_for()
            assert page.locator("main input[name=name]").input_value() == "Rina <b>"
            buyer.said.clear()
            fill_in(buyer, "Rina <b>", "qris")
            asked = amount_asked(buyer)
            assert 159_000 < asked < 160_000
            page.wait_for_function("document.querySelector('.qris img').complete")
            buyer.check("checkout-qris")
            page.locator(".qris img").screenshot(path=tmp_path / "shown.png")
            payload = scan(tmp_path / "shown.png")
            read = fields(payload)
            assert read["00"] == "01" and read["01"] == "12" and read["54"] == str(asked)
            assert read["53"] == "360" and read["59"] == "BATIK SARI"
            assert read["63"] == checksum(payload[:-4]) and payload[-8:-4] == "6304"
            kept = page.request.get(page.locator(".qris img").get_attribute("src"))
            (tmp_path / "kept.png").write_bytes(kept.body())
            assert scan(tmp_path / "kept.png") == payload
            press(buyer, "checkout.say")
            page.get_by_text(buyer.words("checkout.hasSaid")).wait_for()
            buyer.check("checkout-said")

            # Saying so makes nothing paid; the seller looks for the amount.
            found = seller.go(f"/payments?amount=Rp{asked:,}".replace(",", "."))
            row = found.locator("li.row", has_text="Bu Rina")
            row.get_by_text(seller.words("checkout.state.said"), exact=True).wait_for()
            seller.check("payments-found")
            press(seller, "checkout.markPaid", within=row)
            seller.page.locator(".flash").wait_for()
            page.reload()
            page.get_by_role("heading", name=buyer.words("checkout.thanks")).wait_for()
            number = page.locator("section.card b").inner_text()
            buyer.check("checkout-paid")

            page = buyer.go(links["Bu Ani"])
            fill_in(buyer, "Ani", "transfer", province="JB")
            assert 165_000 < amount_asked(buyer) < 166_000
            page.get_by_text("123-456-7890").wait_for()
            buyer.check("checkout-transfer")
            check_amounts(buyer)
            assert page.locator("section.pay button.copy").first.is_visible()
            page.get_by_role("link", name=buyer.words("checkout.change"), exact=True).click()
            page.locator("input[name=method][value=cod]").check()
            press(buyer, "checkout.confirm")
            page.get_by_text(buyer.words("checkout.codHint")).wait_for()
            assert amount_asked(buyer) == 165_000
            buyer.check("checkout-cod")

            # Another buyer's link opens nothing without the whole of it.
            buyer.go(links["Bu Rina"][:-1], status=404)
            buyer.go(links["Bu Rina"] + "x/qris.png", status=404)

        # The order is on our own channel, with the parcel's address.
        page = seller.go(f"/orders?channel=storefront&search={number}")
        page.locator("ul.list a", has_text=number).first.click()
        # What is folded away is there as well.
        text = page.locator("main").text_content()
        missing = [word for word in ("Rina <b>", "QRIS") if word not in text]
        assert missing == []
        seller.check("order-of-checkout")

        # Taken back within the line that says what was done, and paid again.
        page = seller.go(f"/live/{live}/checkouts")
        press(seller, "checkout.accept", within=page.locator("li.row", has_text="Bu Ani"))
        page.locator(".flash").get_by_role("button", name=seller.words("shell.undo"), exact=True).click()
        page.get_by_text(seller.words("checkout.markedUnaccepted")).wait_for()
        press(seller, "checkout.accept", within=page.locator("li.row", has_text="Bu Ani"))
        page.get_by_text(seller.words("checkout.markedAccepted")).wait_for()
        page.locator("li.row", has_text="Bu Ani").get_by_text(seller.words("checkout.state.accepted"), exact=True).wait_for()
        page.locator(".figures").get_by_text(seller.words("checkout.sumCOD"), exact=True).wait_for()
        check_amounts(seller)
        seller.check("checkout-list-paid")

        # A row gives its buyer the whole width, whatever links stand below.
        row = page.locator("li.row", has_text="Bu Ani")
        widths = [row.locator(part).bounding_box()["width"] for part in (":scope > .left", ":scope > .right")]
        assert sum(widths) > 0.8 * row.bounding_box()["width"]

        # The parcel is handed over on the page of its order, and the buyer sees its number.
        row.get_by_role("link", name=seller.words("checkout.toOrder"), exact=True).click()
        page.wait_for_url(re.compile(r"/orders/\d+$"))
        page.locator("details.ask > summary").click()
        page.locator("input[name=tracking]").fill("JNE0012345")
        seller.check("order-to-ship")
        page.locator("details.ask form button").click()
        page.get_by_text(seller.words("checkout.shipped")).wait_for()
        assert page.locator("input[name=tracking]").count() == 0
        with Visit(browser, server, language, screen="phone") as buyer:
            page = buyer.go(links["Bu Ani"])
            page.get_by_role("heading", name=buyer.words("checkout.sent"), exact=True).wait_for()
            page.get_by_text("JNE0012345").wait_for()
            assert "165" in page.locator("section.card .big b").inner_text()
            check_amounts(buyer)
            buyer.check("checkout-shipped")
        seller.go("/payments")
        seller.check("payments")
