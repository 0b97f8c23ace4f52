"""How long payouts take to come into a large shop, how long its profit takes, and how long its pages of money take."""

import json
import shutil
import statistics
import time

import canting
from pages.bench import ask_often
from pages.visitor import Visitor

PAGES = {
    "Keuangan": "/money",
    "Keuangan by city": "/money?by=city",
    "Keuangan by variant": "/money?by=variant",
    "Pencairan": "/payouts",
    "Pencairan, exact": "/payouts?state=exact",
    "Harga": "/prices",
    "Arus kas": "/cash",
    "Kestabilan": "/steadiness",
}


def measure_all(folder, export, rows):
    """Fills a shop with orders and their payouts, asks for its pages, brings new orders in and asks again."""
    place = folder / "money-shop"
    shutil.rmtree(place, ignore_errors=True)
    shop = canting.Shop(place)
    shop.open()
    print(f"filling a shop with {rows:,} order lines and their payouts…", flush=True)
    orders = timed(lambda: shop.call("import", export, "--json"))
    count = orders_of(export)
    income = canting.make_income(count, folder / f"income-{count}")
    said = []
    payouts = timed(lambda: said.append(shop.call("import", income, "--json")))
    income_rows = json.loads(said[0])["files"][0]["counts"]["rows"]
    profit = timed(lambda: shop.call("report", "profit", "--json"))

    new = canting.make_sample(100, "csv", folder / "new-100", seed=99)
    with canting.Server(shop) as server:
        visitor = Visitor(server.port)
        visitor.sign_in(canting.OWNER)
        before = {name: ask_often(visitor, address)[:2] for name, address in PAGES.items()}
        shop.call("import", new, "--json")
        first = {name: timed(lambda address=address: visitor.get(address)) for name, address in PAGES.items()}
        after = {name: ask_often(visitor, address)[:2] for name, address in PAGES.items()}
    shutil.rmtree(place)
    return table(rows, count, orders, income_rows, payouts, profit, before, first, after)


def orders_of(export):
    """Orders of the made-up export: its folder's command was given so many."""
    numbers = set()
    with open(export, encoding="utf-8-sig") as file:
        next(file)
        for line in file:
            numbers.add(line.split(",", 1)[0])
    return len(numbers)


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def table(rows, count, orders, income_rows, payouts, profit, before, first, after):
    lines = [
        f"**A shop with {rows:,} order lines of {count:,} orders and the payouts of those that were completed** (SQLite)",
        "",
        "| | |",
        "|---|---:|",
        f"| orders imported | {rows / orders:,.0f} rows/s |",
        f"| income file of {income_rows:,} rows of XLSX imported | {income_rows / payouts:,.0f} rows/s |",
        f"| profit of all orders worked out behind the import | {profit:.1f} s, {count / profit:,.0f} orders/s |",
        "",
        "| page | median | p99 | first after 100 new orders | median after them |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| {name} | {before[name][0]:.1f} ms | {before[name][1]:.1f} ms | {first[name] * 1000:.1f} ms | {after[name][0]:.1f} ms |"
            for name in before
        ),
    ]
    return "\n".join(lines) + "\n"
