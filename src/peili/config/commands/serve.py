"""`peili serve [--port N]`: serve the pages, and do the waiting jobs beside them."""

import argparse
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from peili.config.django_setup import set_up


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="peili serve")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--threads", type=int, default=4)
    asked = parser.parse_args(arguments)
    set_up()
    serve(asked.host, asked.port, threads=asked.threads)
    return 0


def serve(host: str, port: int, *, threads: int = 4) -> None:
    """Serve until interrupted, with one thread beside it that does the jobs."""
    import waitress
    from django.core.management import call_command

    from peili.plumbing.jobs.worker import Worker

    # Collected first: what serves them looks once, as it is made.
    call_command("collectstatic", interactive=False, verbosity=0)
    from peili.config.wsgi import application

    worker = Worker()
    worker.start()
    compiling = _compile_the_planner_meanwhile()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # ends as orderly as by Ctrl-C
    try:
        waitress.serve(application, host=host, port=port, threads=threads, ident="peili")
    finally:
        if compiling is not None:
            compiling.terminate()
        worker.stop()


def start_beside(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a command at the lowest priority, which ends with us, even when we are killed."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        preexec_fn=_low_and_only_as_long_as_the_parent,
    )


def _compile_the_planner_meanwhile() -> subprocess.Popen[bytes] | None:
    """Compile the planner's inner loops once, so that plans start fast."""
    from peili.core.planning.kernels import compiled

    if not compiled.available() or compiled.ready():
        return None
    return start_beside([sys.executable, "-m", "peili.config.cli", "plan", "--warm"])


END_WITH_THE_PARENT = 1
"""Linux's PR_SET_PDEATHSIG; elsewhere a killed parent leaves the child to finish."""


def _low_and_only_as_long_as_the_parent() -> None:
    os.nice(19)
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(END_WITH_THE_PARENT, signal.SIGTERM)
