"""Clients that do not speak HTTP as agreed: slow ones, floods, nonsense. Each is cut off, and the server goes on serving.

Every loop here is bounded in count and in time, and talks to the test's own server on loopback only.
"""

import contextlib
import http.client
import re
import select
import socket
import time

import pytest

from program import Server

#: Seconds after which every test here gives up.
PATIENCE = 20
FORM = "application/x-www-form-urlencoded"
#: A connection that says nothing must be gone by then; the server gives it 60 s.
IDLE_PATIENCE = 90


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("sockets") / "shop") as server:
        yield server


@pytest.fixture(autouse=True)
def serves_afterwards(server):
    yield
    assert server.lives()
    assert status_of(server, "/livez") == 200


def status_of(server, path):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    with contextlib.closing(connection):
        connection.request("GET", path)
        return connection.getresponse().status


def connect(server):
    return socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)


def sent_until_answered(connection, pieces):
    """Sends pieces until the other side answers or cuts it off; returns what it answered. Fails if it does neither."""
    end = time.monotonic() + PATIENCE
    left = b""
    pieces = iter(pieces)
    connection.setblocking(False)
    while True:
        assert time.monotonic() < end, "the server let it go on"
        if not left:
            left = next(pieces, b"")
        readable, writable, _ = select.select([connection], [connection] if left else [], [], 1)
        try:
            if readable:
                return connection.recv(65536)
            if writable:
                left = left[connection.send(left) :]
        except ConnectionError:
            return b""


def rest_of(connection, end):
    """What comes until the other side ends the connection; fails when it does not."""
    answer = b""
    while True:
        left = end - time.monotonic()
        assert left > 0, f"the connection was not ended; so far: {answer[:200]}"
        connection.settimeout(left)
        try:
            received = connection.recv(65536)
        except TimeoutError:
            continue
        except ConnectionError:
            return answer
        if not received:
            return answer
        answer += received


def status(answer):
    """The status an answer begins with, or None where the connection was only cut."""
    return int(answer.split()[1]) if answer.startswith(b"HTTP/1.1 ") else None


def test_whoever_falls_silent_is_ended(server):
    """Silent from the start, in mid-headers, and before the promised body: all three wait at the same time."""
    beginnings = [
        b"",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Unfin",
        b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nemail=",
    ]
    with contextlib.ExitStack() as held:
        connections = [held.enter_context(connect(server)) for _ in beginnings]
        for connection, beginning in zip(connections, beginnings):
            connection.sendall(beginning)
        end = time.monotonic() + IDLE_PATIENCE
        for connection in connections:
            assert (status(rest_of(connection, end)) or 400) >= 400


def test_somebody_who_drips_keeps_nobody_else_waiting(server):
    with contextlib.ExitStack() as held:
        connections = [held.enter_context(connect(server)) for _ in range(50)]
        for connection in connections:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        for number in range(20):
            for connection in connections:
                with contextlib.suppress(ConnectionError):
                    connection.sendall(f"X-{number}: a\r\n".encode())
            start = time.monotonic()
            assert status_of(server, "/livez") == 200
            assert time.monotonic() - start < 2


def test_a_flood_of_headers_is_refused(server):
    def flood():
        yield b"GET / HTTP/1.1\r\nHost: x\r\n"
        for number in range(20_000):
            yield f"X-Flood-{number}: {'a' * 100}\r\n".encode()

    with connect(server) as connection:
        answer = sent_until_answered(connection, flood())
        assert status(answer) in (None, 400, 431)


def test_one_endless_header_is_refused(server):
    def endless():
        yield b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: "
        for _ in range(2_000):
            yield b"a" * 1024

    with connect(server) as connection:
        assert status(sent_until_answered(connection, endless())) in (None, 400, 431)


def test_an_endless_address_is_refused(server):
    with connect(server) as connection:
        answer = sent_until_answered(connection, [b"GET /", *[b"a" * 1024] * 2_000])
        assert status(answer) in (None, 400, 414, 431)


def test_a_body_beyond_any_form_is_refused(server):
    """By its length, before it comes; and where no length was said, when it has become too long."""
    head = f"POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: {FORM}\r\n".encode()
    with connect(server) as connection:
        connection.sendall(head + b"Content-Length: 50000000\r\n\r\n")
        assert status(connection.recv(65536)) == 413
    with connect(server) as connection:
        chunks = [b"10000\r\n" + b"a" * 65536 + b"\r\n"] * 760
        answer = sent_until_answered(connection, [head + b"Transfer-Encoding: chunked\r\n\r\n", *chunks])
        assert status(answer) in (None, 400, 413)


#: The head of a form that is taken where its body is.
THEME = (
    b"POST /theme HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


@pytest.mark.parametrize(
    "nonsense",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200,
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x00" * 4096,
        b"GET /\x00etc HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        THEME + b"FFFFFFFFFFFFFFFFF\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /livez HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    ],
    ids=["tls", "version", "zeros", "nul", "two lengths", "negative length", "endless chunk", "http2", "two hosts"],
)
def test_nonsense_is_refused(server, nonsense):
    """With 400 and nothing else, and nothing that comes behind it is read."""
    with connect(server) as connection:
        connection.sendall(nonsense)
        answer = rest_of(connection, time.monotonic() + PATIENCE)
        assert re.findall(rb"HTTP/1\.1 (\d+)", answer) == [b"400"]


def test_the_form_that_nonsense_is_made_of_is_taken(server):
    with connect(server) as connection:
        connection.sendall(THEME + b"a\r\ntheme=dark\r\n0\r\n\r\n")
        assert status(connection.recv(65536)) == 303


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../../etc/passwd", "//etc/passwd"])
def test_no_path_leads_out_of_the_house(server, path):
    with connect(server) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = rest_of(connection, time.monotonic() + PATIENCE)
        assert b"root:" not in answer
        assert status(answer) in (302, 303, 400, 404)


def test_many_idle_connections_leave_room_for_one_more(tmp_path):
    """More than the server takes at once: the others wait outside, and somebody gets in as soon as some have gone."""
    with Server(tmp_path / "shop", environment={"CANTING_LIMIT_CONNECTIONS": "200"}) as server, contextlib.ExitStack() as held:
        connections = [held.enter_context(connect(server)) for _ in range(260)]
        for connection in connections[:100]:
            connection.close()
        end = time.monotonic() + PATIENCE
        while True:
            try:
                assert status_of(server, "/livez") == 200
                return
            except (OSError, http.client.HTTPException):
                assert time.monotonic() < end, "nobody got in"
                time.sleep(0.2)
