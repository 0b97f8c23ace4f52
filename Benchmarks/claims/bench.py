"""Durable claims a second: Canting beside PostgreSQL alone, Redis and bare SQLite, in turn, in one run.

Every claim is on disk before its answer. One variant is wanted by all ("hot"), or two hundred by turns ("spread").
"""

import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

import canting
import measure

HERE = pathlib.Path(__file__).parent
SECONDS = 6
#: Clients at the same time. PostgreSQL alone gets no more than the first: it only becomes slower.
CLIENTS = (32, 256)
ITEMS = {"hot": 1, "spread": 200}


def measure_all(folder, runs):
    """Takes each contestant in turn, `runs` times, and returns a table of medians."""
    results, fsyncs = {}, []
    for turn in range(runs):
        fsyncs.append(measure.fsyncs_per_second(folder))
        for name, contestant in CONTESTANTS.items():
            print(f"claims {turn + 1}/{runs}: {name}…", flush=True)
            with tempfile.TemporaryDirectory(dir=folder) as place:
                for (over, clients), (rate, p99) in contestant(pathlib.Path(place)).items():
                    results.setdefault((over, clients, name), []).append((rate, p99))
    return table(results, fsyncs, runs)


def in_process(place):
    return measured_inside(place / "books")


def measured_inside(data):
    found = {}
    for clients in (64, 256):
        where = data if isinstance(data, str) else data.with_name(f"books-{clients}")
        said = subprocess.run(
            [canting.BINARY, "live", "measure", "--data", where, "--clients", str(clients), "--claims", "150000", "--json"],
            check=True, capture_output=True, text=True, timeout=300,
        ).stdout
        for over, one in zip(("hot", "spread"), json.loads(said)):
            found[over, clients] = (one["claimsPerSecond"], one["p99Microseconds"])
        if isinstance(data, str):
            break
    return found


def over_http(place):
    """`canting serve` and wrk on the same two cores, one claim a request."""
    shop = canting.Shop(place / "shop")
    prepared = json.loads(shop.call("live", "measure", "--prepare"))
    found = {}
    with canting.Server(shop) as server:
        for over, items in ITEMS.items():
            for clients in CLIENTS:
                found[over, clients] = wrk(server.port, prepared, items, clients)
    # It fails where the books do not add up after the rush.
    shop.call("verify")
    return found


def wrk(port, prepared, items, clients):
    environment = {
        **os.environ, "LIVE": prepared["live"], "TOKEN": prepared["token"], "SPREAD": str(items),
        "RUN": f"{items}-{clients}-{time.time_ns()}",
    }
    command = ["wrk", "-t1", f"-c{clients}", f"-d{SECONDS}s", "-s", HERE / "claims.lua", f"http://127.0.0.1:{port}"]
    said = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60).stdout
    requests, bad, microseconds, p99 = map(int, re.search(r"RESULT (\d+) (\d+) (\d+) (\d+)", said).groups())
    if bad:
        raise RuntimeError(f"{bad} of {requests} claims were not taken:\n{said}")
    return requests / (microseconds / 1e6), p99


def bare_sqlite(place):
    program = place / "bare"
    subprocess.run(["cc", "-O2", "-o", program, HERE / "bare.c", "-lsqlite3"], check=True)
    found = {}
    for over, items in ITEMS.items():
        words = [program, place / f"{over}.sqlite", str(items), str(SECONDS / 2)]
        rate, p99 = map(int, subprocess.run(words, check=True, capture_output=True, text=True).stdout.split())
        found[over, 1] = (rate, p99)
    return found


def redis(place):
    """One atomic script a claim, written to the append-only file and synced before the answer."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    server = subprocess.Popen(
        ["redis-server", "--port", port, "--bind", "127.0.0.1", "--dir", place, "--save", "", "--appendonly", "yes",
         "--appendfsync", "always", "--auto-aof-rewrite-percentage", "0"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )
    try:
        return {
            (over, clients): redis_claims(port, over, items, clients)
            for over, items in ITEMS.items() for clients in CLIENTS
        }
    finally:
        server.terminate()
        server.wait(timeout=20)


REDIS_CLAIM = """
local left = tonumber(redis.call('GET', KEYS[1]))
if left and left >= 1 then
  redis.call('DECR', KEYS[1])
  redis.call('XADD', 'claims', '*', 'buyer', ARGV[1], 'item', KEYS[1])
  return 1
end
return 0
"""


def redis_claims(port, over, items, clients):
    def ask(*words):
        return subprocess.run(["redis-cli", "-p", port, *words], check=True, capture_output=True, text=True).stdout.strip()

    for _ in range(100):
        if subprocess.run(["redis-cli", "-p", port, "PING"], capture_output=True).returncode == 0:
            break
        time.sleep(0.1)
    ask("FLUSHALL")
    script = ask("SCRIPT", "LOAD", REDIS_CLAIM)
    # redis-benchmark writes its random number with twelve digits.
    keys = ["stock:000000000000"] if items == 1 else [f"stock:{number:012}" for number in range(items)]
    for key in keys:
        ask("SET", key, "1000000000")
    key = keys[0] if items == 1 else "stock:__rand_int__"
    number = 60_000 if clients < 100 else 150_000
    said = subprocess.run(
        ["redis-benchmark", "-p", port, "-c", str(clients), "-n", str(number), "-r", str(items), "--csv", "EVALSHA", script,
         "1", key, "__rand_int__"], check=True, capture_output=True, text=True,
    ).stdout.strip().splitlines()[-1].replace('"', "").split(",")
    rate, p99 = float(said[-7]), float(said[-2]) * 1_000
    taken = sum(1_000_000_000 - int(ask("GET", key)) for key in keys)
    if taken != int(ask("XLEN", "claims")) or taken != number:
        raise RuntimeError("Redis: stock and claims disagree")
    return rate, p99


def postgres(_):
    """A guarded update and an insert in one transaction, by pgbench; then Canting's desk on the same server."""
    said = subprocess.run(
        [canting.ROOT / "scripts/with-postgres", sys.executable, HERE / "postgres.py", str(canting.BINARY)],
        check=True, capture_output=True, text=True, timeout=600,
    ).stdout
    return {tuple(key): tuple(value) for key, value in json.loads(said)}


CONTESTANTS = {
    "Canting over HTTP": over_http,
    "Canting inside the process": in_process,
    "Redis, fsync always": redis,
    "bare SQLite": bare_sqlite,
    "PostgreSQL": postgres,
}


def table(results, fsyncs, runs):
    lines = [
        f"**Durable claims** ({runs} runs, in turn; median; fsyncs/s {', '.join(f'{one:,.0f}' for one in fsyncs)})",
        "",
        "| | over | clients | claims/s | p99 | Canting over HTTP is |",
        "|---|---|---:|---:|---:|---:|",
    ]
    def median(key):
        return statistics.median(rate for rate, _ in results[key])

    for key in sorted(results, key=lambda key: (key[0], list(NAMES).index(key[2]) if key[2] in NAMES else 9, key[1])):
        over, clients, name = key
        p99 = statistics.median(p99 for _, p99 in results[key])
        ours = results.get((over, 256 if clients >= 64 else 32, "Canting over HTTP"))
        share = "" if name.startswith("Canting") or not ours else f"{statistics.median(r for r, _ in ours) / median(key):.1f} ×"
        label = f"**{name}**" if name.startswith("Canting") else name
        lines.append(f"| {label} | {over} | {clients} | {median(key):,.0f} | {p99 / 1000:.1f} ms | {share} |")
    return "\n".join(lines) + "\n"


NAMES = CONTESTANTS
