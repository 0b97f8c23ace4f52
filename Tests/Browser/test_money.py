"""Money on a phone: rules first, then profit, payouts, the price of a variant, cash and steadiness."""

import re

import pytest

from journeys import choose_place, fill_shop, press
from visit import Visit


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_seller_follows_her_money(browser, server, tmp_path, language):
    with Visit(browser, server, language, screen="phone") as visit:
        fill_shop(visit, tmp_path)
        page = visit.page

        visit.go("/money/rules")
        page.locator("select#cost").select_option("packing")
        page.locator("input#amount").fill("2.500")
        page.locator("input#from").fill("2025-01-01")
        press(visit, "common.save", within=page.locator("form[action='/money/costs']"))
        page.locator(".flash").wait_for()
        form = page.locator("form[action='/money/fees']").filter(has=page.locator("input[value=shopee]"))
        form.locator("select").select_option("tops")
        for programme in ("freeShippingXtra", "promoXtra", "insurance", "incomeTax"):
            form.locator(f"input[value={programme}]").check()
        form.locator("input[type=date]").fill("2025-01-01")
        press(visit, "common.save", within=form)
        page.locator(".flash").wait_for()
        visit.check("money-rules-said")
        own = page.locator("form[action='/money/rates']").filter(has=page.locator("input[value=shopee]"))
        own.locator("xpath=ancestor::details").locator("summary").click()
        own.locator("select[name=part]").select_option("processingFee")
        own.locator("input[name=rate]").fill("1.000")
        own.locator("input[name=rate_from]").fill("2025-03-05")
        own.locator("input[name=rate_to]").fill("2025-03-04")
        press(visit, "common.save", within=own)
        assert visit.words("rules.toBeforeFrom") in page.locator("main").inner_text()
        # The browser itself says on the console that the form was refused.
        visit.said.clear()
        visit.check("money-rate-wrong")
        own.locator("input[name=rate_to]").fill("2025-03-05")
        press(visit, "common.save", within=own)
        page.locator(".flash").wait_for()
        assert "1.000" in page.locator("ul.list").last.inner_text() or "1,000" in page.locator("ul.list").last.inner_text()
        press(visit, "common.remove", within=page.locator("ul.list").last)
        page.locator(".flash").wait_for()
        assert page.locator("form[action^='/money/overrides/']").count() == 0

        choose_place(visit, "place.money")
        page.locator("figure.plot svg").first.wait_for()
        # The cost of every piece is still open: profit is unknown, never zero.
        assert visit.words("money.profitUnknown") in page.locator(".figures").inner_text()
        page.get_by_role("link", name=visit.words("money.by.city"), exact=True).click()
        page.wait_for_url(re.compile("by=city"))
        page.locator("figure.plot details > summary").first.click()
        assert page.locator("figure.plot table").first.is_visible()
        visit.check("money-cut")
        # A figure opens down to its orders, and those to file, sheet and row.
        page.locator("figure.plot details[open] table a").first.click()
        page.wait_for_url(re.compile(r"/money/orders\?"))
        visit.check("figure-orders")
        page.locator("main ul.list > li > a").first.click()
        page.wait_for_url(re.compile(r"/orders/\d+/money"))

        visit.go("/payouts?state=exact")
        page.locator("main ul.list > li > a").first.click()
        page.wait_for_url(re.compile(r"/orders/\d+/money"))
        assert page.locator("a[href^='/imports/']").count() >= 1, "no file and row behind the money of an order"
        visit.check("order-money")

        visit.go("/prices?state=all")
        page.locator("main ul.list > li > a").first.click()
        page.wait_for_url(re.compile(r"/variants/\d+/price"))
        variant = re.search(r"/variants/(\d+)/", page.url)[1]
        assert visit.words("prices.costFirst") in page.locator("main").inner_text()
        visit.go(f"/variants/{variant}")
        page.locator("details.inner > summary").first.click()
        costs = page.locator("form[action$='/costs']")
        costs.locator("input[name=amount]").fill("45.000")
        costs.locator("input[name=valid_from]").fill("2025-01-01")
        press(visit, "common.save", within=costs)
        page.locator(".flash").wait_for()
        visit.go(f"/variants/{variant}/price")
        slider = page.locator("input[type=range]")
        slider.focus()
        slider.press("PageUp")
        page.wait_for_url(re.compile("price="))
        page.locator("details.inner > summary").click()
        page.locator("input[name=affiliate]").fill("5")
        press(visit, "prices.work")
        page.wait_for_url(re.compile("affiliate=5"))
        assert visit.words("prices.row.affiliate") in page.locator("main table").last.inner_text()
        visit.check("price")
        page.locator("select#category").select_option("bags-watches")
        press(visit, "common.save", within=page.locator("form[action$='/fees']"))
        page.locator(".flash").wait_for()
        assert page.locator("select#category").input_value() == "bags-watches"

        for path, name in (("/cash", "cash"), ("/steadiness", "steadiness")):
            visit.go(path)
            visit.check(name)
        visit.go("/cash")
        page.locator("table.sums a[href*='/money/entries']").first.click()
        page.wait_for_url(re.compile(r"/money/entries\?"))
        assert page.locator("main a[href^='/imports/']").count() >= 1, "no file and row behind a line of money"
        visit.check("money-entries")
