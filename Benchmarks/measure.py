"""What every benchmark measures the same way: seconds, memory, and how fast this machine's disk keeps a promise."""

import dataclasses
import math
import os
import pathlib
import subprocess
import threading
import time

MIB = 1 << 20
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclasses.dataclass
class Run:
    """One finished command."""

    output: str
    seconds: float
    #: Peak resident memory of the largest single process, in MiB.
    largest_mib: float
    #: Peak of the sum over the command and its children, sampled; memory they share counts for each. In MiB.
    together_mib: float


def run(command, environment=None, limit=1800):
    """Runs a command to its end and measures it. Raises with what it said if it fails or takes longer than `limit` seconds."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    sampler = MemorySampler(process.pid)
    sampler.start()
    try:
        output, errors = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise RuntimeError(f"{command[0]} took longer than {limit} s")
    finally:
        seconds = time.perf_counter() - start
        sampler.stop()
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}\nended with {process.returncode}:\n{output[-2000:]}{errors[-4000:]}")
    return Run(output, seconds, sampler.largest / MIB, sampler.together / MIB)


class MemorySampler(threading.Thread):
    """Watches a process and its descendants, every 10 ms, until it is stopped."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.largest, self.together = pid, 0, 0
        self.ended = threading.Event()

    def run(self):
        while not self.ended.wait(0.01):
            self.sample()

    def sample(self):
        total = 0
        for pid in family(self.pid):
            resident, peak = memory(pid)
            total += resident
            self.largest = max(self.largest, peak)
        self.together = max(self.together, total)

    def stop(self):
        self.ended.set()
        self.join()


def family(pid):
    """A process and its descendants, as far as they still live."""
    members = [pid]
    for member in members:
        for children in pathlib.Path(f"/proc/{member}/task").glob("*/children"):
            try:
                members.extend(int(child) for child in children.read_text().split())
            except OSError:
                pass
    return members


def memory(pid):
    """Resident memory of a process now and at its peak, in bytes; nothing when it has gone."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0, 0
    sizes = {line.split(":")[0]: line.split()[1] for line in status.splitlines() if line.startswith("Vm")}
    return int(sizes.get("VmRSS", 0)) * 1024, int(sizes.get("VmHWM", 0)) * 1024


def fsyncs_per_second(folder, seconds=1.0):
    """How many 4 KiB writes a second this disk makes durable, one after another."""
    path = pathlib.Path(folder) / "fsync-probe"
    count, block = 0, os.urandom(4096)
    file = os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            os.pwrite(file, block, 0)
            os.fsync(file)
            count += 1
    finally:
        os.close(file)
        path.unlink()
    return count / seconds


def percentile(values, share):
    """The smallest value that at least `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]
