"""kill −9 in the middle of a job, for real: another process, its own database."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3] / "src"
BEGIN = """
import time, django, sys
django.setup()
from peili.plumbing import jobs
from peili.plumbing.accounts.models import User

@jobs.job("open", lease=__import__("datetime").timedelta(seconds=0.2))
def open_account(work):
    User.objects.create_user(f"ville{User.objects.count()}@peili.example")
    print("written", flush=True)
    if sys.argv[1] == "hang":
        time.sleep(60)
"""


def run(words, environment, mode):
    code = textwrap.dedent(BEGIN) + words
    return subprocess.Popen(
        [sys.executable, "-c", code, mode], env=environment, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.slow
def test_a_job_killed_in_the_middle_runs_again_and_its_effect_happens_once(tmp_path):
    environment = os.environ | {
        "PYTHONPATH": str(SOURCE),
        "DJANGO_SETTINGS_MODULE": "peili.config.settings",
        "PEILI_VAR": str(tmp_path),
        "PEILI_DATABASE": f"sqlite:///{tmp_path / 'kill.sqlite3'}",
    }
    migrate = (
        'from django.core.management import call_command; call_command("migrate", verbosity=0)'
    )
    run(f"{migrate}\njobs.enqueue('open')", environment, "go").wait()
    first = run("jobs.run_pending()", environment, "hang")
    assert first.stdout.readline() == "written\n"

    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    time.sleep(0.3)  # the lease runs out
    counted = "print(jobs.run_pending(), User.objects.count())"
    answer, _ = run(counted, environment, "go").communicate()

    assert answer == "written\n1 1\n"
