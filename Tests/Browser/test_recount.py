"""Sums of the reports, counted again by another database over the files that the shop lets its owner take along."""

import json
import urllib.request

import duckdb
import pytest

from journeys import make_samples, make_token, read_file, save_import, set_up
from visit import Visit

SALE = "status NOT IN ('Cancelled', 'Unpaid')"


@pytest.fixture(scope="module")
def counted(browser, tmp_path_factory):
    """A shop with some hundred orders of two channels; the file of its orders, and a token for its reports."""
    from program import Server

    folder = tmp_path_factory.mktemp("recount")
    with Server(folder / "shop") as server, Visit(browser, server, language="en", screen="desk") as visit:
        set_up(visit)
        for layout in ("shopeeOrders", "tiktokOrdersCSV", "shopeeIncome"):
            for path in make_samples(folder, orders=300, layout=layout):
                visit.go("/imports")
                read_file(visit, path)
                save_import(visit)
        token = make_token(visit, "Recount")
        orders = folder / "orders.csv"
        orders.write_bytes(visit.context.request.get("/orders.csv").body())
        income = folder / "income.csv"
        income.write_bytes(visit.context.request.get("/money.csv?by=day").body())
        yield server, token, orders


def report(server, token, query):
    request = urllib.request.Request(f"{server.address}/api/v1/reports/{query}")
    request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=20) as answer:
        told = json.load(answer)
    assert told["ordersBehind"] == 0
    return told


def recount(orders, column):
    """Sales by a column of the file of orders, as DuckDB adds them up."""
    rows = duckdb.sql(
        f"""
        SELECT {column} AS name, channel, SUM(subtotal) AS sales, COUNT(DISTINCT number) AS orders
        FROM (
          SELECT "Order number" AS number, "Channel" AS channel, "Status" AS status, "City" AS city,
            "Payment" AS payment, substr("Ordered at", 1, 10) AS day, CAST("Subtotal" AS BIGINT) AS subtotal
          FROM read_csv('{orders}', header = true, all_varchar = true)
        ) WHERE {SALE} GROUP BY ALL
        """
    ).fetchall()
    return {(name or "", channel): (int(sales), count) for name, channel, sales, count in rows}


CHANNELS = {"shopee": "Shopee", "tiktokShop": "TikTok Shop", "tokopedia": "Tokopedia"}


@pytest.mark.parametrize("by", ["day", "city", "payment"])
def test_sales_by_anything_are_what_another_database_counts(counted, by):
    server, token, orders = counted
    rows = report(server, token, f"profit?by={by}")["tables"]["cut"]
    told = {(row[by], CHANNELS[row["channel"]]): row["sales"] for row in rows if row["sales"]}
    wanted = {name: sales for name, (sales, _) in recount(orders, by).items() if sales}
    assert told == wanted


def test_the_whole_is_what_another_database_counts(counted):
    server, token, orders = counted
    facts = report(server, token, "profit")["facts"]
    assert facts["sales"] == sum(sales for sales, _ in recount(orders, "'all'").values())
