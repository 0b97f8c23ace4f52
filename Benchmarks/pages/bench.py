"""How long the order list, each of its filters and a start take on a shop with many order lines."""

import csv
import http.client
import itertools
import os
import shutil
import statistics
import time
import urllib.parse

import canting
import measure
from pages.visitor import Visitor

#: Requests for each address: enough for a p99, few enough to end.
REQUESTS = int(os.environ.get("REQUESTS", 200))
PAGES_DEEP = 100


def measure_all(folder, export, rows):
    """Fills a shop from one export, asks for its pages, and returns markdown."""
    place = folder / "pages-shop"
    shutil.rmtree(place, ignore_errors=True)
    shop = canting.Shop(place)
    print(f"filling a shop with {rows:,} order lines…", flush=True)
    shop.open()
    shop.call("import", export, "--json")

    with canting.Server(shop) as server:
        visitor = Visitor(server.port)
        visitor.sign_in(canting.OWNER)
        timed = [(name, *ask_often(visitor, address)) for name, address in addresses(visitor, export)]
        cookies = visitor.cookies
    starts = [start_to_first_page(shop, cookies) for _ in range(5)]
    shutil.rmtree(place)
    return table(rows, timed, starts)


def addresses(visitor, export):
    """The first and the hundredth page, each filter the page itself offers, and a search for each thing one can search."""
    first = visitor.get("/orders")
    yield "order list, first page", "/orders"
    yield f"order list, page {PAGES_DEEP}", deep_page(visitor, "/orders")
    offered = {}
    for link in first.parts.links:
        address = urllib.parse.urlsplit(link["href"])
        if address.path == "/orders" and address.query and "next" not in link.get("rel", ""):
            offered.setdefault(address.query, link["href"])
    for query, address in offered.items():
        yield f"filter `{urllib.parse.unquote(query)}`, first page", address
        yield f"filter `{urllib.parse.unquote(query)}`, page {PAGES_DEEP} or the last", deep_page(visitor, address)
    for what, text in searches(export).items():
        yield f"search for {what}", "/orders?" + urllib.parse.urlencode({"search": text})


def deep_page(visitor, address):
    for _ in range(PAGES_DEEP - 1):
        following = visitor.get(address).parts.next_page()
        if following is None:
            break
        address = following
    return address


def searches(export):
    """One search for each thing that can be searched for, taken from an order in mid-export, and one that finds nothing."""
    with open(export, newline="", encoding="utf-8-sig") as file:
        shipped = (row for row in csv.DictReader(file) if row["No. Resi"])
        row = next(itertools.islice(shipped, 1_000, None), None)
    found = {} if row is None else {
        "an order number": row["No. Pesanan"],
        "a buyer": row["Username (Pembeli)"],
        "a tracking number": row["No. Resi"],
        "a word of many products": row["Nama Produk"].split()[-1],
    }
    return {**found, "a word nothing matches": "zzzqqq"}


def ask_often(visitor, address):
    """Median and p99 in milliseconds, and the page's size in KB."""
    answers = [visitor.get(address) for _ in range(REQUESTS)]
    wrong = [answer.status for answer in answers if answer.status != 200]
    if wrong:
        raise RuntimeError(f"{address} was answered with {wrong[0]}")
    times = [answer.seconds * 1000 for answer in answers]
    median = statistics.median(times)
    print(f"  {median:8.1f} ms  {address}", flush=True)
    return median, measure.percentile(times, 0.99), len(answers[-1].body) / 1000


def start_to_first_page(shop, cookies):
    """Seconds from starting the program to the last byte of the order list, signed in."""
    with canting.Server(shop) as server:
        visitor = Visitor(server.port)
        visitor.cookies = dict(cookies)
        while True:
            try:
                answer = visitor.get("/orders")
                break
            except (ConnectionError, http.client.HTTPException):
                if time.perf_counter() - server.started > 60:
                    raise
                visitor = Visitor(server.port)
                visitor.cookies = dict(cookies)
        if answer.status != 200:
            raise RuntimeError(f"the first page after a start was answered with {answer.status}")
        return time.perf_counter() - server.started


def table(rows, timed, starts):
    lines = [
        f"**A shop with {rows:,} order lines** (SQLite, {REQUESTS} requests each, one after another on one connection)",
        "",
        "| | median | p99 | page |",
        "|---|---:|---:|---:|",
        *(f"| {name} | {median:.1f} ms | {p99:.1f} ms | {size:.0f} KB |" for name, median, p99, size in timed),
        f"| start to first page, signed in | {statistics.median(starts) * 1000:.0f} ms | {max(starts) * 1000:.0f} ms | |",
    ]
    return "\n".join(lines) + "\n"
