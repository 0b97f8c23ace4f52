"""Every page, on a phone and on a desk, in light and dark, in both languages; and the first pages of an empty shop."""

import re

import pytest

from journeys import set_up
from program import Server
from visit import SCREENS, Visit

PLACES = {
    "today": "/",
    "orders": "/orders",
    "orders-filtered": "/orders?search=batik",
    "orders-none": "/orders?search=zzzqqq",
    "products": "/products",
    "product-new": "/products/new",
    "stock-counts": "/stock/counts",
    "listings": "/listings",
    "imports": "/imports",
    "cancellations": "/cancellations",
    "settings": "/settings",
    "security": "/settings/security",
    "trail": "/settings/trail",
    "webhooks": "/settings/webhooks",
    "confirm": "/confirm?next=%2Fsettings",
    "money": "/money",
    "money-by-city": "/money?by=city",
    "payouts": "/payouts",
    "payouts-waiting": "/payouts?state=waiting",
    "prices": "/prices?state=all",
    "cash": "/cash",
    "steadiness": "/steadiness?since=2026-01-01",
    "money-rules": "/money/rules",
    "live": "/live",
    "live-new": "/live/new",
}
#: Pages of one thing, reached as a reader reaches them: the first link of this shape on a list.
FIRST_OF = {
    "order": ("/orders", r"^/orders/\d+$"),
    "product": ("/products", r"^/products/\d+$"),
    "variant": ("/products", r"^/products/\d+$", r"^/variants/\d+$"),
    "order-money": ("/orders", r"^/orders/\d+$", r"^/orders/\d+/money$"),
    "price": ("/prices?state=all", r"^/variants/\d+/price"),
    "import": ("/imports", r"^/imports/\d+$"),
}

everywhere = pytest.mark.parametrize(
    ("screen", "scheme", "language"),
    [(screen, scheme, language) for screen in SCREENS for scheme in ("light", "dark") for language in ("id", "en")],
)


def first_link(visit, pattern):
    links = [link.get_attribute("href") for link in visit.page.locator("main a[href]").all()]
    found = [link for link in links if re.match(pattern, link)]
    assert found, f"no link like {pattern} on {visit.page.url}: {links}"
    return found[0]


def open_first_of(visit, start, *patterns):
    visit.go(start)
    for pattern in patterns:
        visit.go(first_link(visit, pattern))


@everywhere
def test_every_page_of_a_filled_shop(browser, filled_shop, screen, scheme, language):
    with Visit(browser, filled_shop, language, screen, scheme, state=filled_shop.state) as visit:
        visit.go("/")
        visit.speak()
        for name, path in PLACES.items():
            visit.go(path)
            visit.check(name)
        for name, steps in FIRST_OF.items():
            open_first_of(visit, *steps)
            visit.check(name)


@everywhere
def test_the_pages_before_sign_in(browser, filled_shop, screen, scheme, language):
    with Visit(browser, filled_shop, language, screen, scheme) as visit:
        visit.go("/sign-in")
        visit.speak()
        visit.check("sign-in")
        visit.go("/setup?token=0123456789abcdef", status=404)
        visit.check("not-found")


@pytest.fixture(scope="module")
def empty_shop(browser, tmp_path_factory):
    with Server(tmp_path_factory.mktemp("empty") / "shop") as server:
        with Visit(browser, server, language="id") as visit:
            visit.go(server.first_link())
            visit.check("setup")
            set_up(visit)
            server.state = visit.context.storage_state()
        yield server


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_of_an_empty_shop(browser, empty_shop, screen, language):
    with Visit(browser, empty_shop, language, screen, state=empty_shop.state) as visit:
        visit.go("/")
        visit.speak()
        for name, path in PLACES.items():
            visit.go(path)
            visit.check(f"empty-{name}")


def test_a_page_without_scripts_says_the_same(browser, filled_shop):
    """JavaScript only makes it quicker: without it the list pages, filters and forms are all there."""
    context = browser.new_context(
        java_script_enabled=False, base_url=filled_shop.address, storage_state=filled_shop.state, locale="id-ID"
    )
    page = context.new_page()
    page.goto("/orders")
    assert page.locator("main ul.list > li").count() > 0
    page.locator("main input[name=search]").fill("zzzqqq")
    page.locator("form.search button").click()
    assert "search=zzzqqq" in page.url
    assert page.locator("main ul.list > li").count() == 0
    context.close()
