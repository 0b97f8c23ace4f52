"""`scripts/keep-released-books`, which each release runs once: what it writes can be put back and holds the rows of the shop."""

import json
import sqlite3
import subprocess

from postgres import database, psql
from program import BINARY, ENVIRONMENT, ROOT


def test_the_books_of_this_version_can_be_kept_on_both_engines(tmp_path):
    with database() as address, database() as again:
        done = subprocess.run(
            [ROOT / "scripts/keep-released-books", BINARY], text=True, capture_output=True, timeout=300,
            env={**ENVIRONMENT, "CANTING_TEST_POSTGRES": address, "KEEP_IN": str(tmp_path)})
        assert done.returncode == 0, done.stdout + done.stderr
        [noted] = tmp_path.glob("schema-*.json")
        facts = json.loads(noted.read_text())
        [dump] = tmp_path.glob("schema-*-postgres.sql")
        subprocess.run(
            ["psql", "-Xq", "--set=ON_ERROR_STOP=1", "--single-transaction", f"--file={dump}", again], check=True,
            stdout=subprocess.DEVNULL)
        assert int(psql(again, "SELECT COUNT(*) FROM live_claim")) == facts["postgres"]["claims"] > 0
        assert int(psql(again, "SELECT SUM(total) FROM orders")) == facts["postgres"]["total"] > 0
    [text] = tmp_path.glob("schema-*-sqlite.sql")
    books = sqlite3.connect(":memory:")
    books.executescript(text.read_text())
    assert books.execute("SELECT COUNT(*) FROM live_claim").fetchone() == (facts["sqlite"]["claims"],)
