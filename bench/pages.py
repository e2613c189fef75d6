"""CPU time and queries of the main pages at 1,000 and at 100,000 sessions, and whether that holds.

    python -m bench.pages [SMALL LARGE]

Nothing may grow with the total number of rows: the large column stays under 1.3 times the small,
with the same number of queries, twelve at most. The list of fifty sessions stays under 13 ms.
The present work is the same in both, 125 groups; what grows is the past, twenty years of it.

The databases are throw-away SQLite files; requests go through the whole stack, each database's in
a process of its own. The two take turns, and of each the least of many times counts: whatever else
the machine does only adds to a time.
"""

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

LIST_OF_FIFTY = "schedule:calendar?view=month"
PAGES = [
    ("kaisa", "today:today"),
    ("kaisa", "inquiries:inbox"),
    ("kaisa", "cases:list"),
    ("kaisa", "schedule:calendar"),
    ("kaisa", "billing:invoices"),
    ("kaisa", "billing:uninvoiced"),
    ("aino", "today:today"),
    ("aino", "cases:list"),
    ("aino", "schedule:calendar"),
    ("aino", LIST_OF_FIFTY),
    ("ville", "today:today"),
    ("kari", "today:today"),
    ("kari", "billing:invoices"),
]
TURNS, REQUESTS = 6, 8
GROUP_SESSIONS = 8
RUNNING = 125
PAYERS = 60
PAST = timedelta(weeks=52 * 20)
GROWTH, QUERIES, MILLISECONDS = 1.3, 12, 13


def main() -> int:
    small, large = [int(word) for word in sys.argv[1:]] or [1_000, 100_000]
    print(f"{'page':<40}{small:>9} {large:>9} sessions   growth  queries")
    held = True
    with ExitStack() as doors:
        rooms = [doors.enter_context(Room(size)) for size in (small, large)]
        for who, page in PAGES:
            few, many = least(rooms, who, page)
            wrong = objections(page, few, many)
            held &= not wrong
            print(
                f"{who + ' ' + page:<40}{few[0]:>6.1f} ms {many[0]:>6.1f} ms"
                f"{many[0] / few[0]:>16.2f}×{many[1]:>8}   {'; '.join(wrong) or 'holds'}",
                flush=True,
            )
    return 0 if held else 1


Figure = tuple[float, int]
"""Milliseconds of CPU a request, and queries."""


def least(rooms: list["Room"], who: str, page: str) -> list[Figure]:
    """Ask the rooms by turns; return the least time of each, with the queries of one request."""
    figures = [[room.ask(who, page) for room in rooms] for _ in range(TURNS)]
    return [min(of_one) for of_one in zip(*figures, strict=True)]


def objections(page: str, few: Figure, many: Figure) -> list[str]:
    """Return what of the promise does not hold, in words."""
    wrong = []
    if many[0] / few[0] >= GROWTH:
        wrong.append(f"GROWS by {GROWTH} or more")
    if many[1] != few[1] or many[1] > QUERIES:
        wrong.append(f"ASKS {few[1]}, then {many[1]} times")
    if page == LIST_OF_FIFTY and many[0] >= MILLISECONDS:
        wrong.append(f"TAKES {MILLISECONDS} ms or more")
    return wrong


class Room:
    """A filled database with a process of its own, which answers how long a page took."""

    def __init__(self, size: int) -> None:
        self._size = size

    def __enter__(self) -> "Room":
        self._folder = tempfile.TemporaryDirectory()
        environment = os.environ | {"PEILI_VAR": self._folder.name, "PEILI_DEMO": "1"}
        environment.pop("PEILI_DATABASE", None)
        code = f"from bench.pages import child; child({self._size})"
        self._child = subprocess.Popen(
            [sys.executable, "-c", code],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._said()  # it is filled
        return self

    def __exit__(self, *_: object) -> None:
        self._child.communicate()
        self._folder.cleanup()

    def ask(self, who: str, page: str) -> Figure:
        assert self._child.stdin
        self._child.stdin.write(json.dumps([who, page]) + "\n")
        self._child.stdin.flush()
        milliseconds, queries = self._said()
        return milliseconds, queries

    def _said(self) -> Any:
        assert self._child.stdout
        line = self._child.stdout.readline()
        if not line:
            raise SystemExit("The process of a database ended before its time.")
        return json.loads(line)


def child(size: int) -> None:
    """Fill a database, then answer what is asked on the standard input."""
    from peili.config.commands.migrate import bring_up_to_date
    from peili.config.django_setup import set_up

    set_up()
    bring_up_to_date()
    from django.db import connection
    from django.test import Client
    from django.urls import reverse

    from peili.config import story
    from peili.config.story.cast import gather
    from peili.plumbing import clock

    now = clock.now()
    cast = gather(at=now - timedelta(weeks=12))
    story.tell(cast, now=now)
    fill(cast, size, now)
    browsers = {}
    for who in {who for who, _ in PAGES}:
        browsers[who] = Client(SERVER_NAME="127.0.0.1")
        browsers[who].force_login(cast.user(who))
    say(size)
    for line in sys.stdin:
        who, page = json.loads(line)
        name, _, choices = page.partition("?")
        address, browser = f"{reverse(name)}?{choices}", browsers[who]
        browser.get(address)
        queries: list[str] = []
        with connection.execute_wrapper(counted(queries)):
            status = browser.get(address).status_code
        if status != 200:
            raise SystemExit(f"{who} {page} answers {status}")
        say([least_time(lambda: browser.get(address)), len(queries)])  # noqa: B023


def say(what: object) -> None:
    print(json.dumps(what), flush=True)


def least_time(act: Callable[[], object]) -> float:
    """Return the least milliseconds of CPU that an act took, without collecting garbage."""
    gc.collect()
    gc.disable()
    times = []
    for _ in range(REQUESTS):
        began = time.process_time()
        act()
        times.append(time.process_time() - began)
    gc.enable()
    return min(times) * 1000


def counted(queries: list[str]):
    """Return a wrapper of database calls that notes each statement."""

    def call(execute, sql, params, many, context):
        queries.append(sql)
        return execute(sql, params, many, context)

    return call


def fill(cast, size: int, now) -> None:
    """Add groups of eight sessions in bulk: 125 that run now, the others ended in the past.

    One supervisor besides has fifty sessions in the five weeks that begin this Monday.
    """
    from peili.casework.schedule.models import Session
    from peili.core.policy import Role
    from peili.parties.models import Engagement, Organisation, Party, Person

    supervisors = Person.objects.bulk_create(
        Person(name=f"Ohjaaja {number}") for number in range(max(2, size // 2500))
    )
    organisations = Organisation.objects.bulk_create(
        Organisation(name=f"Organisaatio {number}") for number in range(max(PAYERS, size // 100))
    )
    groups = size // GROUP_SESSIONS
    middles = [
        now if number < RUNNING else now - timedelta(weeks=20) - PAST * number / groups
        for number in range(groups)
    ]
    engagements = Engagement.objects.bulk_create(
        Engagement(
            kind="supervision",
            form="group",
            name=f"Ryhmä {number}",
            organisation=organisations[number % len(organisations)],
            payer=organisations[number % len(organisations)],
            state="running" if middle == now else "ended",
            opened_at=middle - timedelta(weeks=20),
            ended_at=None if middle == now else middle + timedelta(weeks=20),
        )
        for number, middle in enumerate(middles)
    )
    Party.objects.bulk_create(
        Party(
            engagement=engagement,
            person=supervisors[number % len(supervisors)],
            role=Role.SUPERVISOR.value,
        )
        for number, engagement in enumerate(engagements)
    )
    Session.objects.bulk_create(
        (
            Session(
                engagement=engagement,
                supervisor=supervisors[number % len(supervisors)],
                number=turn + 1,
                state="held" if starts < now else "planned",
                starts=starts,
                ends=starts + timedelta(hours=2),
                place_mode="at_office",
                head_count=5 if starts < now else None,
            )
            for number, (engagement, middle) in enumerate(zip(engagements, middles, strict=True))
            for turn in range(GROUP_SESSIONS)
            for starts in [middle + timedelta(days=28 * (turn - 4), minutes=number % 9000)]
        ),
        batch_size=5000,
    )
    invoice_all(organisations, now)
    fill_weeks(cast.person("aino"), engagements[0], now)


def fill_weeks(supervisor, engagement, now) -> None:
    """Book what brings a supervisor's five weeks to fifty sessions."""
    from django.db.models import Max

    from peili.casework.schedule.models import Session
    from peili.core.policy import Role
    from peili.parties.models import Party
    from peili.plumbing import clock

    Party.objects.create(engagement=engagement, person=supervisor, role=Role.SUPERVISOR.value)
    day = clock.local(now).replace(hour=9, minute=0, second=0, microsecond=0)
    monday = day - timedelta(days=day.weekday())
    weeks = Session.objects.filter(starts__gte=monday, starts__lt=monday + timedelta(weeks=5))
    missing = 50 - weeks.filter(engagement__parties__person=supervisor).distinct().count()
    last = engagement.sessions.aggregate(Max("number"))["number__max"]
    Session.objects.bulk_create(
        Session(
            engagement=engagement,
            supervisor=supervisor,
            number=last + 1 + turn,
            starts=monday + timedelta(days=turn // 2, hours=3 * (turn % 2)),
            ends=monday + timedelta(days=turn // 2, hours=3 * (turn % 2) + 2),
            place_mode="at_office",
        )
        for turn in range(missing)
    )


def invoice_all(organisations, now) -> None:
    """Put what was held on sent invoices, one a payer: in real life little waits."""
    from django.db.models import F

    from peili.casework.billing.models import Invoice, InvoiceLine
    from peili.casework.schedule.models import Session

    invoices = Invoice.objects.bulk_create(
        Invoice(
            payer=organisation,
            period_starts=now.date(),
            period_ends=now.date(),
            drafted_at=now,
            issued_on=now.date(),
            due_on=now.date() + timedelta(days=14),
            gross_cents=25_000,
        )
        for organisation in organisations
    )
    paper_of = {invoice.payer_id: invoice for invoice in invoices}
    held = Session.objects.filter(engagement__payer__in=organisations, state="held")
    InvoiceLine.objects.bulk_create(
        (
            InvoiceLine(
                invoice=paper_of[session.engagement.payer_id],
                engagement=session.engagement,
                session=session,
                text="Tapaaminen",
                unit_cents=20_000,
                vat_treatment="general",
            )
            for session in held.select_related("engagement").iterator(chunk_size=5000)
            if session.starts < now - timedelta(days=30)
        ),
        batch_size=5000,
    )
    # What is sent takes no more lines.
    Invoice.objects.filter(pk__in=[invoice.pk for invoice in invoices]).update(
        state="sent", number=100_000 + F("pk")
    )


if __name__ == "__main__":
    sys.exit(main())
