"""Short storms in every run; `scripts/storm` has the full ones."""

import subprocess
import sys

import pytest

from program import BINARY, ROOT

#: Seconds that all of a storm may take.
PATIENCE = 180
#: Seconds that others may wait here: the tests' program is not optimized, and other tests run beside it.
LONGEST = "4"


@pytest.mark.parametrize("storm", ["headers", "slow clients", "one address", "screens dropped"])
def test_a_storm_passes_and_others_notice_little(storm):
    done = subprocess.run(
        [sys.executable, ROOT / "scripts/storm", "--program", BINARY, "--only", storm, "--headers", "200000",
         "--slow", "600", "--slow-seconds", "3", "--streams", "200", "--rounds", "2", "--longest", LONGEST, "--slack", "64"],
        capture_output=True, text=True, timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("kept "), done.stdout
