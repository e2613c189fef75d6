"""A thread that runs jobs beside the pages, or alone in a process of its own (`peili work`)."""

import logging
import threading
import time

from django.db import close_old_connections, connection

from peili.plumbing.jobs import services
from peili.plumbing.jobs.bell import bell

log = logging.getLogger(__name__)

TIMETABLE_EVERY = 20.0
"""Seconds. Nothing in the timetable is more hurried than that."""


class Worker(threading.Thread):
    """Fill the timetable, run what is due, sleep until the bell or a second has passed."""

    def __init__(self, *, pause: float = 1.0) -> None:
        super().__init__(name="peili-jobs", daemon=True)
        self.pause = pause
        self._timetable_at = 0.0
        self._stopping = threading.Event()

    def run(self) -> None:
        try:
            while not self._stopping.is_set():
                bell.clear()
                try:
                    close_old_connections()
                    if time.monotonic() >= self._timetable_at:
                        services.fill_timetable()
                        self._timetable_at = time.monotonic() + TIMETABLE_EVERY
                    services.run_pending(limit=100)
                except Exception:
                    log.exception("the job worker stumbled; it goes on")
                bell.wait(self.pause)
        finally:
            connection.close()

    def stop(self, *, seconds: float = 10.0) -> None:
        """Let the job under way finish, for at most this long."""
        self._stopping.set()
        bell.set()
        self.join(seconds)
