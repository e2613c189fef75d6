"""`peili serve [--port N]`: serve the pages, and do the waiting jobs beside them."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import partial

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

    from peili.config.wsgi import application
    from peili.plumbing.jobs.worker import Worker

    call_command("collectstatic", interactive=False, verbosity=0)
    worker = Worker()
    worker.start()
    _compile_the_planner_meanwhile()
    try:
        waitress.serve(application, host=host, port=port, threads=threads, ident="peili")
    finally:
        worker.stop()


def _compile_the_planner_meanwhile() -> None:
    """Compile the planner's inner loops once, at the lowest priority, so that plans start fast."""
    from peili.core.planning.kernels import compiled

    if not compiled.available() or compiled.ready():
        return
    subprocess.Popen(
        [sys.executable, "-m", "peili.config.cli", "plan", "--warm"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        preexec_fn=partial(os.nice, 19),
    )
