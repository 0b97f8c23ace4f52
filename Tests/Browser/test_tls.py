"""`canting serve` where it speaks TLS itself: versions, suites, and that nothing is said in the open on that port."""

import http.client
import pathlib
import shutil
import socket
import ssl
import warnings

import pytest

from program import Server

FILES = pathlib.Path(__file__).parent / "tls"
PATIENCE = 20


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    for name in ("localhost.pem", "localhost.key"):
        shutil.copy(FILES / name, folder / name)
        (folder / name).chmod(0o600)
    words = ("--tls-certificate", folder / "localhost.pem", "--tls-key", folder / "localhost.key")
    with Server(folder / "shop", *map(str, words)) as server:
        yield server


def client(oldest=ssl.TLSVersion.TLSv1_2, newest=ssl.TLSVersion.MAXIMUM_SUPPORTED, suites=None):
    """A client that trusts the test's own certificate and nothing else, and speaks what it is told."""
    context = ssl.create_default_context(cafile=FILES / "localhost.pem")
    with warnings.catch_warnings():
        # Python warns of versions that nobody should offer: that is what is tried.
        warnings.simplefilter("ignore", DeprecationWarning)
        if suites:
            context.set_ciphers(suites)
        context.minimum_version, context.maximum_version = oldest, newest
    return context


def spoken(server, context):
    """The version and the suite that both agree on."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as raw:
        with context.wrap_socket(raw, server_hostname="localhost") as connection:
            return connection.version(), connection.cipher()[0]


def test_the_newest_version_is_preferred(server):
    assert spoken(server, client())[0] == "TLSv1.3"
    assert spoken(server, client(newest=ssl.TLSVersion.TLSv1_2))[0] == "TLSv1.2"


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
def test_old_versions_are_refused(server, version):
    with pytest.raises((ssl.SSLError, ConnectionError)):
        spoken(server, client(oldest=version, newest=version, suites="ALL:@SECLEVEL=0"))


def test_the_strongest_suites_are_taken_and_weaker_ones_are_refused(server):
    only_12 = {"newest": ssl.TLSVersion.TLSv1_2}
    weakest_first = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"
    assert spoken(server, client(**only_12, suites=weakest_first))[1] == "ECDHE-ECDSA-AES256-GCM-SHA384"
    for strong in ("ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305"):
        assert spoken(server, client(**only_12, suites=strong))[1] == strong
    for weak in (
        "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA", "AES128-SHA",
        "AES256-GCM-SHA384", "ALL:!ECDHE:@SECLEVEL=0",
    ):
        with pytest.raises((ssl.SSLError, ConnectionError)):
            spoken(server, client(**only_12, suites=weak))


def test_a_page_comes_with_cookies_and_headers_of_TLS(server):
    connection = http.client.HTTPSConnection("localhost", server.port, timeout=PATIENCE, context=client())
    connection.request("GET", "/sign-in")
    answer = connection.getresponse()
    assert answer.status == 200
    assert "max-age=" in answer.getheader("Strict-Transport-Security")
    answer.read()
    address = f"https://localhost:{server.port}"
    form = {"Content-Type": "application/x-www-form-urlencoded", "Origin": address}
    connection.request("POST", "/theme", "theme=dark&back=/sign-in", form)
    chosen = connection.getresponse()
    assert chosen.status == 303
    assert chosen.getheader("Set-Cookie").startswith("__Host-") and "Secure" in chosen.getheader("Set-Cookie")
    connection.close()
    assert server.first_link().startswith("https://")


def test_nothing_is_said_in_the_open(server):
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n")
        said = b""
        try:
            while part := connection.recv(4096):
                said += part
        except ConnectionError:
            pass
    assert b"HTTP/1.1 200" not in said and b"<form" not in said


def test_whoever_trusts_public_authorities_only_does_not_trust_a_certificate_of_ones_own(server):
    with pytest.raises(ssl.SSLCertVerificationError):
        spoken(server, ssl.create_default_context())
