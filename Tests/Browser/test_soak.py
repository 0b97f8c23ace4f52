"""A server that works for seconds rather than half an hour: `scripts/soak 30` lets it work for longer."""

import contextlib
import subprocess

import pytest

from postgres import database
from program import BINARY, ENVIRONMENT, ROOT

#: A shop whose readers do not know the password.
WRONG_PASSWORD = """#!/usr/bin/env python3
import json, os, subprocess, sys
if sys.argv[1:3] != ["live", "measure"]:
    os.execv({program!r}, [{program!r}, *sys.argv[1:]])
done = subprocess.run([{program!r}, *sys.argv[1:]], stdout=subprocess.PIPE, check=True)
print(json.dumps({{**json.loads(done.stdout), "password": "not the password"}}))
"""


def soak(program, *words):
    # What this machine's memory does in a few seconds is not what is asked here.
    return subprocess.run(
        [ROOT / "scripts/soak", "0.2", *words], text=True, capture_output=True, timeout=300,
        env={**ENVIRONMENT, "CANTING_BINARY": str(program), "GROWTH": "1000"})


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_what_a_working_server_answered_is_in_its_books(engine):
    with database() if engine == "postgres" else contextlib.nullcontext() as address:
        done = soak(BINARY, *(["--database", address] if address else []))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "(0 lost)" in done.stdout and " 0 errors" in done.stdout


def test_readers_that_cannot_sign_in_are_not_taken_for_a_clean_run(tmp_path):
    program = tmp_path / "canting"
    program.write_text(WRONG_PASSWORD.format(program=str(BINARY)))
    program.chmod(0o700)
    done = soak(program)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Nobody could sign in" in done.stderr
