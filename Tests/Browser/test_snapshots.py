"""Every state of every page, also those a walk through the shop does not come by: the stored snapshots, in a browser.

The snapshots are what the pages really say (the Swift tests hold them to it); here they are looked at as people see them,
with the real styles, script and Content-Security-Policy.
"""

import functools
import http.server
import re
import threading

import pytest

from program import ROOT
from visit import SCREENS, Visit

SNAPSHOTS = ROOT / "Tests/JourneyTests/Site/Snapshots"
ASSETS = ROOT / "Sources/Web/Site/Assets"
#: The page whose snapshots were kept with all that surrounds it.
FRAME = "today"
#: A picture stands for every product's photo.
PHOTO = b'<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="#8A5428"/></svg>'

pages = sorted(
    path.name.removesuffix(".html") for path in SNAPSHOTS.glob("*.*.html")
    # Parts of a page come alone to a screen that is open.
    if "-parts." not in path.name
)


@functools.cache
def content_security_policy():
    """The policy that the server sends, as its source has it."""
    source = (ROOT / "Sources/Web/Access/Edge.swift").read_text()
    listed = re.search(r"contentSecurityPolicy = \[(.*?)\]\.joined", source, re.DOTALL)
    return "; ".join(re.findall(r'"([^"]*)"', listed[1]))


def whole_page(name):
    """A snapshot keeps what a page's frame holds; the frame around it is taken from one that was kept whole."""
    text = (SNAPSHOTS / f"{name}.html").read_text()
    if text.startswith("<!doctype"):
        return text
    language = name.rsplit(".", 1)[1]
    frame = (SNAPSHOTS / f"{FRAME}.{language}.html").read_text()
    before, rest = frame.split("<main", 1)
    return before + text + rest.split("</main>", 1)[1]


class SnapshotHandler(http.server.BaseHTTPRequestHandler):
    """Snapshots by name, assets, and the picture for every photo."""

    def do_GET(self):
        path = self.path.split("?")[0]
        if path.startswith("/snapshots/"):
            self.answer(whole_page(path.split("/")[2]).encode(), "text/html; charset=utf-8")
        elif path.startswith("/assets/"):
            name = path.split("/")[2]
            kinds = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "json": "application/manifest+json"}
            self.answer((ASSETS / name).read_bytes(), kinds[name.rsplit(".", 1)[1]])
        else:
            self.answer(PHOTO, "image/svg+xml")

    def answer(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", content_security_policy())
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Shelf:
    """Where the snapshots are shown."""

    def __init__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), SnapshotHandler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def shelf():
    shelf = Shelf()
    yield shelf
    shelf.server.shutdown()


@pytest.fixture(scope="module")
def visits(browser, shelf):
    """One visit for each language, screen and scheme, kept open: a new browser context for each page costs more than the page."""
    made = {}

    def visit(language, screen, scheme):
        key = language, screen, scheme
        if key not in made:
            made[key] = Visit(browser, shelf, language, screen, scheme)
        return made[key]

    yield visit
    for visit in made.values():
        visit.close()


def test_there_are_snapshots():
    assert len(pages) >= 40


@pytest.mark.parametrize("page", pages)
def test_a_state_of_a_page(visits, page):
    language = page.rsplit(".", 1)[1]
    for screen, scheme in zip(SCREENS, ("light", "dark")):
        visit = visits(language, screen, scheme)
        visit.said.clear()
        visit.go(f"/snapshots/{page}")
        visit.check(f"state-{page.rsplit('.', 1)[0]}")
    # Colours do not depend on the screen: light was looked at on the phone, dark on the desk.
