"""Killed in the middle of accepting a plan, a process has all of its series or none of it."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from django.db import connection

from peili.casework.schedule.models import Plan, Session
from peili.parties.models import OccupiedTime
from peili.plumbing.outbox.models import Letter

pytestmark = pytest.mark.django_db(transaction=True)

APART = Path(__file__).with_name("accepting_apart.py")
KILLS = 40
NOTHING = (0, 0, "proposed")


@pytest.fixture
def plan(file_database, plan_of, agreed, another_engagement):
    """A plan for two processes."""
    return plan_of(agreed.cast.engagement, another_engagement)


@pytest.fixture
def apart(plan):
    """Return a function that has the plan accepted elsewhere, and killed after some seconds."""
    place = {**os.environ, "PEILI_DATABASE": _address(), "PYTHONPATH": os.pathsep.join(sys.path)}
    place["DJANGO_SETTINGS_MODULE"] = os.environ["DJANGO_SETTINGS_MODULE"]
    with subprocess.Popen(
        [sys.executable, str(APART), str(plan.pk)],
        env=place,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as worker:
        assert worker.stdout.readline() == "ready\n"

        def accept(seconds=None):
            worker.stdin.write("-\n" if seconds is None else f"{seconds}\n")
            worker.stdin.flush()
            how, lived = worker.stdout.readline().split()
            _wait_until_the_server_has_noticed()
            return how, float(lived)

        yield accept
        worker.stdin.close()


def test_whenever_it_is_killed_a_process_has_all_of_its_series_or_none(plan, apart, figures):
    people = _people(plan)
    whole_of = {
        row.engagement_id: (
            (sessions := len(row.starts)),
            sessions * people[row.engagement_id],
            "accepted",
        )
        for row in plan.series.all()
    }
    _begin_anew(plan)
    how, whole = apart()
    assert how == "ended"
    assert _kept(plan) == whole_of
    random, ends = Random(9), []

    for _ in range(KILLS):
        _begin_anew(plan)
        apart(random.uniform(0.1, 1.1) * whole)
        kept = _kept(plan)
        accepted = [pk for pk, what in kept.items() if what == whole_of[pk]]
        ends.append(len(accepted))

        assert all(what == NOTHING for pk, what in kept.items() if pk not in accepted)
        letters = Letter.objects.filter(kind="session").count()
        assert letters == sum(people[pk] for pk in accepted)

    assert ends.count(0) or ends.count(1)
    figures(
        "kill -9",
        f"{KILLS} times on {connection.vendor} while a plan of two processes is accepted:"
        f" {ends.count(0)} × nothing, {ends.count(1)} × one whole series, {ends.count(2)} × both",
    )


def _address():
    chosen = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{chosen['NAME']}"
    return f"postgresql://{chosen['USER']}@{chosen['HOST']}:{chosen['PORT']}/{chosen['NAME']}"


def _wait_until_the_server_has_noticed():
    """A killed visitor's transaction is rolled back by the server, a moment later."""
    if connection.vendor != "postgresql":
        return
    others = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND state <> 'idle'"
    )
    with connection.cursor() as cursor:
        while cursor.execute(others).fetchone()[0]:
            pass


def _begin_anew(plan):
    Session.objects.all().delete()
    OccupiedTime.objects.filter(key__startswith="session/").delete()
    Letter.objects.filter(kind="session").delete()
    plan.series.update(state="proposed")
    Plan.objects.filter(pk=plan.pk).update(state="proposed")


def _kept(plan):
    """Return for each process: sessions booked, hours of people taken, what its row says."""
    found = {}
    for row in plan.series.all():
        booked = Session.objects.filter(engagement=row.engagement_id)
        keys = [f"session/{session.pk}" for session in booked]
        taken = OccupiedTime.objects.filter(key__in=keys).count()
        found[row.engagement_id] = (len(keys), taken, row.state)
    return found


def _people(plan):
    return {
        row.engagement_id: row.engagement.parties.filter(
            left_at=None, role__in=["supervisor", "supervisee"]
        ).count()
        for row in plan.series.select_related("engagement")
    }
