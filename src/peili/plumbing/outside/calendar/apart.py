"""Read a stranger's calendar in a process of its own, which is stopped when it takes too long.

A few lines of rules can be made to take hours or all memory to unroll; a thread cannot be stopped.
"""

import json
import os
import resource
import subprocess
import sys
from datetime import datetime

from peili.core.calendar_file import CalendarNotReadable, busy_spans_of
from peili.plumbing.outside.calendar.port import CalendarUnreadable, Span

SECONDS = 20
MEMORY = 1_500_000_000


def busy_spans(file: bytes, *, first: datetime, last: datetime) -> list[Span]:
    """Return when the file says busy, or raise `CalendarUnreadable`."""
    try:
        read = subprocess.run(
            [sys.executable, "-m", __name__, first.isoformat(), last.isoformat()],
            input=file,
            capture_output=True,
            timeout=SECONDS,
            check=True,
            # Nothing of ours but the code: a file that takes the process over finds no secret.
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as trouble:
        raise CalendarUnreadable from trouble
    moment = datetime.fromisoformat
    return [(moment(starts), moment(ends)) for starts, ends in json.loads(read.stdout)]


def _read() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    first, last = (datetime.fromisoformat(text) for text in sys.argv[1:3])
    try:
        spans = busy_spans_of(sys.stdin.buffer.read(), first=first, last=last)
    except (CalendarNotReadable, MemoryError):
        return 1
    sys.stdout.write(json.dumps([[starts.isoformat(), ends.isoformat()] for starts, ends in spans]))
    return 0


if __name__ == "__main__":
    sys.exit(_read())
