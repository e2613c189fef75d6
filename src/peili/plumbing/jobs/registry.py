"""Which jobs there are, how each is run, and when by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, TypeVar

from peili.plumbing import clock

Run = TypeVar("Run", bound="Callable[..., Any]")

FIRST_SLOT = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Every:
    """Again after each interval, counted from a fixed moment so that all workers agree."""

    interval: timedelta

    def latest(self, now: datetime) -> datetime:
        return FIRST_SLOT + (now - FIRST_SLOT) // self.interval * self.interval


@dataclass(frozen=True)
class Daily:
    """Every day at this time on the Finnish clock."""

    at: time

    def latest(self, now: datetime) -> datetime:
        here = clock.local(now)
        today = datetime.combine(here.date(), self.at, clock.HELSINKI)
        yesterday = datetime.combine(here.date() - timedelta(days=1), self.at, clock.HELSINKI)
        return (today if today <= here else yesterday).astimezone(UTC)


@dataclass(frozen=True)
class Registered:
    """A job and how it is run."""

    name: str
    run: Callable[..., Any]
    long: bool
    lease: timedelta
    when: Every | Daily | None


registered: dict[str, Registered] = {}


def job(
    name: str,
    *,
    long: bool = False,
    lease: timedelta = timedelta(minutes=5),
    when: Every | Daily | None = None,
) -> Callable[[Run], Run]:
    """Register a function as a job. It takes a `Work` and the arguments it was enqueued with.

    The lease must outlast the longest pause between two tellings of progress.
    """

    def register(run: Run) -> Run:
        if name in registered and registered[name].run.__module__ != run.__module__:
            raise ValueError(f"there are two jobs named {name}")
        registered[name] = Registered(name, run, long, lease, when)
        return run

    return register
