"""Runs every contestant in turn, on the same files, and makes the table of what they took."""

import dataclasses
import json
import os
import pathlib
import shutil
import statistics

import canting
import measure

PEER = pathlib.Path(__file__).with_name("peer.py")
XLSX_PEERS = ["openpyxl", "calamine", "pandas", "polars", "polars-duckdb", "duckdb"]
CSV_PEERS = ["csv", "pandas", "polars", "polars-duckdb", "duckdb"]
#: The readers that hold a million rows of XLSX in memory take 4 to 9 GB and minutes: these are the two quickest.
BIG_XLSX_PEERS = ["polars-duckdb", "duckdb"]

NAMES = {
    "canting": "**Canting**",
    "openpyxl": "openpyxl → SQLite",
    "calamine": "python-calamine → SQLite",
    "pandas": "pandas → SQLite",
    "polars": "polars → SQLite",
    "polars-duckdb": "polars → DuckDB",
    "duckdb": "DuckDB",
    "csv": "Python csv → SQLite",
}


@dataclasses.dataclass
class Result:
    """One contestant's run over one file."""

    seconds: float
    largest_mib: float
    together_mib: float
    fsyncs: float
    kept: int


@dataclasses.dataclass
class Case:
    """One file, and who reads it how often."""

    title: str
    path: pathlib.Path
    rows: int
    peers: list
    runs: int


def cases(folder, rows, big_rows, runs):
    """The files, made once and kept for the next run."""
    small = sample(folder, rows, "xlsx")
    big_csv = sample(folder, big_rows, "csv")
    big_xlsx = sample(folder, big_rows, "xlsx")
    return [
        Case(f"{small[1]:,} rows of XLSX", *small, XLSX_PEERS, runs),
        Case(f"{big_csv[1]:,} rows of CSV", *big_csv, CSV_PEERS, runs),
        Case(f"{big_xlsx[1]:,} rows of XLSX", *big_xlsx, BIG_XLSX_PEERS, runs),
    ]


def sample(folder, rows, ending):
    """An export of about this many rows: its path, and how many rows it really has."""
    place = folder / f"{ending}-{rows}"
    counted = place / "rows"
    if not counted.exists():
        shutil.rmtree(place, ignore_errors=True)
        print(f"making {rows:,} rows of {ending}…", flush=True)
        path = canting.make_sample(round(rows / rows_of_an_order(folder)), ending, place)
        counted.write_text(str(count_rows(path, folder)))
    (path,) = place.glob(f"*.{ending}")
    return path, int(counted.read_text())


def rows_of_an_order(folder):
    """How many rows an order has on average: some have several."""
    orders, place = 10_000, folder / "ratio"
    path = canting.make_sample(orders, "csv", place)
    ratio = count_rows(path, folder) / orders
    shutil.rmtree(place)
    return ratio


def count_rows(path, folder):
    """The rows below the headings, counted by a reader that is not ours."""
    reader = "polars" if path.suffix == ".csv" else "calamine"
    return json.loads(run_peer(reader, path, folder / "count.db").output)["rows"]


def measure_all(folder, rows, big_rows, runs):
    """Every case with every contestant; returns markdown."""
    parts = []
    for case in cases(folder, rows, big_rows, runs):
        print(f"{case.title}: {case.path.name}, {case.path.stat().st_size / 1e6:.0f} MB", flush=True)
        contestants = [name for name in ["canting", *case.peers] if wanted(name)]
        results = {name: [] for name in contestants}
        for turn in range(case.runs):
            for name in contestants:
                result = contest(name, case, folder)
                results[name].append(result)
                print(
                    f"  {name:14} {result.seconds:8.2f} s {case.rows / result.seconds:10,.0f} rows/s"
                    f" {result.largest_mib:7.0f} MiB",
                    flush=True,
                )
        parts.append(table(case, results))
    return "\n".join(parts)


def counted(runs):
    """How many runs, in words."""
    return "one run" if runs == 1 else f"{runs} runs"


def wanted(name):
    """CONTESTANTS="polars duckdb" leaves the others out."""
    chosen = os.environ.get("CONTESTANTS", "").split()
    return not chosen or name in chosen


def contest(name, case, folder):
    """One run of one contestant into an empty database."""
    fsyncs = measure.fsyncs_per_second(folder)
    if name == "canting":
        shop = empty_shop(folder)
        run = measure.run(shop.import_command(case.path))
        shutil.rmtree(shop.folder)
        return Result(run.seconds, run.largest_mib, run.together_mib, fsyncs, 0)
    run = run_peer(name, case.path, folder / "peer.db")
    told = json.loads(run.output)
    return Result(told["seconds"], run.largest_mib, run.together_mib, fsyncs, told["kept"])


def empty_shop(folder):
    """A shop without orders: opened once, and copied for each run."""
    opened, copy = folder / "empty-shop", folder / "shop"
    if not opened.exists():
        canting.Shop(opened).open()
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(opened, copy)
    return canting.Shop(copy)


def run_peer(name, path, database):
    environment = "duckdb-xlsx" if name == "duckdb" and path.suffix == ".xlsx" else "peers"
    python = canting.ROOT / f".venv/{environment}/bin/python"
    try:
        return measure.run([python, PEER, name, path, database])
    finally:
        for leftover in database.parent.glob(database.name + "*"):
            leftover.unlink()


def table(case, results):
    """One case as markdown, the quickest of the others right below Canting."""
    medians = {name: statistics.median(run.seconds for run in runs) for name, runs in results.items()}
    ours = medians.get("canting")
    lines = [
        f"**{case.title}** ({case.path.stat().st_size / 1e6:.0f} MB, 50 columns; {counted(case.runs)} each, in turn)",
        "",
        "| | seconds, median (all) | rows/s | Canting is | largest process | with its children | fsyncs/s |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for name in sorted(results, key=lambda name: (name != "canting", medians[name])):
        runs = results[name]
        every = ", ".join(f"{run.seconds:.2f}" for run in runs)
        ratio = "" if ours is None or name == "canting" else f"{medians[name] / ours:.1f} ×"
        lines.append(
            f"| {NAMES[name]} | {medians[name]:.2f} ({every}) | {case.rows / medians[name]:,.0f} | {ratio}"
            f" | {max(run.largest_mib for run in runs):,.0f} MiB | {max(run.together_mib for run in runs):,.0f} MiB"
            f" | {statistics.median(run.fsyncs for run in runs):,.0f} |"
        )
    return "\n".join(lines) + "\n"
