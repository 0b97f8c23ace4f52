"""The live desk by hand: a plan on a phone, comments settled by keys, waiting lists, cues, a lost connection, two operators."""

import re
import time

import pytest

from journeys import fill_shop, make_token, press, start_live
from test_live import send
from visit import SCREENS, Visit


def plan(visit, title="Live malam"):
    """A session with what sells best; its id."""
    page = visit.page
    visit.go("/live/new")
    page.locator("input[name=title]").fill(title)
    page.locator("select[name=bare_code]").select_option("claims")
    press(visit, "common.save")
    page.wait_for_url(re.compile(r"/live/\d+$"))
    press(visit, "live.fromBestSellers")
    page.locator("ol.list > li").first.wait_for()
    return page.url.split("#")[0].split("?")[0].rsplit("/", 1)[1]


def number(visit, letters="B"):
    """Gives the items codes in their order."""
    page = visit.page
    page.get_by_text(visit.words("live.numberItems"), exact=True).click()
    page.locator("#letters").fill(letters)
    press(visit, "live.numberNow")
    page.locator("ol.list .live-code", has_text=f"{letters}01").first.wait_for()


def begin(visit):
    """On air, with the first item on show."""
    page = visit.page
    start_live(visit)
    page.keyboard.press("n")
    page.locator("[data-part=show] .live-code", has_text="B01").first.wait_for()


def settle(page, key):
    """Presses a key as soon as keys count: just after a comment came first by itself they do not."""
    page.locator(".desk:not([data-digits=held])").wait_for()
    page.keyboard.press(key)


def forgive(visit, *words):
    """What the browser itself notes of refusals and lost lines is no failure."""
    visit.said = [line for line in visit.said if not any(word in line for word in words)]


def part(visit, name):
    return visit.page.locator(f"[data-part={name}]")


def test_a_plan_is_made_by_hand_on_a_phone(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        page = visit.page
        live = plan(visit)
        number(visit)
        items = page.locator("ol.list > li")
        last = items.last
        name = last.locator("b").first.inner_text()
        last.locator("summary").click()
        last.locator("input[name=price]").fill("185rb")
        press(visit, "common.save", within=last)
        page.get_by_text("Rp185.000").first.wait_for()
        # What has been typed wrong stays, and says how a price is written.
        last.locator("summary").click()
        last.locator("input[name=price]").fill("murah")
        press(visit, "common.save", within=last)
        page.get_by_text(visit.words("live.priceLike"), exact=True).wait_for()
        forgive(visit, "422")
        assert page.locator("ol.list > li").last.locator("input[name=price]").input_value() == "murah"
        visit.go(f"/live/{live}")
        items.last.locator("summary").click()
        press(visit, "live.toTop", within=items.last)
        page.wait_for_url(re.compile("#item"))
        assert items.first.locator("b").first.inner_text() == name
        # Names in any order, and a line whose product nobody knows.
        page.get_by_text(visit.words("live.fromList"), exact=True).click()
        page.locator("#list").fill("Z9 tidak ada barang ini 50rb")
        press(visit, "common.add", within=page.locator("form", has=page.locator("#list")))
        page.locator(".flash.refused", has_text="tidak ada barang ini").wait_for()
        visit.check("live-plan-by-hand")


def test_comments_are_settled_by_keys_alone(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        send(server, token, live, [("wati", "mau B99 dong kak"), ("ani", "mau B01 kak")])
        page.locator(".ask-back", has_text="wati").wait_for()
        page.locator(".ask-back", has_text="ani").wait_for()
        assert visit.words("live.why.unknownCode", code="B99") in part(visit, "unsure").inner_text()
        visit.check("live-unsure")
        settle(page, "0")
        page.locator(".ask-back", has_text="wati").wait_for(state="detached")
        settle(page, "1")
        part(visit, "claims").locator("li", has_text="ani").wait_for()
        # The last thing is undone by a key, too.
        page.keyboard.press("u")
        page.locator(".ask-back", has_text="ani").wait_for()
        # A claim by hand: name, Enter, size, Enter.
        page.keyboard.press("c")
        page.keyboard.type("Bu Rina")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        part(visit, "claims").locator("li", has_text="Bu Rina").wait_for()
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        assert visit.words("live.key.settle") in page.locator("#keys").inner_text()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.keyboard.type("rina")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/claims"))
        assert page.locator("ul.list > li").count() == 1
        visit.check("live-claims")


def test_two_operators_settle_one_comment_once(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        live = plan(visit)
        number(visit)
        begin(visit)
        other = visit.context.new_page()
        other.goto(f"{server.address}/live/{live}/operator")
        send(server, token, live, [("ani", "mau B01 kak")])
        first = visit.page.locator(".ask-back", has_text="ani").locator("button[name=claim]").first
        second = other.locator(".ask-back", has_text="ani").locator("button[name=claim]").first
        first.wait_for()
        second.wait_for()
        # The second screen is held where it is, as one whose finger is on its way.
        other.evaluate("document.querySelector('[data-part=unsure]').dataset.part = 'held'")
        first.click()
        visit.page.locator(".ask-back", has_text="ani").wait_for(state="detached")
        second.click()
        other.get_by_text(visit.words("live.settledAlready")).first.wait_for()
        assert part(visit, "claims").locator("li", has_text="ani").count() == 1
        forgive(visit, "409")


@pytest.mark.parametrize("screen", SCREENS)
def test_what_is_sold_out_goes_to_the_waiting_list_and_on(browser, server, tmp_path, screen):
    with Visit(browser, server, "id", screen=screen) as visit:
        fill_shop(visit, tmp_path)
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        counted = part(visit, "entry").locator("button[name=variant]", has=page.locator(".figure", has_text=re.compile(r"^\d+$")))
        for code in part(visit, "entry").locator("nav a").all_inner_texts():
            if counted.count():
                break
            part(visit, "entry").locator("nav a", has_text=code).first.click()
            part(visit, "entry").locator("nav a[aria-current]", has_text=code).wait_for()
        left = counted.first.locator(".figure").inner_text()
        # A size that is sold out has no number any more, so it is known by what it sends.
        size = part(visit, "entry").locator(f"button[value='{counted.first.get_attribute('value')}']")
        for name, pieces in (("Ani", left), ("Sari", "1"), ("Tono", "1")):
            page.locator("#handle").fill(name)
            page.locator("#quantity").fill(pieces)
            size.click()
            part(visit, "claims").locator("li", has_text=name).wait_for()
        part(visit, "entry").locator(f"button.none[value='{size.get_attribute('value')}']").wait_for()
        assert visit.words("live.warning.noneLeft") in size.inner_text()
        rows = part(visit, "claims").locator("li")
        rows.filter(has_text="Tono").get_by_text(visit.words("live.place", place="2")).wait_for()
        rows.filter(has_text="Ani").get_by_role("button", name=visit.words("live.cancelClaim"), exact=True).click()
        page.locator("[data-said]", has_text="Sari").wait_for()
        rows.filter(has_text="Sari").get_by_text("ditahan").wait_for()
        assert rows.filter(has_text=visit.words("live.waiting")).count() == 0
        visit.go(f"/live/{live}/buyers")
        assert page.locator("section.card").count() == 2
        visit.check("live-by-buyer")
        press(visit, "live.extendAll", within=page.locator("section.card").first)
        page.get_by_text(visit.words("live.extendedAll", n="1")).wait_for()


@pytest.mark.parametrize("screen", SCREENS)
def test_comments_win_wait_and_move_on(browser, server, tmp_path, screen):
    with Visit(browser, server, "id", screen=screen) as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        size = part(visit, "entry").locator("button[name=variant]").first
        words = f"{size.locator('.hush').text_content()} {size.evaluate('node => node.childNodes[1].data')}"
        page.locator("#handle").fill("Bu Rina")
        page.locator("#quantity").fill(str(int(size.locator(".figure").inner_text()) - 1))
        size.click()
        rows = part(visit, "claims").locator("li")
        rows.filter(has_text="Bu Rina").wait_for()
        # Whoever names everything needs no operator: the first has the last piece, the second waits for it.
        wish = " ".join(f"mau B01 {words} kak".split())
        send(server, token, live, [("ani", wish), ("budi", wish)])
        rows.filter(has_text="ani").get_by_text("ditahan").wait_for()
        rows.filter(has_text="budi").get_by_text(visit.words("live.place", place="1")).wait_for()
        assert page.get_by_text(visit.words("live.noneUnsure"), exact=True).is_visible()
        part(visit, "entry").locator(f"button.none[value='{size.get_attribute('value')}']").wait_for()
        visit.check("live-sold-out")
        rows.filter(has_text="ani").get_by_role("button", name=visit.words("live.cancelClaim"), exact=True).click()
        rows.filter(has_text="budi").get_by_text("ditahan").wait_for()
        rows.filter(has_text="ani").get_by_text(visit.words("live.cancelled"), exact=True).wait_for()


def test_going_on_answers_a_cue_and_is_undone(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        visit.go(f"/live/{live}/host")
        page.locator(".stage-code", has_text="B01").wait_for()
        send(server, token, live, [("sari", "bahannya apa kak?")])
        cue = page.locator(".cue", has_text="bahannya apa kak?")
        cue.wait_for()
        # What the host needs at a glance stands on a laptop's screen without scrolling.
        height = page.viewport_size["height"]
        for needed in (".stage-code", ".stage-price", ".stage-left", ".stage-shades", ".stage-next button", ".stage-clocks"):
            box = page.locator(needed).bounding_box()
            assert box["y"] >= 0 and box["y"] + box["height"] <= height, f"{needed}: {box}"
        assert cue.bounding_box()["y"] + cue.bounding_box()["height"] <= height
        # What nobody has written down is asked once, in the cue itself.
        cue.get_by_text(visit.words("live.teachFact"), exact=True).click()
        cue.locator("input[name=text]").fill("katun primisima")
        press(visit, "common.save", within=cue)
        cue.locator(".answer", has_text="katun primisima").wait_for()
        visit.check("live-host-cue")
        # The cue must have stood before the host for five seconds.
        asked = page.evaluate("Date.now()")
        while page.evaluate("new Promise(done => requestAnimationFrame(() => done(Date.now())))") - asked < 5200:
            pass
        page.keyboard.press("n")
        page.locator(".stage-code", has_text="B02").wait_for()
        cue.wait_for(state="detached")
        page.locator("[data-said]").get_by_role("button").click()
        cue.wait_for()
        # After the end it waits to be answered by message.
        page.locator("details.ask > summary").click()
        press(visit, "live.end")
        page.wait_for_url(re.compile(rf"/live/{live}$"))
        page.get_by_role("link", name=visit.words("live.followUpsOpen"), exact=True).click()
        assert "katun primisima" in page.locator("ul.list").inner_text()
        visit.check("live-questions")
        press(visit, "live.replied")
        page.get_by_text(visit.words("live.noQuestions"), exact=True).wait_for()


def test_a_lost_connection_is_said_and_what_was_missed(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        send(server, token, live, [("ani", "halo kak")])
        page.locator(".comments li", has_text="halo kak").wait_for()
        visit.context.set_offline(True)
        page.locator("[data-lost]").wait_for()
        send(server, token, live, [("sari", "mantap kak"), ("tono", "hadir kak")][:1])
        visit.context.set_offline(False)
        page.locator("[data-lost]").wait_for(state="hidden")
        page.locator(".comments li", has_text="mantap kak").wait_for()
        page.locator("[data-said]", has_text="sejak terputus").wait_for()
        forgive(visit, "ERR_")


def test_what_is_pressed_is_undone_by_a_key(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as visit:
        fill_shop(visit, tmp_path)
        page = visit.page
        plan(visit)
        number(visit)
        begin(visit)

        def undo(said):
            """Presses the key once this was said: its undo comes with it."""
            page.locator("[data-said]", has_text=said).locator("form").wait_for()
            page.keyboard.press("u")

        page.locator("#handle").fill("Bu Rina")
        part(visit, "entry").locator("button[name=variant]").first.click()
        row = part(visit, "claims").locator("li", has_text="Bu Rina")
        undo("Bu Rina")
        row.get_by_text(visit.words("live.cancelled"), exact=True).wait_for()
        # The undo is undone as well.
        undo(visit.words("live.done.cancel"))
        row.get_by_role("button", name=visit.words("live.cancelClaim"), exact=True).wait_for()
        page.locator("[data-said]", has_text=visit.words("live.done.reopen")).wait_for()
        row.get_by_role("button", name=visit.words("live.block"), exact=True).click()
        row.get_by_role("button", name=visit.words("live.unblock"), exact=True).wait_for()
        undo(visit.words("live.done.block"))
        row.get_by_role("button", name=visit.words("live.block"), exact=True).wait_for()


def test_a_key_undoes_nothing_older_than_what_is_under_way(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as visit:
        fill_shop(visit, tmp_path)
        page = visit.page
        plan(visit)
        number(visit)
        begin(visit)
        page.locator("#handle").fill("Bu Rina")
        part(visit, "entry").locator("button[name=variant]").first.click()
        row = part(visit, "claims").locator("li", has_text="Bu Rina")
        page.locator("[data-said]", has_text="Bu Rina").locator("form").wait_for()
        # The answer to the block is on its way while the stream shows it already.
        held = []
        page.route("**/claims/*", lambda route: held.append(route))
        row.get_by_role("button", name=visit.words("live.block"), exact=True).click()
        assert page.locator("[data-said] form").count() == 0
        page.keyboard.press("u")
        held[0].continue_()
        page.locator("[data-said]", has_text=visit.words("live.done.block")).locator("form").wait_for()
        assert len(held) == 1
        assert row.get_by_text(visit.words("live.cancelled"), exact=True).count() == 0


def test_a_refusal_is_one_sentence(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="desk") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        send(server, token, live, [("ani", "mau B01 kak")])
        page.locator(".ask-back", has_text="ani").wait_for()
        other = visit.context.new_page()
        other.goto(f"{server.address}/live/{live}/operator")
        other.locator(".ask-back", has_text="ani").wait_for()
        other.evaluate("document.querySelector('[data-part=unsure]').dataset.part = 'held'")
        settle(page, "1")
        page.locator(".ask-back", has_text="ani").wait_for(state="detached")
        other.locator(".ask-back", has_text="ani").locator("button[name=claim]").first.click()
        other.locator("[data-said].error").wait_for()
        assert other.locator("[data-said]").inner_text().strip() == visit.words("live.settledAlready")
        forgive(visit, "409")


def test_what_is_typed_stays_with_its_question(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        send(server, token, live, [("sari", "cara cucinya gimana kak"), ("tono", "lokasinya di mana kak"), ("ani", "lokasi toko di mana")])
        care = part(visit, "cues").locator(".cue", has_text="cucinya")
        place = part(visit, "cues").locator(".cue", has_text="lokasi")
        care.locator("summary").click()
        care.locator("input[name=text]").fill("cuci dingin")
        page.keyboard.press("Escape")
        # The cue above goes, and with it the place of every fold below.
        other = visit.context.new_page()
        other.goto(f"{server.address}/live/{live}/operator")
        other.locator("[data-part=cues] .cue", has_text="lokasi").get_by_role("button", name=visit.words("live.answered"), exact=True).click()
        place.wait_for(state="detached")
        assert care.locator("details").evaluate("fold => fold.open")
        assert care.locator("input[name=text]").input_value() == "cuci dingin"
        press(visit, "common.save", within=care)
        care.locator(".answer", has_text="cuci dingin").wait_for()


def test_what_is_typed_outlives_its_question(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        send(server, token, live, [("sari", "cara cucinya gimana kak"), ("tono", "lokasinya di mana kak")])
        other = visit.context.new_page()
        other.goto(f"{server.address}/live/{live}/operator")
        for question, typed in (("cucinya", "cuci dingin"), ("lokasi", "Jepara")):
            cue = part(visit, "cues").locator(".cue", has_text=question)
            field = cue.locator("input[name=text]")
            cue.locator("summary").click()
            field.fill(typed)
            other.locator("[data-part=cues] .cue", has_text=question).get_by_role("button", name=visit.words("live.answered"), exact=True).click()
            # It is said while she types, and stays said when she has looked away.
            cue.get_by_text(visit.words("live.answeredMeanwhile")).wait_for()
            assert field.evaluate("field => field === document.activeElement")
            page.keyboard.press("Escape")
            part(visit, "cues").locator("h2 .figure", has_text="1" if question == "cucinya" else "0").wait_for()
            assert field.input_value() == typed
            assert cue.get_by_role("button", name=visit.words("live.answered"), exact=True).count() == 0
            if question == "cucinya":
                press(visit, "common.save", within=cue)
                page.locator("[data-said]").get_by_text(visit.words("live.taughtFact"), exact=True).wait_for()
            else:
                visit.check("live-answered-meanwhile")
                press(visit, "live.discardTyped", within=cue)
            cue.wait_for(state="detached")


def test_one_message_at_a_time_while_the_line_is_gone(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        page = visit.page
        plan(visit)
        number(visit)
        begin(visit)
        visit.context.set_offline(True)
        page.locator("#handle").fill("Bu Rina")
        part(visit, "entry").locator("button[name=variant]").first.click()
        page.locator("[data-said].error", has_text=visit.words("live.unsent")).wait_for()
        assert page.locator(".offline:visible").count() == 0
        visit.context.set_offline(False)
        page.locator("[data-said]").wait_for(state="hidden")
        page.locator("[data-lost]").wait_for(state="hidden")
        part(visit, "entry").locator("button[name=variant]").first.click()
        part(visit, "claims").locator("li", has_text="Bu Rina").wait_for()
        assert part(visit, "claims").locator("li", has_text="Bu Rina").count() == 1
        forgive(visit, "ERR_")


def test_likely_readings_are_few_and_the_rest_is_a_fold_away(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        send(server, token, live, [("ani", "mau B01 sama B02 kak")])
        asked = page.locator(".ask-back", has_text="ani")
        asked.wait_for()
        assert 1 <= asked.locator("form > button[name=claim]").count() <= 6
        both = asked.locator("form > button[name=claim]").first
        assert "B01" in both.inner_text() and "B02" in both.inner_text()
        both.click()
        asked.wait_for(state="detached")
        assert part(visit, "claims").locator("li", has_text="ani").count() == 2
        page.locator("[data-said]").get_by_role("button").click()
        asked.wait_for()
        # The row at the top leads down on a phone.
        page.locator(".jump a[href='#claims']").click()
        assert part(visit, "claims").evaluate("part => part.getBoundingClientRect().top < innerHeight")
        visit.check("live-jump")


def test_who_writes_much_hides_nobody_and_what_was_misread_is_set_right(browser, server, tmp_path):
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        send(server, token, live, [("ramai", "mau B01 kak")] * 3 + [("ani", "mau B01 kak"), ("tono", "halo kak semua")])
        page.locator(".ask-back", has_text="ani").wait_for()
        assert page.locator(".ask-back", has_text="ramai").count() == 1
        others = part(visit, "unsure").locator("summary", has_text="2 ").first
        others.click()
        assert part(visit, "unsure").locator(".ask-more", has_text="ramai").count() == 2
        visit.check("live-unsure-queue")
        part(visit, "comments").get_by_role("link", name="tono").click()
        page.wait_for_url(re.compile(r"/comments/\d+$"))
        visit.check("live-comment")
        page.locator("button[name=claim]").first.click()
        page.wait_for_url(re.compile("/operator"))
        part(visit, "claims").locator("li", has_text="tono").wait_for()


def test_a_slow_phone_is_shown_what_is_new_and_not_what_was(browser, server, tmp_path):
    """300 kbit/s and 400 ms: three comments a second, on a desk that is full already."""
    with Visit(browser, server, "id", screen="phone") as visit:
        fill_shop(visit, tmp_path)
        token = make_token(visit, "bridge")
        page = visit.page
        live = plan(visit)
        number(visit)
        begin(visit)
        talk = ["B01 1 kak", "mau B02 dong", "bb 55 tb 160 muat gak kak", "keep 1 ya", "B01 bahannya apa", "halo kak", "B03 berapa"]
        send(server, token, live, [(f"awal{n}", talk[n % len(talk)]) for n in range(60)])
        line = visit.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": 400, "downloadThroughput": 300_000 / 8, "uploadThroughput": 300_000 / 8},
        )
        page.reload()
        start = time.monotonic()
        for turn in range(30):
            send(server, token, live, [(f"penonton{turn}", talk[turn % len(talk)])])
            page.wait_for_timeout(max(0, (start + (turn + 1) / 3 - time.monotonic()) * 1_000))
        send(server, token, live, [("terakhir", "mantap kak terakhir")])
        page.locator(".comments li", has_text="mantap kak terakhir").wait_for(timeout=3_000)
        # It is what everybody sees who opens the page now.
        other = visit.context.new_page()
        other.goto(f"{server.address}/live/{live}/operator")
        for name in ("claims", "comments", "unsure", "jump"):
            shown = [screen.locator(f"[data-part={name}]").inner_text().split() for screen in (page, other)]
            assert shown[0] == shown[1], name
