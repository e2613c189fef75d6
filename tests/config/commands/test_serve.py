"""What is started beside the pages does not outlive them."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import peili

PARENT = """
import time
from peili.config.commands.serve import start_beside
print(start_beside(["sleep", "60"]).pid, flush=True)
time.sleep(60)
"""


def test_what_runs_beside_ends_even_when_the_server_is_killed():
    ours = os.environ | {"PYTHONPATH": str(Path(peili.__file__).parents[1])}
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=ours) as parent:
        child = int(parent.stdout.readline())
        parent.kill()

    assert ends_within(5, child)


def ends_within(seconds, pid):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with suppress(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)
        state = state_of(pid)
        if state in {"", "Z"}:
            return True
        time.sleep(0.05)
    return False


def state_of(pid):
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    return ""
