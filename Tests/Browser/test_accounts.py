"""The second factor and the devices, as an owner sets them up, and the door without JavaScript."""

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest

from journeys import OWNER, heading, press, set_up, sign_in, sign_out
from visit import SCREENS, Visit


def code(key, steps_on=0):
    """What an authenticator app shows (RFC 6238), now or so many half minutes on."""
    step = int(time.time()) // 30 + steps_on
    secret = base64.b32decode(key.replace(" ", ""))
    digest = hmac.new(secret, struct.pack(">Q", step), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def turn_on(visit):
    """Sets the second factor up; returns the app's key and the recovery codes."""
    visit.go("/settings/security")
    visit.check()
    press(visit, "account.factorBegin")
    picture = visit.page.locator("#factor img")
    assert picture.evaluate("image => image.naturalWidth") > 100
    visit.check()
    key = visit.page.locator("#factor code.token").inner_text()
    visit.page.locator("#factor input[name=code]").fill(code(key))
    press(visit, "account.factorTurnOn")
    heading(visit, "account.recovery")
    visit.check()
    codes = visit.page.locator("main code.token").all_inner_texts()
    assert len(set(codes)) == 10
    # Back and loading again lead to the account, not to a form that is sent once more.
    assert visit.page.url.endswith("/settings/security")
    return key, codes


@pytest.mark.parametrize(("screen", "language"), [(screen, language) for screen in SCREENS for language in ("id", "en")])
def test_an_owner_turns_the_second_factor_on_and_comes_back_with_a_printed_code(browser, server, screen, language):
    with Visit(browser, server, language, screen) as visit:
        set_up(visit)
        _, codes = turn_on(visit)
        sign_out(visit)
        sign_in(visit)
        heading(visit, "account.codeTitle")
        visit.check()
        visit.page.locator("main input[name=code]").fill(codes[2])
        visit.page.locator("main form button.main").click()
        visit.page.wait_for_url("**/settings/security")
        assert "9" in visit.page.locator(".flash").inner_text()
        visit.check()


def test_the_door_with_its_second_page_works_without_scripts(browser, server):
    with Visit(browser, server, "id") as visit:
        set_up(visit)
        key, _ = turn_on(visit)
        context = browser.new_context(java_script_enabled=False, base_url=server.address, locale="id-ID")
        page = context.new_page()
        page.goto("/sign-in?next=/orders")
        page.locator("main input[name=sign_in]").fill(OWNER["sign_in"])
        page.locator("main input[name=password]").fill(OWNER["password"])
        page.locator("main form button.main").click()
        # The code that turned it on was used; the next one is taken half a minute early.
        page.locator("main input[name=code]").fill(code(key, steps_on=1))
        page.locator("main form button.main").click()
        page.wait_for_url("**/orders")
        visit.go("/settings/security")
        rows = visit.page.locator("#devices ul.list > li")
        assert rows.count() == 2
        press(visit, "account.signOutDevice", within=rows.nth(0) if rows.nth(0).locator("form").count() else rows.nth(1))
        visit.page.wait_for_load_state()
        assert visit.page.locator("#devices ul.list > li").count() == 1
        page.goto("/orders")
        assert re.search(r"/sign-in", page.url)
        context.close()
