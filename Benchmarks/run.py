"""Measures Canting beside other systems and writes what it finds into docs/performance.md.

    ROWS=100000       rows of the smaller export
    BIG_ROWS=1000000  rows of the larger one, and lines in the shop whose pages are asked for
    RUNS=3            runs of each contestant
    PARTS="imports pages money claims screens"
    CONTESTANTS="polars duckdb"   only these (`canting` is one of them)
    REQUESTS=200      requests for each page

With ROWS alone, BIG_ROWS is ten times as many. docs/performance.md is written only when everything was measured in full
size, so that a short try does not replace the numbers.
"""

import datetime
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import canting
import claims.bench
import imports.bench
import money.bench
import pages.bench
import screens.bench

FULL_ROWS, FULL_BIG_ROWS = 100_000, 1_000_000
DOCUMENT = canting.ROOT / "docs/performance.md"


def main():
    rows = int(os.environ.get("ROWS", FULL_ROWS))
    big_rows = int(os.environ.get("BIG_ROWS", 10 * rows))
    runs = int(os.environ.get("RUNS", 3))
    parts = os.environ.get("PARTS", "imports pages money claims screens").split()
    folder = canting.ROOT / ".build/bench"
    folder.mkdir(parents=True, exist_ok=True)

    # Made anew, since a newer program may keep its books differently.
    shutil.rmtree(folder / "empty-shop", ignore_errors=True)
    tables = {}
    if "imports" in parts:
        tables["imports"] = imports.bench.measure_all(folder, rows, big_rows, runs)
    if "pages" in parts:
        export, lines = imports.bench.sample(folder, big_rows, "csv")
        tables["pages"] = pages.bench.measure_all(folder, export, lines)

    if "money" in parts:
        export, lines = imports.bench.sample(folder, big_rows, "csv")
        tables["money"] = money.bench.measure_all(folder, export, lines)

    if "claims" in parts:
        tables["claims"] = claims.bench.measure_all(folder, runs)

    if "screens" in parts:
        tables["screens"] = screens.bench.measure_all(folder)

    full = rows >= FULL_ROWS and big_rows >= FULL_BIG_ROWS and not os.environ.get("CONTESTANTS")
    for name, table in tables.items():
        text = f"{machine()}\n\n{table}"
        print("\n" + text)
        if full:
            write(name, text)


def machine():
    """Where and when this was measured."""
    cpu = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=canting.ROOT, capture_output=True, text=True)
    return (
        f"Measured {datetime.date.today():%-d %B %Y} at commit {commit.stdout.strip() or 'unknown'} on"
        f" {os.cpu_count()} cores ({cpu[1] if cpu else platform.machine()}), load average at the end {os.getloadavg()[0]:.1f}."
    )


def write(name, text):
    """Puts a table between its markers in the document."""
    document = DOCUMENT.read_text()
    start, end = f"<!-- measured: {name} -->", f"<!-- end: {name} -->"
    before, rest = document.split(start)
    _, after = rest.split(end)
    DOCUMENT.write_text(f"{before}{start}\n{text}\n{end}{after}")


main()
