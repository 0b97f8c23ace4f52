"""The API keeps the promises of its OpenAPI document, whatever is sent to it."""

import json
import os
import pathlib
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from journeys import fill_shop, make_token
from program import ROOT, Server
from visit import Visit

#: Seconds that the whole run may take; its examples are the same every time.
LIMIT = 240
REPORTS = ROOT / ".build/test-results"
SCOPES = ["read", "import", "stock", "catalogue", "live", "desk", "money", "manage"]


@pytest.fixture(scope="module")
def api(browser, tmp_path_factory):
    """A shop of its own, since what is sent to it changes it; with the address of its API and a token for everything."""
    folder = tmp_path_factory.mktemp("api")
    with Server(folder / "shop") as server, Visit(browser, server, language="en", screen="desk") as visit:
        fill_shop(visit, folder)
        server.token = make_token(visit, "Schemathesis")
        server.tokens = {scope: make_token(visit, scope, [scope]) for scope in SCOPES}
        server.api = server.address + "/api/v1"
        yield server


def ask(server, path, token=None):
    request = urllib.request.Request(server.api + path)
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, json.loads(refused.read())


def test_the_document_is_openapi_3_1(api):
    status, _, document = ask(api, "/openapi.json")
    assert status == 200
    assert document["openapi"].startswith("3.1")
    assert len(document["paths"]) >= 10


def test_without_a_token_nothing_is_told(api):
    status, headers, problem = ask(api, "/orders")
    assert status == 401
    assert headers["Content-Type"].startswith("application/problem+json")
    assert problem["status"] == 401
    assert ask(api, "/orders", token="canting_0000000000000000")[0] == 401


def test_the_scopes_are_those_of_the_document(api):
    _, _, document = ask(api, "/openapi.json")
    asked = {
        scope for path in document["paths"].values() for operation in path.values() if isinstance(operation, dict)
        for way in operation.get("security", []) for scope in way.get("token", [])}
    assert asked == set(SCOPES)


def test_the_api_keeps_its_document(api):
    keeps_its_document(api, api.token, "everything", phases="examples,coverage,fuzzing,stateful", examples=12)


@pytest.mark.parametrize("scope", SCOPES)
def test_the_api_keeps_its_document_for_a_token_of_one_scope(api, scope):
    # What is right is refused here too, where the scope is another.
    keeps_its_document(api, api.tokens[scope], scope, "positive_data_acceptance", phases="examples,fuzzing", examples=3)


def keeps_its_document(api, token, name, *excluded, phases, examples):
    REPORTS.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [
            pathlib.Path(sys.executable).with_name("schemathesis"),
            "--config-file", pathlib.Path(__file__).with_name("schemathesis.toml"),
            "run", api.api + "/openapi.json",
            "--header", f"Authorization: Bearer {token}",
            "--checks", "all", "--exclude-checks", ",".join(["ignored_auth", *excluded]),
            "--max-examples", str(examples), "--generation-deterministic",
            "--phases", phases,
            "--request-timeout", "20", "--no-shrink", "--warnings", "off",
            "--report", "ndjson", "--report-ndjson-path", REPORTS / f"schemathesis-{name}.ndjson",
        ],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=LIMIT,
        env=os.environ | {"SCHEMATHESIS_HOOKS": str(pathlib.Path(__file__).with_name("schemathesis_hooks.py"))},
    )
    assert done.returncode == 0, f"{done.stdout[-12_000:]}\n{done.stderr[-2_000:]}"
    assert api.lives()
