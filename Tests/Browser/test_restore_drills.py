"""Backups of a shop that is written to, each restored, short: `scripts/restore-drills 20` does more of them."""

import importlib.machinery
import importlib.util
import os
import subprocess

import pytest

from program import BINARY, ENVIRONMENT, ROOT


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_nothing_that_was_acknowledged_before_a_backup_is_missing_from_it(engine):
    server = os.environ.get("CANTING_TEST_POSTGRES")
    if engine == "postgres" and not server:
        pytest.skip("CANTING_TEST_POSTGRES names no server")
    # How fast this machine is today is not what is asked here: others test on it at the same time.
    environment = {**ENVIRONMENT, "CANTING_BINARY": str(BINARY), "ENOUGH": "1", "ENGINES": engine}
    if server:
        environment["CANTING_TEST_POSTGRES"] = server
    done = subprocess.run(
        [ROOT / "scripts/restore-drills", "2"], text=True, capture_output=True, timeout=300, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{engine}: 2 restores" in done.stdout and " 0 missing" in done.stdout


def test_what_was_written_before_a_backup_does_not_count_as_written_meanwhile():
    loader = importlib.machinery.SourceFileLoader("restore_drills", str(ROOT / "scripts/restore-drills"))
    drills = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(drills)
    # A thousand were written before each of them.
    stopped = {"acknowledged": 1_000, "writtenMeanwhile": 3, "backupSeconds": 0.3}
    assert drills.written_a_second([stopped, stopped]) == 10 < drills.ENOUGH
    going = {"acknowledged": 1_000, "writtenMeanwhile": 210, "backupSeconds": 0.3}
    assert drills.written_a_second([stopped, going]) == 355
