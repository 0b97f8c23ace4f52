"""Databases of their own in the server that CANTING_TEST_POSTGRES names."""

import contextlib
import os
import re
import subprocess
import uuid

import pytest


@contextlib.contextmanager
def database():
    """The address of an empty database, which is taken away at the end; the test is left out where there is no server."""
    server = os.environ.get("CANTING_TEST_POSTGRES")
    if not server:
        pytest.skip("CANTING_TEST_POSTGRES names no server")
    name = f"canting_browser_{uuid.uuid4().hex}"
    psql(server, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    try:
        yield re.sub(r"(//[^/]*)/[^?]*", rf"\1/{name}", server, count=1)
    finally:
        psql(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def psql(address, query, *words):
    """What a query answers, with the rows of every shop (docs/decisions/0014)."""
    return subprocess.run(
        ["psql", "-XAtq", "--set=ON_ERROR_STOP=1", *words, "--command", query, address], check=True, stdout=subprocess.PIPE,
        text=True, env={**os.environ, "PGOPTIONS": "-c canting.shop=all"}).stdout.strip()
