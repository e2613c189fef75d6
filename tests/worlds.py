"""Worlds for tests to begin in: databases in which the story has been told as far as they need it.

Each is told once a session, kept beside the others, and rolled back after every test. A test that
commits gets a copy of its own. The empty world is made from the migrations once for each state of
them, and kept between sessions.

Worlds are databases of one alias: `Worlds.enter` changes which of them `default` is.
"""

import fcntl
import hashlib
import os
import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import quote

import django
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test.utils import override_settings

from peili.casework.billing import triggers as sent_invoices
from peili.config import story as stories
from peili.config.commands.migrate import bring_up_to_date
from peili.config.story import CHAPTERS
from peili.config.story.cast import gather
from peili.overview.reports import triggers as published_reports
from peili.plumbing import clock
from peili.plumbing.access_log import triggers
from peili.plumbing.vault import keys

SEPTEMBER = datetime(2026, 9, 1, 7, tzinfo=UTC)
"""When the team's engagement was opened: Tuesday 1.9.2026 at 10.00 in Helsinki."""

NOVEMBER = datetime(2026, 11, 20, 10, tzinfo=UTC)
"""The tests' present: Friday 20.11.2026 at 12.00 in Helsinki."""

SOURCE = Path(stories.__file__).parents[2]


class Worlds:
    """The databases of one session (of one process, where several share the work)."""

    def __init__(self, folder: Path, kept: Path) -> None:
        self._own = connections["default"]
        self._engine = SQLite(folder, kept) if self._own.vendor == "sqlite" else PostgreSQL()
        self._rooms: dict[str, BaseDatabaseWrapper] = {}
        self._told: dict[str, bytes] = {}

    @contextmanager
    def enter(self, name: str, *, commits: bool) -> Iterator[Any]:
        """Make this world the database; give what was told in it: a cast, a story or None."""
        room = self._room(name)
        if commits:
            room.close()
            room = self._connect(self._engine.copy(name, f"{name}-once"))
        before = self._become(room)
        try:
            yield pickle.loads(self._told[name])
        finally:
            if commits:
                connections["default"].close()
                self._engine.remove(f"{name}-once")
            self._become(before)

    def leave(self) -> None:
        """Close all doors and take the worlds away."""
        for name, room in self._rooms.items():
            room.close()
            self._engine.remove(name)

    def _room(self, name: str) -> BaseDatabaseWrapper:
        if name not in self._rooms:
            self._rooms[name] = self._furnish(name)
        return self._rooms[name]

    def _furnish(self, name: str) -> BaseDatabaseWrapper:
        """Make a world from the one before it."""
        if name == "empty":
            room = self._connect(self._engine.migrated(name, self))
            triggers.take_away(room)  # they refuse what tests must: changing what was written
            sent_invoices.take_away(room)
            published_reports.take_away(room)
            self._told[name] = pickle.dumps(None)
            return room
        self._room("empty").close()
        room = self._connect(self._engine.copy("empty", name))
        before = self._become(room)
        with told_lightly(), transaction.atomic():
            cast = gather(at=SEPTEMBER)
            told = cast if name == "cast" else stories.tell(cast, now=NOVEMBER, until=name)
            room.run_on_commit = []  # nothing leaves the house
        self._told[name] = pickle.dumps(told)
        self._become(before)
        return room

    def migrate(self, place: str) -> None:
        """Run the migrations in an empty database."""
        room = self._connect(place)
        before = self._become(room)
        bring_up_to_date()
        self._become(before)
        room.close()

    def _connect(self, place: str) -> BaseDatabaseWrapper:
        room = connections.create_connection("default")
        options = {k: v for k, v in room.settings_dict["OPTIONS"].items() if k != "pool"}
        if room.vendor == "sqlite":
            options["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"
        room.settings_dict = {**room.settings_dict, "NAME": place, "OPTIONS": options}
        return room

    def _become(self, room: BaseDatabaseWrapper) -> BaseDatabaseWrapper:
        """Make this connection `default`, also for threads that open one themselves."""
        before = connections["default"]
        connections.settings["default"] = room.settings_dict
        connections["default"] = room
        return before


class SQLite:
    """Worlds are files in a folder of the session."""

    def __init__(self, folder: Path, kept: Path) -> None:
        self._folder, self._kept = folder, kept

    def migrated(self, name: str, worlds: Worlds) -> str:
        self._kept.mkdir(parents=True, exist_ok=True)
        kept = self._kept / f"{state_of_the_tables()}.sqlite3"
        with (self._kept / "lock").open("w") as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            if not kept.exists():
                for old in self._kept.glob("*.sqlite3*"):
                    old.unlink()
                half = kept.with_suffix(".half")
                worlds.migrate(str(half))
                half.rename(kept)
        return self._copy_file(kept, name)

    def copy(self, name: str, other: str) -> str:
        return self._copy_file(self._folder / f"{name}.sqlite3", other)

    def remove(self, name: str) -> None:
        for part in self._folder.glob(f"{name}.sqlite3*"):
            part.unlink()

    def _copy_file(self, file: Path, name: str) -> str:
        place = self._folder / f"{name}.sqlite3"
        with (
            closing(sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(place)) as new,
        ):
            old.backup(new)
        return str(place)


class PostgreSQL:
    """Worlds are databases on the server; one is made from another by its own copying."""

    def __init__(self) -> None:
        self._turn = os.environ.get("PYTEST_XDIST_WORKER", "alone")
        self._server = connections["default"]

    def migrated(self, name: str, worlds: Worlds) -> str:
        kept = f"peili_tests_{state_of_the_tables()}"
        with self._server._nodb_cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(5045)")
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [kept])
            if cursor.fetchone() is None:
                cursor.execute(f"DROP DATABASE IF EXISTS {kept}_half")
                cursor.execute(f"CREATE DATABASE {kept}_half")
                worlds.migrate(f"{kept}_half")
                cursor.execute(f"ALTER DATABASE {kept}_half RENAME TO {kept}")
            place = self._copy(cursor, kept, name)
            cursor.execute("SELECT pg_advisory_unlock(5045)")
        return place

    def copy(self, name: str, other: str) -> str:
        with self._server._nodb_cursor() as cursor:
            return self._copy(cursor, self._place(name), other)

    def remove(self, name: str) -> None:
        with self._server._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {self._place(name)} WITH (FORCE)")

    def _copy(self, cursor: Any, old: str, name: str) -> str:
        place = self._place(name)
        cursor.execute(f"DROP DATABASE IF EXISTS {place} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {place} TEMPLATE {old}")
        return place

    def _place(self, name: str) -> str:
        return f"test_peili_{self._turn}_{name.replace('-', '_')}"


@contextmanager
def told_lightly() -> Iterator[None]:
    """Stop the clock, stretch passphrases lightly, and keep everybody outside a fake."""
    outside = {
        "SECOND_FACTOR_REQUIRED_FOR": "",
        "EINVOICE_OPERATOR": "peili.plumbing.outside.operator.fake.FakeOperator",
        "CALENDARS": "peili.plumbing.outside.calendar.fake.FakeCalendars",
    }
    with (
        clock.at(NOVEMBER),
        override_settings(**outside),
        patch.object(keys, "MEMORY_KIB", 64),
        patch.object(keys, "PASSES", 1),
    ):
        yield


def world_for(fixtures: list[str]) -> str:
    """Return the world that a test with these fixtures begins in: the one told the furthest."""
    wanted = ["empty"]
    wanted += ["cast"] if "cast" in fixtures else []
    wanted += [chapter for chapter in CHAPTERS if f"told_until_{chapter}" in fixtures]
    return CHAPTERS[-1] if "story" in fixtures else wanted[-1]


def state_of_the_tables() -> str:
    """Return a short name for what the migrations, and what they import, say just now."""
    words = hashlib.sha256(django.__version__.encode())
    for file in sorted([*SOURCE.rglob("migrations/*.py"), *SOURCE.rglob("triggers.py")]):
        words.update(str(file.relative_to(SOURCE)).encode() + file.read_bytes())
    return words.hexdigest()[:16]
