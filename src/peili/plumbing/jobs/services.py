"""Enqueue, lease, run, try again: the table of jobs and nothing else moves them."""

import secrets
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from peili.plumbing import clock
from peili.plumbing.jobs.bell import bell
from peili.plumbing.jobs.models import Job
from peili.plumbing.jobs.registry import Registered, registered

MOST_ATTEMPTS = 8
FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(hours=1)


class Stopped(Exception):
    """Somebody asked the job to stop; let it fly through."""


class LeaseLost(Exception):
    """Another worker took the job over: our effect must not happen."""


@dataclass
class Work:
    """What a running job holds: its row, its lease, and where to tell how far it is."""

    job: Job
    registered: Registered
    finished: bool = field(default=False, init=False)
    result: Any = field(default=None, init=False)

    def progress(self, done: int, total: int, what: str = "") -> None:
        """Tell how far the work is, and keep the lease. Raise `Stopped` if asked to stop.

        Pages see it at once in a long job; in a short one only when all is over.
        """
        told = _held(self.job).update(
            done=done,
            total=total,
            what=what[:200],
            due_at=clock.now() + self.registered.lease,
        )
        if not told:
            raise LeaseLost
        if Job.objects.filter(pk=self.job.pk, stop_requested=True).exists():
            raise Stopped

    @contextmanager
    def effect(self) -> Iterator[None]:
        """Write what the job was for: in one transaction with "done", so it happens once."""
        with transaction.atomic():
            yield
            self._finish()

    def _finish(self) -> None:
        if not _held(self.job).update(
            state=Job.State.DONE, finished_at=clock.now(), result=self.result, last_error=""
        ):
            raise LeaseLost
        self.finished = True


def enqueue(
    name: str,
    *,
    key: str = "",
    at: datetime | None = None,
    unless_running: bool = False,
    **arguments: Any,
) -> Job:
    """Put a job in the queue, in the caller's transaction. It starts when that is over.

    With a key there is at most one waiting job of it: the one already there is returned, and
    brought forward if this one is due earlier. A job
    that runs may have read its facts already, so a new one waits behind it; `unless_running`
    returns the running one instead.
    """
    if name not in registered:
        raise ValueError(f"there is no job named {name}")
    if key and unless_running:
        running = Job.objects.filter(name=name, key=key, state=Job.State.RUNNING).first()
        if running:
            return running
    now = clock.now()
    due = at or now
    fields = {"arguments": arguments, "created_at": now, "due_at": due}
    transaction.on_commit(bell.set)
    if not key:
        return Job.objects.create(name=name, **fields)
    job, _ = Job.objects.get_or_create(
        name=name, key=key, state=Job.State.WAITING, finished_at=None, defaults=fields
    )
    if job.due_at > due:
        job.due_at = due
        job.save(update_fields=["due_at"])
    return job


def fill_timetable() -> int:
    """Enqueue every job whose time has come since it last ran by itself; return how many."""
    now, filled = clock.now(), 0
    for entry in registered.values():
        if entry.when is None:
            continue
        slot = entry.when.latest(now)
        if Job.objects.filter(name=entry.name, slot__gte=slot).exists():
            continue
        try:
            with transaction.atomic():
                Job.objects.create(name=entry.name, slot=slot, created_at=now, due_at=now)
        except IntegrityError:
            continue  # another worker was quicker
        filled += 1
    return filled


def run_pending(*, limit: int = 1000) -> int:
    """Run jobs until none is due; return how many were run."""
    for count in range(limit):
        job = _claim()
        if job is None:
            return count
        _run(job)
    return limit


def request_stop(job: Job) -> None:
    """Ask a job to stop. A waiting one stops at once, a running one at its next progress."""
    now = clock.now()
    Job.objects.filter(pk=job.pk, state=Job.State.WAITING).update(
        state=Job.State.STOPPED, finished_at=now
    )
    Job.objects.filter(pk=job.pk, state=Job.State.RUNNING).update(stop_requested=True)


def try_again(job: Job) -> None:
    """Put a job that was given up back into the queue."""
    Job.objects.filter(pk=job.pk, state=Job.State.DEAD).update(
        state=Job.State.WAITING, attempts=0, due_at=clock.now(), finished_at=None
    )
    transaction.on_commit(bell.set)


def given_up() -> QuerySet[Job]:
    """Return the jobs somebody must look at."""
    return Job.objects.filter(state=Job.State.DEAD).order_by("-finished_at")


def forget_finished(*, older_than: timedelta) -> int:
    """Delete jobs that ended well long ago; return how many."""
    ended = Job.objects.filter(state__in=[Job.State.DONE, Job.State.STOPPED])
    gone, _ = ended.filter(finished_at__lt=clock.now() - older_than).delete()
    return gone


def _claim() -> Job | None:
    """Take the lease of one job that is due, or whose worker has fallen silent."""
    now = clock.now()
    lease = secrets.token_hex(16)
    with transaction.atomic():
        due = _free(now).order_by("due_at", "pk")
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True, of=("self",))
        job = due.first()
        if job is None:
            return None
        entry = registered.get(job.name)
        until = now + (entry.lease if entry else FIRST_WAIT)
        taken = (
            _free(now)
            .filter(pk=job.pk)
            .update(state=Job.State.RUNNING, lease=lease, due_at=until, attempts=job.attempts + 1)
        )
    if not taken:
        return None
    job.refresh_from_db()
    return job


def _free(now: datetime) -> QuerySet[Job]:
    """Return jobs that may be taken: waiting ones, and those whose worker has fallen silent.

    While one of a key runs, the next of that key waits.
    """
    unfinished = Job.objects.filter(finished_at__isnull=True)
    runs_elsewhere = unfinished.filter(
        name=OuterRef("name"), key=OuterRef("key"), state=Job.State.RUNNING, due_at__gt=now
    )
    return unfinished.filter(Q(key="") | ~Exists(runs_elsewhere), due_at__lte=now)


def _run(job: Job) -> None:
    entry = registered.get(job.name)
    if entry is None:
        _fail(job, "no such job any more")
        return
    work = Work(job, entry)
    try:
        if entry.long:
            work.result = entry.run(work, **job.arguments)
            if not work.finished:
                work._finish()
        else:
            with transaction.atomic():
                work.result = entry.run(work, **job.arguments)
                work._finish()
    except LeaseLost:
        return
    except Stopped:
        _held(job).update(state=Job.State.STOPPED, finished_at=clock.now())
    except Exception as error:  # noqa: BLE001 - whatever went wrong is tried again later
        _fail(job, _where(error))


def _fail(job: Job, why: str) -> None:
    """Try again after a while, twice as long each time; in the end give up and keep the row."""
    now = clock.now()
    if job.attempts >= MOST_ATTEMPTS:
        _held(job).update(state=Job.State.DEAD, finished_at=now, last_error=why)
        return
    wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (job.attempts - 1))
    try:
        with transaction.atomic():
            _held(job).update(state=Job.State.WAITING, due_at=now + wait, lease="", last_error=why)
    except IntegrityError:  # the same key already waits again: that one does the work
        _held(job).update(state=Job.State.STOPPED, finished_at=now, last_error=why)


def _held(job: Job) -> QuerySet[Job]:
    """Return the row only as long as we hold its lease."""
    return Job.objects.filter(pk=job.pk, state=Job.State.RUNNING, lease=job.lease)


def _where(error: Exception) -> str:
    """Name the error and the line of code, never its text: that may quote what is confidential."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    place = f" at {last.filename.rpartition('/')[2]}:{last.lineno}" if last else ""
    return f"{type(error).__name__}{place}"[:200]
