"""Sizes: a chart in one press on a phone, asked for in a live through a bridge, answered on the operator's screen."""

import json
import re
import urllib.request

import pytest

from journeys import fill_shop, make_token, press, start_live
from test_live import send
from visit import SCREENS, Visit


def make_shirt(server, token):
    """A shirt in three sizes, two of them counted."""

    def ask(method, path, body):
        request = urllib.request.Request(
            f"{server.address}/api/v1{path}", data=json.dumps(body).encode(), method=method,
            headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    product = ask("POST", "/products", {"name": "Kemeja Batik Sekar"})["id"]
    for size in ("M", "L", "XL"):
        ask("POST", f"/products/{product}/variants", {"size": size})
    return product, ask


@pytest.mark.parametrize("screen", SCREENS)
def test_a_chart_in_one_press_answers_who_asks_in_a_live(browser, server, tmp_path, screen):
    with Visit(browser, server, "id", screen=screen) as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        product, ask = make_shirt(server, token)
        page = visit.page

        visit.go(f"/products/{product}")
        page.locator("main").get_by_role("link", name=visit.words("fit.toChart"), exact=True).click()
        page.get_by_text(visit.words("fit.noChart"), exact=True).wait_for()
        visit.check("fit-empty")
        page.locator("button.main[name=standard]").click()
        page.locator(".flash").wait_for()
        assert "LD 110" in page.locator("main .list").first.inner_text()
        page.locator("#try-weight").fill("58,5")
        page.locator("#try-height").fill("165")
        press(visit, "fit.tryPress")
        page.get_by_text("M, " + visit.words("fit.sureness.sure"), exact=True).wait_for()
        visit.check("fit-chart")
        page.get_by_text(visit.words("fit.edit"), exact=True).click()
        page.locator("#chest-0").fill("52")
        press(visit, "common.save")
        page.locator(".field.wrong #chest-0").wait_for()
        # The browser itself says on the console that the form was refused.
        visit.said.clear()
        visit.check("fit-refused")
        page.locator("#chest-0").fill("104,5")
        press(visit, "common.save")
        page.get_by_text(re.compile("LD 104,5")).first.wait_for()
        page.get_by_text(visit.words("fit.note"), exact=True).click()
        page.locator("#outcome-weight").fill("58")
        press(visit, "fit.outcome.kept")
        page.get_by_text(visit.words("fit.byHand"), exact=False).first.wait_for()
        visit.check("fit-noted")
        advice = ask("POST", f"/products/{product}/fit", {"weightGrams": 67_000, "heightMillimetres": 1_680})
        assert advice["verdict"] == "size" and advice["sizes"] == [{"size": "L", "left": None}]

        visit.go("/live/new")
        page.locator("input[name=title]").fill("Live malam")
        press(visit, "common.save")
        page.wait_for_url(re.compile(r"/live/\d+$"))
        live = page.url.rsplit("/", 1)[1]
        page.locator("#search").fill("Sekar")
        press(visit, "common.search")
        press(visit, "common.add", within=page.locator("form.row", has_text="Kemeja Batik Sekar"))
        page.locator(".flash").wait_for()
        start_live(visit)
        page.locator("[data-part=show] [data-hotkey=n]").click()
        page.locator("[data-part=show] .live-code").first.wait_for()
        send(server, token, live, [("sari", "bb 67 tb 168 muat L kak?"), ("ani", "bb 120 tb 165 muat?"), ("rina", "tb 160 size apa")])
        cues = page.locator("[data-part=fits] .asker")
        cues.nth(2).wait_for()
        assert "bb 67 tb 168" in cues.nth(0).inner_text() and "L, yakin" in cues.nth(0).inner_text()
        assert "Kak sari, bb 67 tb 168 aman di L ya" in cues.nth(0).locator(".reply").inner_text()
        assert "lebih besar dari XL" in cues.nth(1).inner_text()
        visit.check("fit-operator")
        press(visit, "live.answered", within=cues.nth(0))
        cues.nth(2).wait_for(state="detached")
        assert cues.count() == 2
        visit.go(f"/live/{live}/host")
        page.locator("[data-part=cues] .cue .answer").first.wait_for()
        assert "ani" not in page.locator("main").inner_text()
        visit.check("fit-host")


def test_without_a_chart_one_press_on_the_desk_makes_one(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        make_shirt(server, token)
        page = visit.page
        visit.go("/live/new")
        page.locator("input[name=title]").fill("Live malam")
        press(visit, "common.save")
        page.wait_for_url(re.compile(r"/live/\d+$"))
        live = page.url.rsplit("/", 1)[1]
        page.locator("#search").fill("Sekar")
        press(visit, "common.search")
        press(visit, "common.add", within=page.locator("form.row", has_text="Kemeja Batik Sekar"))
        page.locator(".flash").wait_for()
        start_live(visit)
        page.locator("[data-part=show] [data-hotkey=n]").click()
        page.locator("[data-part=show] .live-code").first.wait_for()
        send(server, token, live, [("sari", "bb 58 tb 165 muat kak?")])
        cue = page.locator("[data-part=fits] .cue")
        cue.get_by_text(visit.words("fit.unknown.noChart"), exact=True).wait_for()
        cue.locator("button[name=item]").click()
        cue.get_by_text(re.compile("M, yakin")).wait_for()
