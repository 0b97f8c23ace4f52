"""Reads one Shopee order export with one of the usual libraries and stores it durably: what Canting is measured beside.

    peer.py READER FILE DATABASE

Every reader does the same: takes thirteen of the fifty columns, keeps the first row of each order line, turns money and
pieces into whole numbers, and stores them in SQLite with WAL and synchronous=FULL (readers named …-duckdb: in DuckDB).
Prints one JSON object. Its seconds leave out starting Python and loading the library, which favours the reader.
"""

import json
import os
import sqlite3
import sys
import time

KEY = ["No. Pesanan", "Nomor Referensi SKU", "Nama Variasi"]
TEXTS = ["Status Pesanan", "Waktu Pesanan Dibuat", "Nama Produk", "Username (Pembeli)", "Metode Pembayaran", "Kota/Kabupaten"]
NUMBERS = ["Jumlah", "Harga Setelah Diskon", "Subtotal Pesanan", "Total Pembayaran"]
COLUMNS = KEY + TEXTS + NUMBERS


def whole(text):
    """The number in `103.500`, whose dots part thousands."""
    return int(str(text).replace(".", "") or 0)


def picked(rows):
    """The thirteen columns of each row below the headings."""
    rows = iter(rows)
    headings = list(next(rows))
    places = [headings.index(name) for name in COLUMNS]
    split = len(KEY) + len(TEXTS)
    for row in rows:
        values = [row[place] for place in places]
        yield [value or "" for value in values[:split]] + [whole(value) for value in values[split:]]


def store_in_sqlite(rows, database):
    """Stores rows in one transaction; an order line that is there already stays as it is."""
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    kinds = ["TEXT"] * (len(KEY) + len(TEXTS)) + ["INTEGER"] * len(NUMBERS)
    columns = ", ".join(f"c{number} {kind}" for number, kind in enumerate(kinds))
    connection.execute(f"CREATE TABLE line ({columns}, PRIMARY KEY (c0, c1, c2)) WITHOUT ROWID")
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(f"INSERT OR IGNORE INTO line VALUES ({marks})", rows)
    connection.commit()
    kept = connection.execute("SELECT count(*) FROM line").fetchone()[0]
    connection.close()
    return kept


def read_openpyxl(path, database):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = list(picked(book.active.iter_rows(values_only=True)))
    return len(rows), store_in_sqlite(rows, database)


def read_calamine(path, database):
    sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    rows = list(picked(sheet.to_python()))
    return len(rows), store_in_sqlite(rows, database)


def read_csv_module(path, database):
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(picked(csv.reader(file)))
    return len(rows), store_in_sqlite(rows, database)


def read_pandas(path, database):
    if path.endswith(".xlsx"):
        frame = pandas.read_excel(path, engine="calamine", dtype=str, keep_default_na=False)
    else:
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    lines = frame[COLUMNS].drop_duplicates(KEY)
    for name in NUMBERS:
        lines[name] = lines[name].str.replace(".", "", regex=False).astype("int64")
    return len(frame), store_in_sqlite(lines.itertuples(index=False, name=None), database)


def polars_frame(path):
    if path.endswith(".xlsx"):
        frame = polars.read_excel(path, infer_schema_length=0)
    else:
        frame = polars.read_csv(path, infer_schema=False)
    lines = frame.select(COLUMNS).unique(KEY, keep="first", maintain_order=True)
    numbers = [polars.col(name).str.replace_all(".", "", literal=True).cast(polars.Int64) for name in NUMBERS]
    texts = [polars.col(name).fill_null("") for name in KEY + TEXTS]
    return len(frame), lines.with_columns(texts + numbers)


def read_polars(path, database):
    rows, lines = polars_frame(path)
    return rows, store_in_sqlite(lines.iter_rows(), database)


def read_polars_duckdb(path, database):
    rows, lines = polars_frame(path)
    connection = duckdb.connect(database)
    connection.register("lines", lines.to_arrow())
    connection.execute("CREATE TABLE line AS SELECT * FROM lines")
    return rows, count_and_close(connection)


def read_duckdb(path, database):
    connection = duckdb.connect(database)
    if path.endswith(".xlsx"):
        connection.execute("SET autoinstall_known_extensions = false")
        duckdb_ext.init(connection)
        connection.execute("LOAD excel")
        source = "read_xlsx(?, all_varchar = true)"
    else:
        source = "read_csv(?, all_varchar = true)"
    texts = ", ".join(f'coalesce("{name}", \'\') AS "{name}"' for name in KEY + TEXTS)
    numbers = ", ".join(f"CAST(replace(\"{name}\", '.', '') AS BIGINT) AS \"{name}\"" for name in NUMBERS)
    key = ", ".join(f'"{name}"' for name in KEY)
    connection.execute(f"CREATE TABLE line AS SELECT DISTINCT ON ({key}) {texts}, {numbers} FROM {source}", [path])
    return None, count_and_close(connection)


def count_and_close(connection):
    kept = connection.execute("SELECT count(*) FROM line").fetchone()[0]
    connection.close()
    return kept


READERS = {
    "openpyxl": (read_openpyxl, ["openpyxl"]),
    "calamine": (read_calamine, ["python_calamine"]),
    "csv": (read_csv_module, ["csv"]),
    "pandas": (read_pandas, ["pandas"]),
    "polars": (read_polars, ["polars"]),
    "polars-duckdb": (read_polars_duckdb, ["polars", "pyarrow", "duckdb"]),
    "duckdb": (read_duckdb, ["duckdb"]),
}


def main():
    reader, path, database = sys.argv[1:4]
    read, libraries = READERS[reader]
    if reader == "duckdb" and path.endswith(".xlsx"):
        libraries = libraries + ["duckdb_ext"]
    for name in libraries:
        globals()[name] = __import__(name)
    for ending in ("", "-wal", "-shm", ".wal"):
        if os.path.exists(database + ending):
            os.unlink(database + ending)
    start = time.perf_counter()
    rows, kept = read(path, database)
    print(json.dumps({"rows": rows, "kept": kept, "seconds": time.perf_counter() - start}))


main()
