"""The forms and links of a page, read out of its HTML as a browser would."""

import html.parser
import re


class PageReader(html.parser.HTMLParser):
    """Collects what a page links to and which forms it has."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.form, self.select, self.area = [], [], None, None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        if tag == "a" and said.get("href", "").startswith("/"):
            self.links.append(said["href"].split("#")[0])
        elif tag == "form":
            self.form = Form(said)
            self.forms.append(self.form)
        elif self.form is None or tag not in ("input", "textarea", "select", "button", "option"):
            return
        elif tag == "option":
            if self.select and (self.form.fields.get(self.select) is None or "selected" in said):
                self.form.fields[self.select] = said.get("value", "")
        elif said.get("name"):
            self.form.take(tag, said)
            self.select = said["name"] if tag == "select" else None
            self.area = said["name"] if tag == "textarea" else None

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag in ("select", "textarea"):
            self.select = self.area = None

    def handle_data(self, text):
        if self.form and self.area:
            self.form.fields[self.area] = text


class Form:
    """Where a form goes, and what a browser would send of it."""

    #: What ends something that later pages are about.
    ENDS = re.compile(
        r"sign-out|/(remove|delete|end|cancel|discard|undo|archive|place|items|start|showing|codes|room|facts|rehearse)$"
        r"|/settings/(people|tokens|devices|password|second-factor|buyers/.+)|/(language|theme|confirm|sign-in)"
        r"|/photo|/imports|/products/import|/checkout/banks/|/fit/standard"
    )

    def __init__(self, said):
        self.action = said.get("action", "").split("#")[0]
        self.method = said.get("method", "get")
        self.fields, self.typed = {}, []

    def take(self, tag, said):
        name, kind = said["name"], said.get("type", "text")
        if tag == "button":
            self.fields.setdefault(name, said.get("value", ""))
        elif tag == "input" and kind in ("checkbox", "radio"):
            if "checked" in said or kind == "radio" and name not in self.fields:
                self.fields[name] = said.get("value", "on")
        elif tag == "select":
            self.fields[name] = None
        else:
            self.fields[name] = said.get("value", "")
            if tag == "textarea" or kind in ("text", "search") and said.get("inputmode") in (None, "", "text"):
                self.typed.append(name)

    @property
    def shape(self):
        return re.sub(r"\d{3,}|[\w-]{30,}", "#", self.action), tuple(sorted(re.sub(r"\d{3,}", "#", name) for name in self.fields))

    @property
    def goes_on(self):
        return self.method == "post" and self.typed and not self.ENDS.search(self.action)
