"""A process of its own that accepts a plan again and again, and is killed while it does.

`python accepting_apart.py <plan>` waits for lines: a number of seconds, and after so long the
child that accepts is killed as by a power cut (signal 9); "-" lets it end. It answers each line
with the seconds that the child lived.
"""

import os
import signal
import sys
import time

import django

django.setup()

from peili.casework.schedule.models import Plan  # noqa: E402
from peili.casework.schedule.services import planning  # noqa: E402
from peili.plumbing import clock  # noqa: E402
from tests.conftest import NOVEMBER  # noqa: E402


def accept(plan_id: int) -> None:
    with clock.at(NOVEMBER):
        planning.accept_plan(Plan.objects.get(pk=plan_id), at=NOVEMBER)


def main(plan_id: int) -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        begun = time.perf_counter()
        child = os.fork()
        if not child:
            accept(plan_id)
            os._exit(0)
        if line.strip() != "-":
            time.sleep(float(line))
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        lived = time.perf_counter() - begun
        how = "killed" if os.WIFSIGNALED(status) else "failed" if status else "ended"
        print(how, lived, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
