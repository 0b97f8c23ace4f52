"""Run by `scripts/with-postgres`: what PostgreSQL takes alone, and what Canting's desk takes on it.

Prints a list of [[over, clients], [claims a second, p99 in microseconds]]. The contestant's name is part of `over` where
it is not PostgreSQL alone.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SECONDS = 6
SCHEMA = """
CREATE TABLE stock(id int PRIMARY KEY, left_over bigint NOT NULL CHECK (left_over >= 0)) WITH (fillfactor = 50);
INSERT INTO stock SELECT number, 1000000000 FROM generate_series(1, 200) AS number;
CREATE TABLE claim(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stock_id int NOT NULL REFERENCES stock,
  buyer bigint NOT NULL, at timestamptz NOT NULL DEFAULT now());
"""
CLAIM = """
\\set buyer random(1, 10000)
\\set item random(1, ITEMS)
BEGIN;
UPDATE stock SET left_over = left_over - 1 WHERE id = :item AND left_over >= 1 RETURNING left_over;
INSERT INTO claim(stock_id, buyer) VALUES (:item, :buyer);
COMMIT;
"""


def alone(folder, items, clients):
    script = folder / f"claim-{items}.sql"
    script.write_text(CLAIM.replace("ITEMS", str(items)))
    for log in folder.glob("pgb.*"):
        log.unlink()
    said = subprocess.run(
        ["pgbench", "-n", "-M", "prepared", "-f", script, "-c", str(clients), "-j", "2", "-T", str(SECONDS), "-l",
         "--log-prefix=pgb"],
        cwd=folder, check=True, capture_output=True, text=True,
    ).stdout
    waits = sorted(int(line.split()[2]) for log in folder.glob("pgb.*") for line in log.read_text().splitlines())
    return float(re.search(r"^tps = ([\d.]+)", said, re.M)[1]), waits[len(waits) * 99 // 100]


def main():
    found = []
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1"], input=SCHEMA, text=True, check=True)
        for over, items in (("hot", 1), ("spread", 200)):
            found.append([[over, 32], alone(folder, items, 32)])
    subprocess.run(["createdb", "desk"], check=True)
    address = f"postgres:///desk?host={os.environ['PGHOST']}&user={os.environ['PGUSER']}"
    said = subprocess.run(
        [sys.argv[1], "live", "measure", "--data", address, "--clients", "256", "--claims", "60000", "--json"],
        check=True, capture_output=True, text=True, timeout=300,
    ).stdout
    for over, one in zip(("hot", "spread"), json.loads(said)):
        found.append([[f"{over}, Canting's desk on it", 256], (one["claimsPerSecond"], one["p99Microseconds"])])
    print(json.dumps(found))


main()
