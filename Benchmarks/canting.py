"""How the benchmarks call Canting: every command line they use, in one place."""

import os
import pathlib
import re
import shutil
import subprocess
import threading
import time

from pages.visitor import Visitor

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = pathlib.Path(os.environ.get("CANTING_BINARY", ROOT / ".build/release/canting"))
UNLIMITED = ["REQUESTS", "TOKEN_REQUESTS", "CLAIMS", "SCREENS", "SCREENS_OF_PERSON", "MEGABYTES", "IMPORTS_PER_DAY"]
OWNER = {"shop": "Batik Bench", "sign_in": "bench", "password": "a long password for the bench"}


class Shop:
    """A shop in a folder of its own, with its books in SQLite."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def command(self, *words):
        return [BINARY, *words, "--data", self.folder]

    def import_command(self, path):
        return self.command("import", path, "--json")

    def call(self, *words):
        """Runs a command to its end and returns what it printed."""
        done = subprocess.run(self.command(*words), stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=1800)
        if done.returncode != 0:
            raise RuntimeError(f"canting {' '.join(map(str, words))} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done.stdout

    def open(self):
        """Makes the shop and its owner, through the link of a first run."""
        shutil.rmtree(self.folder, ignore_errors=True)
        with Server(self) as server:
            visitor = Visitor(server.port)
            (form,) = [form for form in visitor.get(server.setup_path()).parts.forms if form["action"] == "/setup"]
            answer = visitor.send(form, **OWNER)
            if answer.status != 303:
                raise RuntimeError(f"the setup form was answered with {answer.status}: {answer.body[-2000:]}")


class Server:
    """`canting serve` on a port of the system's choosing, ended by its own process id."""

    def __init__(self, shop, limit=60):
        self.started = time.perf_counter()
        self.said, self.link = [], None
        self.port = None
        self.ready, self.linked = threading.Event(), threading.Event()
        # Its log, with a line for each request, goes to a file as it does with people; reading it here would cost more.
        log = shop.folder.with_name(shop.folder.name + ".log")
        log.parent.mkdir(parents=True, exist_ok=True)
        with open(log, "ab") as errors:
            self.process = subprocess.Popen(
                shop.command("serve", "--port", "0"),
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True,
                # What is measured is the program, not what one shop may take of it.
                env={**os.environ, **{f"CANTING_LIMIT_{name}": "0" for name in UNLIMITED}},
            )
        threading.Thread(target=self.listen, daemon=True).start()
        if not self.ready.wait(limit) or self.port is None:
            self.__exit__()
            raise RuntimeError("canting serve did not say where it serves:\n" + "".join(self.said) + log.read_text()[-2000:])

    def listen(self):
        for line in self.process.stdout:
            self.said.append(line)
            if link := re.search(r"(/setup\?token=\S+)", line):
                self.link = link[1]
                self.linked.set()
            elif address := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.port = int(address[1])
                self.ready.set()
        self.ready.set()

    def setup_path(self):
        """The one-time link of a first run, which may be printed after the address."""
        if not self.linked.wait(20):
            raise RuntimeError("canting serve printed no setup link:\n" + "".join(self.said))
        return self.link

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


#: The same export as Shopee writes it, and as comma-separated text, which Shopee does not write.
LAYOUTS = {"xlsx": "shopeeOrders", "csv": "shopeeOrdersCSV"}


def make_income(orders, folder, seed=7):
    """Has Canting write the made-up income file of the same orders, and returns its path."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    words = ["sample", "--orders", orders, "--seed", seed, "--layout", "shopeeIncome", "--output", folder]
    subprocess.run([BINARY, *map(str, words)], check=True, stdout=subprocess.DEVNULL, timeout=1800)
    (made,) = folder.glob("*.xlsx")
    return made


def make_sample(orders, ending, folder, seed=7):
    """Has Canting write a made-up Shopee export of this many orders, and returns its path."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    words = ["sample", "--orders", orders, "--seed", seed, "--layout", LAYOUTS[ending], "--output", folder]
    subprocess.run([BINARY, *map(str, words)], check=True, stdout=subprocess.DEVNULL, timeout=1800)
    (made,) = folder.glob(f"*.{ending}")
    return made
