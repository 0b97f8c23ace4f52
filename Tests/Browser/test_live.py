"""A live: planned, begun, claims by comment and by tap, what is unsure, the host's screen; on a phone and on a desk."""

import json
import re
import urllib.request
import zlib

import pytest

from journeys import choose_place, fill_shop, make_token, press, start_live
from visit import SCREENS, Visit


def send(server, token, live, comments):
    """What a bridge sends: who wrote what."""
    lines = [
        json.dumps(
            {"v": 1, "source": "tiktok", "room_id": "73", "event": "comment", "msg_id": f"{live}-{zlib.crc32(f'{place} {handle} {text}'.encode())}",
             "user": {"handle": handle}, "data": {"text": text}}
        )
        for place, (handle, text) in enumerate(comments)
    ]
    request = urllib.request.Request(
        f"{server.address}/api/v1/lives/{live}/comments",
        data="\n".join(lines).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/x-ndjson"},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_live_from_its_plan_to_its_end(browser, server, tmp_path, screen, language):
    with Visit(browser, server, language, screen=screen) as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page

        choose_place(visit, "place.live")
        assert visit.words("live.noneYet") in page.locator("main").inner_text()
        page.get_by_role("link", name=visit.words("live.plan"), exact=True).click()
        visit.check("live-new")
        page.locator("input[name=title]").fill("Live malam")
        page.locator("input[name=host]").fill("Sari")
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
        visit.check("live-plan")

        start_live(visit)
        page.locator("[data-part=show] [data-hotkey=n]").click()
        page.locator("[data-part=show] .live-code", has_text="B03").first.wait_for()
        answer = send(
            server, token, live,
            [("ani", "mau B03 dong kak"), ("rina", "bahannya apa kak?"), ("tono", "mantap kak <b>")],
        )
        assert answer == {"floods": 0, "known": 0, "new": 3, "others": 0, "refused": []}
        # They come by themselves, and what is typed meanwhile stays.
        page.locator("#handle").fill("Bu Rina")
        page.locator(".comments li", has_text="mantap kak <b>").wait_for()
        assert page.locator("#handle").input_value() == "Bu Rina"
        page.locator("[data-part=entry] button[name=variant]").first.click()
        page.locator("[data-part=claims] li", has_text="Bu Rina").wait_for()
        page.locator("[data-part=unsure] button[name=claim]").first.click()
        page.locator("[data-part=claims] li", has_text="ani").wait_for()
        page.get_by_text(visit.words("live.noneUnsure"), exact=True).wait_for()
        visit.check("live-operator")
        page.locator("[data-part=claims] li", has_text="ani").get_by_role(
            "button", name=visit.words("live.cancelClaim"), exact=True
        ).click()
        page.locator("[data-part=claims] li", has_text="ani").get_by_text(visit.words("live.cancelled"), exact=True).wait_for()

        visit.go(f"/live/{live}/host")
        page.locator(".stage-code", has_text="B03").wait_for()
        visit.check("live-host")
        page.locator(".cue").first.get_by_role("button", name=visit.words("live.answered"), exact=True).click()
        page.get_by_text(visit.words("live.noQuestions"), exact=True).wait_for()
        page.locator("details.ask > summary").click()
        press(visit, "live.end")
        page.wait_for_url(re.compile(rf"/live/{live}$"))
        visit.check("live-after")


def test_a_screen_that_lost_its_connection_catches_up(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        visit.go("/live/new")
        page.locator("input[name=title]").fill("Live malam")
        press(visit, "common.save")
        page.wait_for_url(re.compile(r"/live/\d+$"))
        live = page.url.rsplit("/", 1)[1]
        press(visit, "live.fromBestSellers")
        start_live(visit)
        visit.context.route("**/stream?*", lambda route: route.abort())
        page.reload()
        page.locator("[data-lost]").wait_for()
        send(server, token, live, [("ani", "halo kak")])
        assert page.locator(".comments li").count() == 0
        visit.context.unroute_all()
        page.locator(".comments li", has_text="halo kak").wait_for()
        page.locator("[data-lost]").wait_for(state="hidden")
