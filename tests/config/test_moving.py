"""A move is believed because every row was compared: a real SQLite into a real PostgreSQL."""

import sqlite3
from contextlib import closing

import psycopg
import pytest
from django.db import connection

from tests.config.test_safekeeping import in_shell, installation, peili

__all__ = ["installation"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.both,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="moves into PostgreSQL"),
]

TELL = """
from datetime import timedelta
from django.db import transaction
from peili.config import story
from peili.config.story.cast import gather
from peili.plumbing import clock
now = clock.now()
with transaction.atomic():
    story.tell(gather(at=now - timedelta(weeks=12)), now=now)
"""
ADD = """
from peili.plumbing.accounts.models import User
print(User.objects.create_user("uusi@peili.example").pk > User.objects.order_by("pk")[0].pk)
"""
CHANGE_A_SENT_INVOICE = """
from django.db import DatabaseError
from peili.casework.billing.models import Invoice
try:
    Invoice.objects.exclude(state="draft").update(state="draft")
except DatabaseError as error:
    print(error)
"""


@pytest.fixture
def here(installation, tmp_path):
    """A practice that lives in SQLite, with the story told in it."""
    environment = installation("here")
    environment.pop("PEILI_DATABASE")
    peili(environment, "migrate")
    in_shell(environment, TELL)
    return environment


@pytest.fixture
def there(installation):
    return installation("there")["PEILI_DATABASE"]


def rows_here(environment):
    with closing(sqlite3.connect(f"{environment['PEILI_VAR']}/peili.sqlite3")) as database:
        return list(database.iterdump())


def rows_there(address):
    with psycopg.connect(address) as database:
        tables = database.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        return {
            table: database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
            for (table,) in tables
        }


def inserted(dump):
    """How many rows of each table a dump of SQLite has."""
    counts = {}
    for line in dump:
        if line.startswith('INSERT INTO "'):
            table = line.split('"')[1]
            counts[table] = counts.get(table, 0) + 1
    return counts


def test_a_practice_moves_whole_and_lives_on_there(here, there):
    before = rows_here(here)

    said = peili(here, "move", "--to", there)

    assert "access log whole" in said
    assert rows_here(here) == before
    stands = rows_there(there)
    for table, count in inserted(before).items():
        if table not in {"sqlite_sequence", "shared_cache"}:
            assert stands[table] == count, table
    moved = here | {"PEILI_DATABASE": there}
    assert "is whole" in peili(moved, "verify-log")
    assert in_shell(moved, ADD).strip() == "True"
    assert "a sent invoice never changes" in in_shell(moved, CHANGE_A_SENT_INVOICE)
    assert "not empty" in peili(here, "move", "--to", there, code=1)


def test_a_row_that_cannot_move_leaves_nothing_behind(here, there):
    unfit = 'from peili.parties.models import Person; Person.objects.update(phone="0\\0")'
    in_shell(here, unfit)

    assert "parties_person cannot be brought over" in peili(here, "move", "--to", there, code=1)

    assert rows_there(there)["accounts_user"] == 0
    in_shell(here, unfit.replace("0\\0", "0"))
    peili(here, "move", "--to", there)


def test_a_move_says_what_it_needs(installation, there):
    environment = installation("old")
    environment.pop("PEILI_DATABASE")

    assert "peili migrate" in peili(environment, "move", "--to", there, code=1)
    assert "postgresql://" in peili(environment, "move", "--to", "sqlite:///x", code=1)
    assert "--to" in peili(environment, "move", code=2)
    nowhere = "postgresql://peili@127.0.0.1:1/nowhere"
    peili(environment, "migrate")
    assert "the new database said" in peili(environment, "move", "--to", nowhere, code=1)
