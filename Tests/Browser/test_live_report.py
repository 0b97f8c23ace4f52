"""The morning after a live: its orders come by an import, the unsure ones are settled, costs are said, on a phone and on a desk."""

import csv
import datetime
import re

import pytest

from journeys import choose_place, fill_shop, follow, make_samples, press, read_file, save_import, start_live
from visit import SCREENS, Visit


def orders_of_now(folder, most=12):
    """TikTok's export with orders placed this minute: rows of a made-up one, each as a new order."""
    source = make_samples(folder / "live", layout="tiktokOrdersCSV")[0]
    with open(source, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    heading = next(place for place, row in enumerate(rows) if "Order ID" in row)
    columns = {name: place for place, name in enumerate(rows[heading])}
    now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7)))
    made = []
    for row in rows[heading + 1:]:
        if not re.fullmatch(r"\d{10,}\s*", row[columns["Order ID"]]) or len(made) == most:
            continue
        row = list(row)
        row[columns["Order ID"]] = f"5790000000000{len(made):05}\t"
        for name in ("Created Time", "Paid Time", "RTS Time", "Shipped Time", "Delivered Time", "Cancelled Time"):
            if name in columns and row[columns[name]].strip():
                row[columns[name]] = now.strftime("%d/%m/%Y %H:%M:%S") + "\t"
        made.append(row)
    path = folder / "pesanan-live.csv"
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows[: heading + 1] + made)
    return path


def check_items(visit):
    """What an item left stands in view beside its name; on paper every column does, and nothing to press."""
    page = visit.page
    table = page.locator("table.sums").filter(has=page.locator("thead th", has_text=re.compile(f"^{visit.words('after.left')}$")))
    assert table.locator("thead th").nth(1).inner_text() == visit.words("after.left")
    box = table.locator("thead th").nth(1).bounding_box()
    assert box["x"] + box["width"] <= visit.size["width"], box
    # An item that was never on show says so.
    assert visit.words("after.neverShown") in table.inner_text()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})
    fits = table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth + 1")
    assert fits, "a column is cut on paper"
    assert not page.locator(".trail").is_visible() and not page.locator("#costs").is_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size(visit.size)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_what_a_live_was_worth(browser, server, tmp_path, screen, language):
    with Visit(browser, server, language, screen=screen) as visit:
        fill_shop(visit, tmp_path)
        page = visit.page
        visit.go("/live/insights")
        assert visit.words("after.noneEnded") in page.locator("main").inner_text()
        visit.check("live-insights-empty")
        visit.go("/live/new")
        page.locator("input[name=title]").fill("Live malam")
        page.locator("input[name=host]").fill("Sari")
        press(visit, "common.save")
        page.wait_for_url(re.compile(r"/live/\d+$"))
        live = page.url.rsplit("/", 1)[1]
        press(visit, "live.fromBestSellers")
        page.locator(".flash").wait_for()
        start_live(visit)
        page.locator("[data-part=show] [data-hotkey=n]").click()
        page.locator("[data-part=show] .live-code").first.wait_for()
        visit.go(f"/live/{live}/host")
        page.locator("details.ask > summary").click()
        press(visit, "live.end")
        page.wait_for_url(re.compile(rf"/live/{live}$"))

        visit.go("/imports")
        read_file(visit, orders_of_now(tmp_path))
        save_import(visit)
        choose_place(visit, "place.live")
        page.locator("main ul.list a").first.click()
        follow(visit, "after.link")
        page.wait_for_url(re.compile("/report"))
        assert visit.words("after.unknown.pay") in page.locator("main").inner_text()
        visit.check("live-report")

        follow(visit, "after.goThrough")
        rows = page.locator("main ul.list > li")
        before = rows.count()
        assert before > 0
        visit.check("live-orders-unsure")
        page.locator("main input[name=order]").first.check()
        press(visit, "after.yes")
        page.locator(".flash").wait_for()
        assert page.locator("main ul.list > li").count() == before - 1
        press(visit, "shell.undo", within=page.locator(".flash"))
        page.wait_for_load_state()
        assert page.locator("main ul.list > li").count() == before
        for box in page.locator("main input[name=order]").all():
            box.check()
        press(visit, "after.yes")
        page.locator(".flash").wait_for()
        page.locator("main nav .chips a").first.click()
        page.wait_for_load_state()
        assert page.locator("main ul.list > li").count() >= before
        visit.check("live-orders")

        visit.go(f"/live/{live}/report")
        form = page.locator("#costs form")
        form.locator("input[name=host_pay]").fill("100.000")
        form.locator("input[name=operator_pay]").fill("0")
        form.locator("input[name=on_air]").fill("90")
        press(visit, "common.save", within=form)
        page.locator(".flash").wait_for()
        page.locator("figure.plot svg").first.wait_for()
        assert visit.words("after.unknown.pay") not in page.locator("main").inner_text()
        # What lacks a cost is named, and leads to where it is said.
        page.locator(".notice .links a[href^='/variants/']").first.wait_for()
        page.locator("figure.plot details > summary").first.click()
        assert page.locator("figure.plot table").first.is_visible()
        visit.check("live-report-said")
        check_items(visit)
        follow(visit, "after.insights", within=page.locator("main"))
        page.get_by_role("link", name=re.compile("Live malam")).wait_for()
        visit.check("live-insights")
