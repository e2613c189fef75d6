"""kill −9 in the middle of a run of invoices, for real: another process, its own database.

Killed while it drafts, while it sends and while it hands over; in the end everything was done once.
"""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAYERS = 60
PROGRAM = """
import itertools, json, sys
from datetime import date, timedelta
from peili.config.django_setup import set_up
set_up()
from bench.billing import MONTH, NOW, deliver
from peili.casework.billing import selectors, services
from peili.casework.billing.models import HandOver, Invoice, InvoiceLine
from peili.plumbing import clock, jobs
from peili.plumbing.outside.operator.folder import OperatorFolder

def prepare():
    from peili.config.commands.migrate import bring_up_to_date
    from peili.config.story.cast import found_practice
    bring_up_to_date()
    found_practice()
    deliver(range(int(sys.argv[3])), month_of=lambda _: MONTH)
    services.begin_drafting(starts=MONTH[0], ends=MONTH[1])

def send():
    drafts = Invoice.objects.filter(state="draft").order_by("pk").values_list("pk", flat=True)
    services.begin_sending(drafts)

def work():
    told, hand_over = jobs.Work.progress, OperatorFolder.hand_over
    def tell(work, done, total, what=""):
        told(work, done, total, what)
        print("step", flush=True)
    def hand(folder, file):
        print("file", flush=True)
        return hand_over(folder, file)
    jobs.Work.progress, OperatorFolder.hand_over = tell, hand
    while jobs.run_pending():
        pass

def state():
    print(json.dumps({
        "numbers": list(Invoice.objects.order_by("number").values_list("number", flat=True)),
        "sessions": list(InvoiceLine.objects.values_list("session", flat=True)),
        "handed": list(HandOver.objects.values_list("state", "sha256")),
    }))

# Each process begins an hour after the last: the lease of a killed one has run out.
with clock.at(NOW + timedelta(hours=int(sys.argv[2]))):
    globals()[sys.argv[1]]()
"""


@pytest.mark.slow
def test_a_run_killed_thrice_loses_no_number_and_invoices_nothing_twice(
    tmp_path: Path,
) -> None:
    environment = os.environ | {
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "PEILI_VAR": str(tmp_path),
        "PEILI_DATABASE": f"sqlite:///{tmp_path / 'kill.sqlite3'}",
        "PEILI_DEMO": "",
    }

    def begin(what: str, hour: int) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", PROGRAM, what, str(hour), str(PAYERS)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )

    def killed_at(word: str, times: int, *, hour: int) -> None:
        running = begin("work", hour)
        assert running.stdout is not None
        said = (line.strip() for line in running.stdout)
        assert sum(1 for _ in zip(range(times), (s for s in said if s == word), strict=False))
        os.kill(running.pid, signal.SIGKILL)
        assert running.wait() == -signal.SIGKILL, "it was over before it was killed"

    assert begin("prepare", 0).wait() == 0
    killed_at("step", 1, hour=1)
    assert begin("work", 2).wait() == 0
    assert begin("send", 3).wait() == 0
    killed_at("step", 2, hour=4)
    killed_at("file", 30, hour=5)
    assert begin("work", 6).wait() == 0
    answer, _ = begin("state", 7).communicate()

    found = json.loads(answer)
    assert found["numbers"] == list(range(1001, 1001 + PAYERS))
    assert set(Counter(found["sessions"]).values()) == {1}
    assert len(found["sessions"]) == 4 * PAYERS
    files = sorted((tmp_path / "einvoices" / "out").iterdir())
    assert len(files) == len(found["handed"]) == PAYERS
    assert {state for state, _ in found["handed"]} == {"done"}
    assert len({sha for _, sha in found["handed"]}) == PAYERS
