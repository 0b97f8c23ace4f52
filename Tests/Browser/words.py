"""The sentences of the pages, read from the same files as the pages read them, so that tests ask for what people see."""

import json
import re

from program import ROOT


class Words:
    """`words("place.orders")` is the sentence; a count chooses its form; names in braces are filled."""

    def __init__(self, language):
        self.language = language
        self.entries = json.loads((ROOT / f"Sources/Web/Site/Words/{language}.json").read_text())

    def __call__(self, key, n=None, **values):
        entry = self.entries[key]
        if isinstance(entry, dict):
            entry = entry["one" if n == 1 else "other"]
        for name, value in {"n": n, **values}.items():
            entry = entry.replace("{" + name + "}", str(value))
        return entry

    def like(self, key):
        """A pattern for a sentence whose values are not known: any text where a name stands."""
        entry = self.entries[key]
        forms = entry.values() if isinstance(entry, dict) else [entry]
        return re.compile("|".join(re.sub(r"\\\{\w+\\\}", ".+", re.escape(form)) for form in forms))
