"""What the browser tests share: a browser, and a shop that has been filled once and is only looked at."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

# Before they are imported, so that what their assertions compared is shown.
pytest.register_assert_rewrite("program", "visit", "journeys")

from journeys import fill_shop
from program import BINARY, Server
from visit import Visit


def pytest_sessionstart(session):
    if not BINARY.exists():
        pytest.exit(f"{BINARY} is not built: swift build", returncode=2)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium: Playwright's own download is not needed."""
    chromium = os.environ.get("CANTING_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "Chromium is not installed: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--disable-background-networking", "--disable-gpu", "--disable-dev-shm-usage"],
            # Chromium's sandbox does not start for root, which is who tests in a container.
            chromium_sandbox=os.geteuid() != 0,
        )
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path):
    """A server nobody has set up yet."""
    with Server(tmp_path / "shop") as server:
        yield server


@pytest.fixture(scope="session")
def filled_shop(browser, tmp_path_factory):
    """A shop with orders, products and a count, and its owner's cookies as `state`. Tests look, and change nothing."""
    folder = tmp_path_factory.mktemp("filled")
    with Server(folder / "shop") as server:
        with Visit(browser, server, language="id", screen="desk") as visit:
            fill_shop(visit, folder)
            server.state = visit.context.storage_state()
        yield server
