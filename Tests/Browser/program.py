"""The program under test as a seller runs it: started, spoken to and ended by its own process id."""

import os
import pathlib
import re
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("CANTING_BINARY", ROOT / ".build/tests/release/canting"))


#: How its log names the port.
LISTENS = re.compile(r"listening on 127\.0\.0\.1:(\d+)")

#: What people read at a terminal is English here, whatever the machine's own language.
ENVIRONMENT = {**{name: value for name, value in os.environ.items() if not name.startswith("CANTING_")}, "LC_ALL": "C.UTF-8"}


def canting(*words, typed="", expect=0):
    """Runs one command to its end and returns what it printed."""
    done = subprocess.run(
        [BINARY, *map(str, words)], input=typed, text=True, capture_output=True, timeout=120, env=ENVIRONMENT,
    )
    assert done.returncode == expect, f"canting {words} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


class Server:
    """`canting serve` over a folder, on a port of the system's choosing.

    What it prints is kept in `said`; `address` and, on a first run, `setup_link` are read from it.
    """

    def __init__(self, folder, *words, environment=None):
        self.folder = pathlib.Path(folder)
        self.said = []
        self.address = self.setup_link = None
        self.ready = threading.Event()
        self.process = subprocess.Popen(
            [BINARY, "serve", "--data", self.folder, "--port", "0", *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            env={**ENVIRONMENT, **(environment or {})},
        )
        self.listener = threading.Thread(target=self.listen, daemon=True)
        self.listener.start()
        if not self.ready.wait(60) or self.address is None:
            self.end()
            raise AssertionError("canting serve did not say where it serves:\n" + "".join(self.said))

    def listen(self):
        for line in self.process.stdout:
            self.said.append(line)
            if link := re.search(r"https?://[^\s]+/setup\?token=[^\s]+", line):
                self.setup_link = link[0]
            elif address := re.search(r"(https?://127\.0\.0\.1:\d+|serves at https://\S+)", line):
                self.address = address[1].removeprefix("serves at ")
                self.ready.set()
        self.ready.set()

    @property
    def port(self):
        return int(self.address.rsplit(":", 1)[1])

    def listened(self):
        """The port it listens on, also where people come by another address."""
        (port,) = {int(line[1]) for line in map(LISTENS.search, self.said) if line}
        return port

    def first_link(self):
        """The one-time link of a first run; it may be printed after the address."""
        end = time.monotonic() + 10
        while self.setup_link is None and time.monotonic() < end:
            time.sleep(0.02)
        assert self.setup_link, "no setup link was printed:\n" + "".join(self.said)
        return self.setup_link

    def lives(self):
        return self.process.poll() is None

    def end(self):
        """Asks it to stop and waits; a server that does not stop by itself is a failure."""
        if self.lives():
            self.process.terminate()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("canting serve did not stop within 30 s of being asked to")
        finally:
            self.listener.join(timeout=5)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        lived = self.lives()
        self.end()
        assert kind or lived, f"the server ended by itself with {self.process.returncode}:\n" + "".join(self.said[-50:])
