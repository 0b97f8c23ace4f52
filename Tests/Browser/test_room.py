"""The room on our own pages: a viewer on a phone, the operator beside her, and a bridge that stops."""

import json
import re
import urllib.request

from journeys import fill_shop, make_token, press, start_live
from visit import Visit


def bridge(server, token, live, *lines):
    """Sends lines as a bridge does."""
    request = urllib.request.Request(
        f"{server.address}/api/v1/lives/{live}/comments",
        data="\n".join(json.dumps({"v": 1, "source": "tiktok", "room_id": "73", **line}) for line in lines).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/x-ndjson"},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def open_room(visit):
    """A live that is on, with an item B01 on show, and its room open: the session's number and the room's address."""
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
    first.locator("input[name=code]").fill("B01")
    press(visit, "common.save", within=first)
    page.locator(".live-code", has_text="B01").first.wait_for()
    press(visit, "room.open")
    address = page.locator("#room a").get_attribute("href")
    visit.check("live-plan-room")
    start_live(visit)
    page.locator("[data-part=show] [data-hotkey=n]").click()
    page.locator("[data-part=show] .live-code", has_text="B01").first.wait_for()
    return live, address[len(visit.server.address):]


def accept_transfers(visit):
    """The shop says how one pays and what sending costs."""
    page = visit.page
    visit.go("/settings/checkout")
    banks = page.locator("#banks-terms")
    for name, value in {"bank": "BCA", "number": "123-456-7890", "holder": "Ratna"}.items():
        banks.locator(f"input[name={name}]").fill(value)
    press(visit, "common.save", within=banks)
    page.locator("#banks-terms .list", has_text="123-456-7890").wait_for()
    page.locator("#shipping-terms input[name=shipping]").fill("15rb")
    press(visit, "common.save", within=page.locator("#shipping-terms"))
    page.locator(".flash").wait_for()


def choices(viewer):
    """The words by which a piece of the item on show is asked for, as the room shows them."""
    show = viewer.page.locator("[data-part=show] .stage-variants").first
    size = show.locator("span:has(b)").first.evaluate("node => node.firstChild.textContent.trim()")
    shade = show.locator("span:not(:has(b))")
    return " ".join([shade.first.inner_text() if shade.count() else "", size]).strip()


def test_a_viewer_wins_in_the_room_and_a_bridge_that_stops_is_seen(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as seller, Visit(browser, server, "id", screen="phone") as viewer:
        fill_shop(seller, tmp_path)
        token = make_token(seller, "bridge")
        live, room = open_room(seller)

        viewer.go(room)
        viewer.page.locator("[data-part=show] .live-code", has_text="B01").wait_for()
        viewer.check("room-stranger")
        wish = f"B01 {choices(viewer)} 1 kak"
        viewer.page.locator("#name").fill("Ani")
        viewer.page.locator("#text").fill(wish)
        press(viewer, "room.send")
        mine = viewer.page.locator("[data-part=mine] li", has_text=wish)
        mine.wait_for()
        viewer.page.locator("[data-part=mine] .badge.good").wait_for()
        viewer.check("room-won")
        # The shop has not said how one pays: nothing leads to a checkout.
        assert viewer.page.get_by_role("button", name=viewer.words("room.pay"), exact=True).count() == 0
        accept_transfers(seller)
        viewer.go(room)
        press(viewer, "room.pay", within=viewer.page.locator("[data-part=mine]"))
        viewer.page.wait_for_url(re.compile("/c/"))
        assert "B01" in viewer.page.locator("main").inner_text()
        viewer.go(room)
        viewer.page.locator("[data-part=mine] a[href^='/c/']").wait_for()
        seller.go(f"/live/{live}/operator")

        # Operator: the claim, and the room among the sources.
        desk = seller.page
        desk.locator("[data-part=claims] li", has_text="Ani (room)").wait_for()
        desk.locator("[data-part=sources] li", has_text=seller.words("source.name.room")).wait_for()
        # The viewer sees what others write, without touching anything.
        bridge(server, token, live, {"event": "status", "data": {"status": "connected"}},
               {"event": "comment", "msg_id": "1", "user": {"handle": "rina"}, "data": {"text": "halo dari tiktok"}})
        viewer.page.locator("[data-part=talk] li", has_text="halo dari tiktok").wait_for()
        tiktok = desk.locator("[data-part=sources] li", has_text="TikTok")
        tiktok.locator(".badge.good").wait_for()
        seller.check("live-sources-connected")
        bridge(server, token, live, {"event": "status", "data": {"status": "disconnected"}})
        tiktok.locator(".badge.wrong", has_text=re.compile("^putus")).wait_for()
        seller.check("live-sources-lost")

        # A name that looks like hers is refused, and what was typed stays.
        with Visit(browser, server, "id", screen="phone") as other:
            other.go(room)
            other.page.locator("#name").fill("ani")
            other.page.locator("#text").fill("B01 kak")
            press(other, "room.send")
            other.page.locator("[data-said].error").wait_for()
            assert other.page.locator("#text").input_value() == "B01 kak"
            # The browser's own note about the refusal.
            other.said.clear()

        # The seller closes it: whoever looks on is told.
        seller.go(f"/live/{live}")
        press(seller, "room.close")
        seller.page.locator(".flash").wait_for()
        viewer.page.locator("[data-desk]").wait_for(state="detached")
        viewer.go(room, status=404)


def test_the_room_works_without_scripts(browser, server, tmp_path):
    with Visit(browser, server, "en", screen="phone") as seller:
        fill_shop(seller, tmp_path)
        _, room = open_room(seller)
        context = browser.new_context(java_script_enabled=False, base_url=server.address, locale="en-GB")
        page = context.new_page()
        page.goto(room)
        page.locator("#name").fill("Ani")
        page.locator("#text").fill("B01 kak")
        page.locator("form button.main").click()
        page.locator("[data-part=mine] li", has_text="B01 kak").wait_for()
        assert page.locator("#name").count() == 0, "she is known by now"
        for _ in range(6):
            page.locator("#text").fill("B01 kak")
            page.locator("form[action$=comments] button").click()
        page.locator("[data-error]").wait_for()
        assert page.locator("#text").input_value() == "B01 kak"
        context.close()
