"""`peili work`: do the waiting jobs in a process of its own, beside several page servers."""

import signal
import threading
from collections.abc import Sequence

from peili.config.django_setup import set_up


def run(arguments: Sequence[str]) -> int:
    set_up()
    from peili.plumbing.jobs.worker import Worker

    stop = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_: stop.set())
    worker = Worker()
    worker.start()
    print("Working. Stop with Ctrl-C.")
    stop.wait()
    worker.stop(seconds=60)
    return 0
