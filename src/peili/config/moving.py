"""The whole practice into a PostgreSQL of its own: what `peili move` does.

All of it is one transaction of the new database, so that it holds everything or nothing. What keeps
sent invoices and the access log as they are stands aside while rows come in (`DISABLE TRIGGER
USER`), and is back before anybody else sees a row. The old database is only read.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model

from peili.config.settings import database_at
from peili.core.errors import PeiliError
from peili.plumbing.access_log import services as access_log

THERE = "there"
MADE_BY_MIGRATING = frozenset({"django_migrations", "django_content_type", "auth_permission"})
A_BATCH = 1000

Tell = Callable[[str, int], None]


class CannotMove(PeiliError):
    """The move was not made; the message says why. The new database holds nothing of it."""


def move(address: str, *, tell: Tell) -> dict[str, int]:
    """Copy every table, compare it row by row, and return how many rows each has."""
    if not address.startswith("postgres"):
        raise CannotMove("the way leads to PostgreSQL: postgresql://user@host:port/name")
    here, there = connections[DEFAULT_DB_ALIAS], _open(address)
    try:
        _all_can_move(here)
        _log_is_whole()
        _is_empty(there)
        call_command("migrate", database=THERE, verbosity=0)
        call_command("createcachetable", database=THERE, verbosity=0)
        with transaction.atomic(), transaction.atomic(using=THERE):
            return _copy_all(there, tell)
    except DatabaseError as error:
        raise CannotMove(f"the new database said: {str(error).strip().splitlines()[0]}") from error
    finally:
        there.close()


def tables() -> list[type[Model]]:
    """Return what keeps rows: every model with a table of its own, each table once."""
    found = apps.get_models(include_auto_created=True)
    return [one for one in found if one._meta.managed and not one._meta.proxy]


def _open(address: str) -> BaseDatabaseWrapper:
    connections.settings[THERE] = database_at(address) | {"OPTIONS": {}}
    connections.configure_settings(connections.settings)
    return connections[THERE]


def _all_can_move(here: BaseDatabaseWrapper) -> None:
    executor = MigrationExecutor(here)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CannotMove("this database is not up to date; run `peili migrate` first")
    known = {one._meta.db_table for one in tables()} | {"django_migrations"}
    caches = {cache["LOCATION"] for cache in settings.CACHES.values() if "LOCATION" in cache}
    if foreign := sorted(name for name in _rows_by_table(here) if name not in known | caches):
        raise CannotMove(f"no part of Peili knows the table {foreign[0]}; move or drop it first")


def _log_is_whole() -> None:
    if (broken := access_log.verify()) is not None:
        raise CannotMove(f"line {broken} of the access log was changed; see `peili verify-log`")


def _is_empty(there: BaseDatabaseWrapper) -> None:
    rows = _rows_by_table(there)
    if full := sorted(name for name in rows if rows[name] and name not in MADE_BY_MIGRATING):
        raise CannotMove(f"the new database is not empty: {full[0]} has rows; choose another")


def _copy_all(there: BaseDatabaseWrapper, tell: Tell) -> dict[str, int]:
    moving = tables()
    names = [there.ops.quote_name(one._meta.db_table) for one in moving]
    with there.cursor() as cursor:
        for name in names:
            cursor.execute(f"ALTER TABLE {name} DISABLE TRIGGER USER")
        cursor.execute(f"TRUNCATE {', '.join(names)} RESTART IDENTITY CASCADE")
    counts = {}
    for model in moving:
        counts[model._meta.db_table] = _copy(model)
        tell(model._meta.db_table, counts[model._meta.db_table])
    with there.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for statement in there.ops.sequence_reset_sql(no_style(), moving):
            cursor.execute(statement)
        for name in names:
            cursor.execute(f"ALTER TABLE {name} ENABLE TRIGGER USER")
    with _standing(there):
        _log_is_whole()
    return counts


def _copy(model: type[Model]) -> int:
    """Copy one table, and hold what stands there against what stands here."""
    names = [field.attname for field in model._meta.concrete_fields]
    mark, batch = _Mark(), []
    try:
        for row in _rows(model, DEFAULT_DB_ALIAS, names):
            mark.add(row)
            batch.append(model.from_db(THERE, names, row))
            if len(batch) == A_BATCH:
                model._base_manager.using(THERE).bulk_create(batch)
                batch = []
        model._base_manager.using(THERE).bulk_create(batch)
    except (DatabaseError, ValueError) as error:
        said = str(error).strip().splitlines()[0]
        raise CannotMove(f"{model._meta.db_table} cannot be brought over: {said}") from error
    came = _Mark()
    for row in _rows(model, THERE, names):
        came.add(row)
    if came != mark:
        raise CannotMove(f"{model._meta.db_table} did not come over as it was")
    return mark.rows


def _rows(model: type[Model], alias: str, names: list[str]) -> Iterator[tuple[Any, ...]]:
    rows = model._base_manager.using(alias).order_by().values_list(*names)
    return rows.iterator(chunk_size=A_BATCH)


class _Mark:
    """How many rows a table has and what they say, in whatever order they are read."""

    def __init__(self) -> None:
        self.rows = self.said = 0

    def add(self, row: tuple[Any, ...]) -> None:
        plain = repr([_plain(value) for value in row]).encode()
        self.rows += 1
        self.said += int.from_bytes(hashlib.sha256(plain).digest(), "big")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Mark) and (self.rows, self.said) == (other.rows, other.said)

    def __hash__(self) -> int:
        return hash((self.rows, self.said))


def _plain(value: Any) -> Any:
    """Write alike what the engines hand back in different clothes."""
    if isinstance(value, memoryview):
        return bytes(value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).isoformat()
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True)
    return value


def _rows_by_table(connection: BaseDatabaseWrapper) -> dict[str, int]:
    with connection.cursor() as cursor:
        counts = {}
        for name in connection.introspection.table_names(cursor):
            quoted = connection.ops.quote_name(name)
            cursor.execute(f"SELECT count(*) FROM {quoted}")  # noqa: S608 - the catalogue's names
            [counts[name]] = cursor.fetchone()
        return counts


@contextmanager
def _standing(there: BaseDatabaseWrapper) -> Iterator[None]:
    """Let what asks the default database ask the new one, as it stands in its transaction."""
    here = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = there
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = here
