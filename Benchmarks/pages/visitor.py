"""A browser without a window: one kept-alive connection, cookies, links and forms."""

import html.parser
import http.client
import time
import urllib.parse


class Answer:
    """A page as it came."""

    def __init__(self, status, headers, body, seconds):
        self.status, self.headers, self.body, self.seconds = status, headers, body, seconds
        self.parts = PageParts()
        if headers.get("Content-Type", "").startswith("text/html"):
            self.parts.feed(body.decode())


class PageParts(html.parser.HTMLParser):
    """The links and forms of a page."""

    def __init__(self):
        super().__init__()
        self.links, self.forms = [], []

    def handle_starttag(self, tag, attributes):
        named = {name: value or "" for name, value in attributes}
        if tag == "a" and "href" in named:
            self.links.append(named)
        if tag == "form":
            self.forms.append({"action": named.get("action", ""), "fields": {}})
        if tag in ("input", "button") and self.forms and named.get("name"):
            self.forms[-1]["fields"].setdefault(named["name"], named.get("value", ""))

    def next_page(self):
        """The address of the list's next page, or None on its last."""
        return next((link["href"] for link in self.links if "next" in link.get("rel", "").split()), None)


class Visitor:
    """Somebody with one browser on one server on this machine."""

    def __init__(self, port):
        self.port, self.cookies = port, {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, address):
        return self.ask("GET", address)

    def send(self, form, **values):
        body = urllib.parse.urlencode({**form["fields"], **values})
        return self.ask("POST", form["action"], body, {"Content-Type": "application/x-www-form-urlencoded"})

    def ask(self, method, address, body=None, headers=None):
        """One request and its whole answer, timed from the first byte sent to the last byte read."""
        headers = {"Origin": f"http://127.0.0.1:{self.port}", **(headers or {})}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        start = time.perf_counter()
        self.connection.request(method, address, body, headers)
        response = self.connection.getresponse()
        content = response.read()
        seconds = time.perf_counter() - start
        for line in response.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return Answer(response.status, response.headers, content, seconds)

    def sign_in(self, owner):
        form = next(form for form in self.get("/sign-in").parts.forms if form["action"] == "/sign-in")
        answer = self.send(form, sign_in=owner["sign_in"], password=owner["password"])
        if answer.status != 303:
            raise RuntimeError(f"sign-in was answered with {answer.status}")
