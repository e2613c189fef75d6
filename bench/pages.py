"""CPU time and queries of the main pages at 1,000 and at 100,000 sessions.

    python -m bench.pages [SMALL LARGE]

Nothing may grow with the total number of rows: the large column stays under 1.3 times the small.
The present work is the same in both, 125 groups; what grows is the past, twenty years of it.
The database is a throw-away SQLite file; requests go through the whole stack in one process.
"""

import os
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from statistics import median

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
    ("ville", "today:today"),
    ("kari", "today:today"),
    ("kari", "billing:invoices"),
]
REQUESTS = 15
GROUP_SESSIONS = 8
RUNNING = 125
PAST = timedelta(weeks=52 * 20)


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [1_000, 100_000]
    figures: dict[tuple[str, str], list[tuple[float, int]]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            for page, figure in measure(size, Path(folder)).items():
                figures.setdefault(page, []).append(figure)
    heads = "".join(f"{f'{size} sessions':>22}" for size in sizes)
    print(f"{'page':<34}{heads}{'growth':>9}")
    for (who, name), row in figures.items():
        cells = "".join(f"{f'{ms:.1f} ms {queries:>3} q':>22}" for ms, queries in row)
        print(f"{who + ' ' + name:<34}{cells}{row[-1][0] / row[0][0]:>8.2f}×")


def measure(size: int, folder: Path) -> dict[tuple[str, str], tuple[float, int]]:
    """Run in a child process, because a database cannot be changed under a running Django."""
    import json
    import subprocess

    code = f"from bench.pages import child; child({size})"
    environment = os.environ | {"PEILI_VAR": str(folder), "PEILI_DEMO": "1"}
    environment.pop("PEILI_DATABASE", None)
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, check=True
    )
    rows = json.loads(said.stdout.splitlines()[-1])
    return {(who, name): (ms, queries) for who, name, ms, queries in rows}


def child(size: int) -> None:
    import json

    from peili.config.commands.migrate import bring_up_to_date
    from peili.config.django_setup import set_up

    set_up()
    bring_up_to_date()
    from django.db import connection
    from django.test import Client
    from django.urls import NoReverseMatch, reverse

    from peili.config import story
    from peili.config.story.cast import gather
    from peili.plumbing import clock

    now = clock.now()
    cast = gather(at=now - timedelta(weeks=12))
    story.tell(cast, now=now)
    fill(cast, size, now)
    rows = []
    for who, name in PAGES:
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        browser = Client(SERVER_NAME="127.0.0.1")
        browser.force_login(cast.user(who))
        browser.get(address)
        queries: list[str] = []
        with connection.execute_wrapper(counted(queries)):
            status = browser.get(address).status_code
        if status != 200:
            raise SystemExit(f"{who} {name} answers {status}")
        times = []
        for _ in range(REQUESTS):
            began = time.process_time()
            browser.get(address)
            times.append(time.process_time() - began)
        rows.append([who, name, median(times) * 1000, len(queries)])
    print(json.dumps(rows))


def counted(queries: list[str]):
    """Return a wrapper of database calls that notes each statement."""

    def call(execute, sql, params, many, context):
        queries.append(sql)
        return execute(sql, params, many, context)

    return call


def fill(cast, size: int, now) -> None:
    """Add groups of eight sessions in bulk: 125 that run now, the others ended in the past."""
    from peili.casework.schedule.models import Session
    from peili.core.policy import Role
    from peili.parties.models import Engagement, Organisation, Party, Person

    supervisors = Person.objects.bulk_create(
        Person(name=f"Ohjaaja {number}") for number in range(max(2, size // 2500))
    )
    organisations = Organisation.objects.bulk_create(
        Organisation(name=f"Organisaatio {number}") for number in range(max(5, size // 100))
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
    main()
