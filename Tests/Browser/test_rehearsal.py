"""A rehearsal: begun from the plan, an audience that writes by itself, what it came to, and gone again."""

import re

import pytest

from journeys import choose_place, fill_shop, press
from visit import SCREENS, Visit


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_beginner_practises(browser, server, tmp_path, screen, language):
    with Visit(browser, server, language, screen=screen) as visit:
        fill_shop(visit, tmp_path)
        page = visit.page
        visit.go("/live/new")
        page.locator("input[name=title]").fill("Live malam")
        press(visit, "common.save")
        page.wait_for_url(re.compile(r"/live/\d+$"))
        live = page.url.rsplit("/", 1)[1]
        press(visit, "live.fromBestSellers")
        page.locator(".flash").wait_for()

        page.locator("details.rehearse > summary").click()
        page.locator("select[name=pace]").select_option("rush")
        visit.check("rehearsal-start")
        press(visit, "rehearsal.begin")
        page.wait_for_url(re.compile("/operator"))
        rehearsal = re.search(r"/live/(\d+)/operator", page.url)[1]
        assert rehearsal != live
        page.locator(".rehearsal-mark").wait_for()
        page.locator("[data-part=show] [data-hotkey=n]").click()
        # The audience comes by itself, and writes more than a few comments.
        page.locator(".comments li").nth(8).wait_for(timeout=60_000)
        visit.check("rehearsal-operator")
        visit.go(f"/live/{rehearsal}/host")
        page.locator(".rehearsal-mark").wait_for()
        visit.check("rehearsal-host")

        page.locator("details.ask > summary").click()
        press(visit, "rehearsal.end")
        page.wait_for_url(re.compile(rf"/live/{rehearsal}$"))
        page.get_by_role("heading", name=visit.words("rehearsal.advice"), exact=True).wait_for()
        visit.check("rehearsal-result")
        choose_place(visit, "place.live")
        page.get_by_role("heading", name=visit.words("rehearsal.list"), exact=True).wait_for()
        visit.check("live-list-with-rehearsals")
        visit.go(f"/live/{rehearsal}")
        page.locator("details.ask > summary").click()
        press(visit, "rehearsal.delete")
        page.wait_for_url(re.compile(r"/live$"))
        assert page.locator(f"a[href*='/live/{rehearsal}']").count() == 0
