"""From a comment's sending to its arrival on the operator's screens, while a flood of comments comes in."""

import json
import multiprocessing
import pathlib
import re
import selectors
import socket
import statistics
import tempfile
import time

import canting
import measure
from pages.visitor import Visitor

SECONDS = 20
COMMENTS_A_SECOND = 500
BATCHES_A_SECOND = 50
SCREENS = 20
#: So many of the screens are read comment by comment; the others are only drained, so that Python does not hold up what
#: it measures.
WATCHED = 4
#: What is said besides chatter, which carries the moment it was sent at.
TALK = ["B{item} 1 kak", "B{item} berapa kak", "B{item} bahannya apa", "mau B{item} dong"]


def measure_all(folder):
    with tempfile.TemporaryDirectory(dir=folder) as place:
        shop = canting.Shop(pathlib.Path(place) / "shop")
        stage = json.loads(shop.call("live", "measure", "--prepare"))
        with canting.Server(shop) as server:
            visitor = Visitor(server.port)
            visitor.sign_in({"sign_in": stage["signIn"], "password": stage["password"]})
            cookie = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
            screens = [Screen(server.port, stage["live"], cookie) for _ in range(SCREENS)]
            sender = multiprocessing.Process(target=send, args=(server.port, stage["live"], stage["token"]))
            sender.start()
            waits = watch(screens)
            sender.join(timeout=60)
            if sender.exitcode != 0:
                raise RuntimeError("the comments could not be sent")
        shop.call("verify")
    return table(waits)


class Screen:
    """An operator's screen: takes changes, and says what has come, as the page does."""

    #: Bytes that come before the screen says so.
    SAY_OFTEN = 2048

    def __init__(self, port, live, cookie):
        self.port, self.key, self.frames, self.unsaid, self.tail = port, None, 0, 0, b""
        self.stream = self.connect()
        self.stream.sendall(
            f"GET /live/{live}/stream?screen=operator&changes=1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
            f"Cookie: {cookie}\r\nAccept: text/event-stream\r\n\r\n".encode()
        )
        self.voice = self.connect()
        for connection in (self.stream, self.voice):
            connection.setblocking(False)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port))

    def take(self, chunk):
        """Counts the frames that begin in what came, and says how many there are."""
        text = self.tail + chunk
        if self.key is None and (key := re.search(rb"event: reader\ndata: (\S+)\n", text)):
            self.key = key[1].decode()
        self.frames += text.count(b"\nid: ")
        # Too short for a frame to be counted twice. The key stands in the first write, before any frame.
        self.tail = text[-4:]
        self.unsaid += len(chunk)
        # A frame that has only begun is not here yet.
        if self.key and self.unsaid > self.SAY_OFTEN and re.search(rb"\n\n(\r\n)?$", chunk):
            self.unsaid = 0
            body = f"frames={self.frames}"
            self.voice.sendall(
                f"POST /streams/{self.key} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                f"Origin: http://127.0.0.1:{self.port}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                f"Content-Length: {len(body)}\r\n\r\n{body}".encode()
            )

    def close(self):
        self.stream.close()
        self.voice.close()


def send(port, live, token):
    """Sends comments at an even pace, many in one request, as a bridge does."""
    visitor = Visitor(port)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/x-ndjson"}
    number, start = 0, time.monotonic()
    size = COMMENTS_A_SECOND // BATCHES_A_SECOND
    for turn in range(SECONDS * BATCHES_A_SECOND):
        ahead = start + turn / BATCHES_A_SECOND - time.monotonic()
        if ahead > 0:
            time.sleep(ahead)
        lines = []
        for _ in range(size):
            number += 1
            text = TALK[number // 3 % 4].format(item=1 + number % 200) if number % 3 == 0 else f"ramai {int(time.monotonic() * 1e6)}"
            lines.append(json.dumps({
                "source": "tiktok", "room_id": "1", "event": "comment", "msg_id": str(number),
                "user": {"handle": f"penonton{number % 3000}"}, "data": {"text": text},
            }))
        answer = visitor.ask("POST", f"/api/v1/lives/{live}/comments", "\n".join(lines), headers)
        if answer.status != 200:
            raise RuntimeError(f"comments were answered with {answer.status}: {answer.body[:300]}")


def watch(screens):
    """Milliseconds from sending to arrival, for each comment on each watched screen."""
    selector = selectors.DefaultSelector()
    for number, screen in enumerate(screens):
        selector.register(screen.stream, selectors.EVENT_READ, number)
        selector.register(screen.voice, selectors.EVENT_READ, None)
    seen, waits, ends = [set() for _ in range(WATCHED)], [], time.monotonic() + SECONDS + 2
    tails = [b""] * WATCHED
    while time.monotonic() < ends:
        for key, _ in selector.select(timeout=0.2):
            chunk = key.fileobj.recv(1 << 18)
            if not chunk:
                selector.unregister(key.fileobj)
            if key.data is None:
                continue
            screens[key.data].take(chunk)
            if key.data >= WATCHED:
                continue
            now = time.monotonic() * 1e6
            text = tails[key.data] + chunk
            for sent in re.findall(rb"ramai (\d{6,})\b", text[:-1]):
                if sent not in seen[key.data]:
                    seen[key.data].add(sent)
                    waits.append((now - int(sent)) / 1_000)
            tails[key.data] = text[-40:]
    for screen in screens:
        screen.close()
    return waits


def table(waits):
    expected = SECONDS * COMMENTS_A_SECOND * 2 // 3 * WATCHED
    return (
        f"**{COMMENTS_A_SECOND} comments a second for {SECONDS} s, {SCREENS} operators' screens open** "
        f"({len(waits) / expected:.1%} of the chatter arrived on the {WATCHED} screens that were read)\n\n"
        "| median | p95 | p99 | longest |\n|---:|---:|---:|---:|\n"
        f"| {statistics.median(waits):.0f} ms | {measure.percentile(waits, 0.95):.0f} ms"
        f" | {measure.percentile(waits, 0.99):.0f} ms | {max(waits):.0f} ms |\n"
    )
