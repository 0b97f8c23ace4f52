"""The proxies of docs/operating.md in front of the program, as they stand there, with the places of a test put in.

Left out where the proxy is not installed; CANTING_NGINX and CANTING_CADDY name one that lies elsewhere.
"""

import concurrent.futures
import contextlib
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
import urllib.parse

import pytest

from program import ROOT, Server

NAME = "toko.example.com"
ORIGIN = f"https://{NAME}"
#: Seconds that a proxy may take to come up, and an answer to come.
PATIENCE = 60


def example(kind):
    """The only block of the kind in the page."""
    page = (ROOT / "docs/operating.md").read_text()
    (block,) = re.findall(r"```nginx\n(.*?)```" if kind == "nginx" else r"```\n(toko.*?)```", page, re.S)
    return block


def put(text, *places):
    for old, new in places:
        assert old in text, f"the example has no {old}"
        text = text.replace(old, new)
    return text


def nginx(folder, port, behind):
    server = put(
        example("nginx"), ("listen 443", f"listen 127.0.0.1:{port}"), ("127.0.0.1:8080", f"127.0.0.1:{behind}"),
        (f"/etc/letsencrypt/live/{NAME}/fullchain.pem", str(folder / "cert.pem")),
        (f"/etc/letsencrypt/live/{NAME}/privkey.pem", str(folder / "key.pem")))
    own = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    (folder / "nginx.conf").write_text(
        f"daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{own}{server}}}\n")
    command = [find("nginx"), "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, timeout=PATIENCE)
    assert checked.returncode == 0, checked.stderr
    return command


def caddy(folder, port, behind):
    site = put(
        example("caddy"), (f"{NAME} {{", f"{ORIGIN}:{port} {{\n\tbind 127.0.0.1\n\ttls {folder}/cert.pem {folder}/key.pem"),
        ("127.0.0.1:8080", f"127.0.0.1:{behind}"))
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\tauto_https disable_redirects\n}}\n{site}")
    command = [find("caddy"), "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"]
    checked = subprocess.run(
        [command[0], "validate", *command[2:]], capture_output=True, text=True, timeout=PATIENCE, env=home(folder))
    assert checked.returncode == 0, checked.stderr
    return command


def find(name):
    return os.environ.get(f"CANTING_{name.upper()}") or shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")


def home(folder):
    return {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def proxy(request, tmp_path_factory):
    """The port of a proxy with the program behind it."""
    if not find(request.param.__name__):
        pytest.skip(f"{request.param.__name__} is not installed")
    folder = tmp_path_factory.mktemp("proxy")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={NAME}", "-addext",
         f"subjectAltName=DNS:{NAME}", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
        check=True, capture_output=True, timeout=PATIENCE)
    with Server(folder / "shop", "--public-address", ORIGIN, "--trusted-proxy", "127.0.0.1") as server:
        port = free_port()
        process = subprocess.Popen(
            request.param(folder, port, server.listened()), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=home(folder))
        try:
            await_port(port, process)
            yield port, ssl.create_default_context(cafile=folder / "cert.pem")
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def await_port(port, process):
    end = time.monotonic() + PATIENCE
    while True:
        assert process.poll() is None, "the proxy ended by itself"
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        assert time.monotonic() < end, "the proxy did not come up"
        time.sleep(0.05)


def connect(proxy):
    port, context = proxy
    return context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE), server_hostname=NAME)


def ask(proxy, method, path, form=None, **headers):
    body = urllib.parse.urlencode(form) if form else None
    connection = http.client.HTTPConnection(NAME, timeout=PATIENCE)
    connection.sock = connect(proxy)
    with contextlib.closing(connection):
        connection.request(method, path, body, {
            "Host": NAME, "Origin": ORIGIN, "Content-Type": "application/x-www-form-urlencoded", **headers})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


def test_pages_come_by_tls_and_cookies_are_bound_to_it(proxy):
    status, headers, page = ask(proxy, "GET", "/sign-in")
    assert status == 200 and b"<form" in page
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    status, headers, _ = ask(proxy, "POST", "/theme", {"theme": "dark"})
    assert status == 303
    assert headers["Set-Cookie"].startswith("__Host-theme=dark") and "Secure" in headers["Set-Cookie"]


def test_what_only_this_machine_may_read_is_not_told_through_a_proxy(proxy):
    assert ask(proxy, "GET", "/metrics")[0] == 404


def test_who_writes_another_address_is_still_known_by_her_own(proxy):
    def guess(number):
        form = {"sign_in": "owner", "password": "wrong"}
        return ask(proxy, "POST", "/sign-in", form, **{"X-Forwarded-For": f"203.0.113.{number}"})[0]

    # At once: each one's guess takes longer than the first wait.
    with concurrent.futures.ThreadPoolExecutor(8) as guesses:
        statuses = list(guesses.map(guess, range(8)))
    assert 429 in statuses


def test_what_can_be_read_in_two_ways_is_not_let_through(proxy):
    with connect(proxy) as connection:
        connection.sendall(
            f"POST /theme HTTP/1.1\r\nHost: {NAME}\r\nOrigin: {ORIGIN}\r\nContent-Length: 4\r\n"
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /livez HTTP/1.1\r\n\r\n".encode())
        assert connection.recv(65536).split()[1] in (b"400", b"403", b"411", b"415")
