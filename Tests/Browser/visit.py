"""Somebody with a browser: what they see is checked as they go."""

import os
import urllib.parse

from axe_playwright_python.sync_playwright import Axe

from program import ROOT
from words import Words

SCREENS = {"phone": (390, 844), "desk": (1280, 800)}
NARROWEST = 360
HEAVIEST_PAGE = 100_000
SCREENSHOTS = ROOT / ".build/screenshots"
#: Pictures are for people who look at them: PICTURES=1 keeps one of each page.
KEEPS_PICTURES = bool(os.environ.get("PICTURES"))

WATCH = """
window.refusedByPolicy = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.refusedByPolicy.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""
AXE = Axe()
STANDARDS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
#: What colours and sizes decide; all else a page owes is the same in light and dark.
LOOKS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}, "preload": False}
RUN_AXE = "(options) => axe.run(document, options).then((results) => results.violations)"
WEIGHT = """
() => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
  .filter((entry) => entry.entryType === 'navigation' || ['link', 'script', 'other'].includes(entry.initiatorType))
  .map((entry) => [entry.name, entry.decodedBodySize])
"""
TOO_WIDE = """
() => [...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
"""


class Visit:
    """One browser context on one server, in one language, on one screen, in light or dark."""

    def __init__(self, browser, server, language="id", screen="phone", scheme="light", state=None):
        self.server, self.language, self.screen, self.scheme = server, language, screen, scheme
        self.words = Words(language)
        width, height = SCREENS[screen]
        self.size = {"width": width, "height": height}
        self.context = browser.new_context(
            viewport=self.size,
            has_touch=screen == "phone",
            color_scheme=scheme,
            reduced_motion="reduce",
            locale={"id": "id-ID", "en": "en-GB"}[language],
            timezone_id="Asia/Jakarta",
            base_url=server.address,
            storage_state=state,
        )
        self.context.set_default_timeout(20_000)
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.said = []
        self.page.on("console", self.listen)
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("request", self.stay_here)

    def listen(self, message):
        # Signing out asks the browser to forget, and Chromium says that it did. It also says when somebody is in a field
        # before a page that loads has given the focus to another.
        if not message.text.startswith(("Clear-Site-Data header", "Autofocus processing was blocked")):
            self.said.append(f"{message.type}: {message.text}")

    def stay_here(self, request):
        """Nothing a page shows may come from anywhere but this server."""
        address = urllib.parse.urlsplit(request.url)
        if address.scheme in ("http", "https") and address.hostname != "127.0.0.1":
            self.said.append(f"asked elsewhere: {request.url}")

    def go(self, path, status=200):
        """Opens a page. A status other than 200 is said beforehand; the browser's own note about it is then no failure."""
        response = self.page.goto(path)
        assert response.status == status, f"{path} was answered with {response.status}"
        if status >= 400:
            self.said = [line for line in self.said if "Failed to load resource" not in line]
        return self.page

    def speak(self):
        """Changes to this visit's language as a visitor would, from wherever they are."""
        if self.page.locator("html").get_attribute("lang") == self.language:
            return
        button = self.page.locator(f"button[name=language][value={self.language}]")
        if not button.is_visible():
            self.page.locator("details.menu > summary").click()
        button.click()
        self.page.wait_for_selector(f"html[lang={self.language}]")

    def check(self, name=None):
        """Everything a page owes its reader, whatever it says. With a name, a picture of it may be kept."""
        page = self.page
        assert page.locator("html").get_attribute("lang") == self.language
        assert page.locator("h1").count() == 1, "a page has one main heading"
        if name and KEEPS_PICTURES:
            self.keep_picture(name)
        self.check_weight()
        self.check_narrow()
        self.check_with_axe()
        assert page.evaluate("window.refusedByPolicy") == []
        assert self.said == [], f"{page.url} said on the console: {self.said}"

    def keep_picture(self, name):
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        width = self.size["width"]
        path = SCREENSHOTS / f"{name}-{width}-{self.scheme}-{self.language}.png"
        # As tall as the page, so that what sticks to the screen's edges stands at the page's.
        height = self.page.evaluate("document.documentElement.scrollHeight")
        self.page.set_viewport_size({"width": width, "height": max(height, self.size["height"])})
        self.page.screenshot(path=path, animations="disabled")
        self.page.set_viewport_size(self.size)

    def check_weight(self):
        parts = self.page.evaluate(WEIGHT)
        weight = sum(size for _, size in parts)
        assert 0 < weight <= HEAVIEST_PAGE, f"{self.page.url} weighs {weight} bytes: {parts}"

    def check_narrow(self):
        """No page scrolls sideways, on the narrowest phone and on this screen."""
        for width in {NARROWEST, self.size["width"]}:
            self.page.set_viewport_size({"width": width, "height": self.size["height"]})
            wide, room = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            assert wide <= room, f"{self.page.url} is {wide} wide at {width}: {self.page.evaluate(TOO_WIDE)}"
        self.page.set_viewport_size(self.size)

    def check_with_axe(self):
        self.page.evaluate(AXE.axe_script)
        options = STANDARDS if self.scheme == "light" else LOOKS
        found = self.page.evaluate(RUN_AXE, {"resultTypes": ["violations"], **options})
        wrong = [
            f"{rule['id']} ({rule['impact']}): {node['html'][:200]} — {node['failureSummary']}"
            for rule in found
            if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"][:5]
        ]
        assert wrong == [], f"{self.page.url}:\n" + "\n".join(wrong)

    def close(self):
        self.context.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
