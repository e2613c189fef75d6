"""CPU time of what the desk does while somebody waits for the page.

    python -m bench.desk

Free common times of 8 people with 20 busy events each over 12 weeks, read from the database; a
series of 12 sessions with 6 people, its conflicts looked for and booked, letters written. Cal.com's
engine takes 430 ms for the first, in memory. A throw-away SQLite file that waits for the disk.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from statistics import median

WEEKS, EVENTS, SESSIONS = 12, 20, 12
COMMON, SERIES = 8, 6
"""People of whom free common times are looked for, and people of a series."""
ROUNDS = 40
HOUR = timedelta(hours=1)


def main() -> None:
    """Run in a child process, because a database cannot be changed under a running Django."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"PEILI_VAR": folder, "PEILI_DEMO": "1"}
        environment.pop("PEILI_DATABASE", None)
        code = "from bench.desk import child; child()"
        subprocess.run([sys.executable, "-c", code], env=environment, check=True)


def child() -> None:
    from peili.config.commands.migrate import bring_up_to_date
    from peili.config.django_setup import set_up

    set_up()
    bring_up_to_date()
    from django.db import connection
    from django.test import Client
    from django.urls import reverse

    from peili.casework.polls import services as polls
    from peili.casework.schedule import services as schedule
    from peili.config import story as stories
    from peili.config.story.cast import gather
    from peili.plumbing import clock

    now = clock.now()
    story = stories.tell(gather(at=now - timedelta(weeks=12)), now=now, until="agreements")
    aino = story.cast.person("aino")
    eight = agreed(story, aino, COMMON - 1, now)
    six = agreed(story, aino, SERIES - 1, now)
    fill_calendars(eight, now)
    monday = next_monday(now)

    def ask() -> list[datetime]:
        return polls.candidates(eight, first=monday.date(), days=7 * WEEKS, minutes=90)

    browser = Client(SERVER_NAME="127.0.0.1")
    browser.force_login(story.cast.user("kaisa"))
    address = reverse("polls:beginning", args=[eight.pk])

    def wanted(number: int) -> list[schedule.NewSession]:
        begins = monday + timedelta(days=number % 5, hours=4, weeks=20 * (1 + number // 5))
        starts = [begins + timedelta(weeks=week) for week in range(SESSIONS)]
        return [schedule.NewSession(start, start + 1.5 * HOUR) for start in starts]

    series = [wanted(number) for number in range(ROUNDS + 1)]
    kaisa = story.cast.person("kaisa")

    def book() -> None:
        times = series.pop()
        schedule.clashes_on(six, [(one.starts, one.ends) for one in times], now=now)
        schedule.book_sessions(six, times, at=now, by=kaisa)

    assert ask(), "there are free common times to find"
    print(f"{f'CPU, ms of {ROUNDS} rounds':<58}{'median':>8}{'least':>8}{'queries':>9}{'must':>7}")
    tell(f"free common times: {COMMON} people × {EVENTS} events, {WEEKS} weeks", ask, 4, connection)
    tell("the page that proposes times to ask about", lambda: browser.get(address), 0, connection)
    tell(
        f"a series of {SESSIONS} with {SERIES} people: checked, booked, told", book, 22, connection
    )


def tell(what: str, act: Callable[[], object], must: int, connection: object) -> None:
    from bench.pages import counted

    queries: list[str] = []
    with connection.execute_wrapper(counted(queries)):  # type: ignore[attr-defined]
        act()
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        act()
        times.append(time.process_time() - began)
    limit = f"< {must}" if must else ""
    cells = "".join(f"{seconds * 1000:>8.2f}" for seconds in (median(times), min(times)))
    print(f"{what:<58}{cells}{len(queries):>9}{limit:>7}")


def agreed(story, leader, members: int, now: datetime):
    """Open a group of so many members under an agreement in force."""
    from peili.casework.agreements import services as agreements
    from peili.config.story.agreements import accept_by_all
    from peili.core.policy import Role
    from peili.parties import services as parties

    at = now - timedelta(days=30)
    group = parties.open_engagement(
        kind="supervision", form="group", name=f"{members} jäsenen ryhmä", town="Pori", at=at
    )
    parties.add_party(group, person=leader, role=Role.SUPERVISOR, at=at)
    for number in range(members):
        email = f"jasen{members}-{number}@peili.example"
        person = parties.known_person(email=email, name=f"Jäsen {number}")
        parties.add_party(group, person=person, role=Role.SUPERVISEE, at=at)
    draft = agreements.draft_agreement(group, at=at)
    agreements.disclose_prior_contacts(group, by=leader, description="", at=at)
    agreements.edit_draft(draft, goals="Jaksamme työssämme.", price_cents=10_000)
    accept_by_all(agreements.offer_agreement(draft, at=at))
    return group


def fill_calendars(group, now: datetime) -> None:
    """Give everybody so many events, half of them from their own calendar, half with us."""
    from peili.casework.polls.models import BusyTime, CalendarAddress
    from peili.parties.models import OccupiedTime, Party

    random = Random(12)
    for party in Party.objects.filter(engagement=group).select_related("person"):
        given = CalendarAddress.objects.create(
            person=party.person, address="https://kalenteri.example/x.ics", given_at=now
        )
        hours = sorted(random.sample(range(WEEKS * 5 * 4), EVENTS))
        starts = [
            next_monday(now) + timedelta(weeks=h // 20, days=h % 20 // 4, hours=2 * (h % 4))
            for h in hours
        ]
        BusyTime.objects.bulk_create(
            BusyTime(calendar=given, person=party.person, starts=start, ends=start + HOUR)
            for start in starts[::2]
        )
        OccupiedTime.objects.bulk_create(
            OccupiedTime(person=party.person, key=f"talk/{h}", starts=start, ends=start + HOUR)
            for h, start in zip(hours[1::2], starts[1::2], strict=True)
        )


def next_monday(now: datetime) -> datetime:
    day = now + timedelta(days=7 - now.weekday())
    return day.replace(hour=6, minute=0, second=0, microsecond=0)


if __name__ == "__main__":
    main()
