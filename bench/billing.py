"""Invoices as the practice makes them: CPU for one of four lines, and a run of a thousand.

    python -m bench.billing [--run 1000]

A throw-away SQLite file (WAL, synchronous=FULL), or the server PEILI_DATABASE names. Every
invoice differs. Exit code 1 when a figure is over its limit.
"""

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

LIMITS = {"draft + send": 19.0, "UBL": 5.0, "Finvoice": 5.0, "PDF": 25.0}
RUN_LIMIT = 60.0
ROUNDS = 60
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
MONTH = (date(2026, 11, 1), date(2026, 11, 30))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", type=int, default=1000, help="invoices drafted and written")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PEILI_VAR"] = folder
        os.environ.setdefault("PEILI_DATABASE", f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        from peili.config.django_setup import set_up

        set_up()
        from peili.config.commands.migrate import bring_up_to_date

        bring_up_to_date()
        from peili.config.story.cast import found_practice

        found_practice()
        over = one_by_one()
        return int(a_run(asked.run) or over)


def one_by_one() -> bool:
    """Draft and send one payer's month at a time, then write its files and paper."""
    from peili.casework.billing import services
    from peili.casework.billing.paper import invoice_of
    from peili.core.invoicing.finvoice import write_finvoice
    from peili.core.invoicing.ubl import write_ubl
    from peili.plumbing.paper.invoice import invoice_pdf

    def draft_and_send(number: int):
        # A year for each payer, so that each run finds one payer's four sessions.
        starts, ends = _month_of(number)
        [draft] = services.draft_invoices(starts=starts, ends=ends, at=NOW)
        return services.send_invoice(draft, at=NOW)

    deliver(range(ROUNDS), month_of=_month_of)
    sent, spent = measured(draft_and_send, range(ROUNDS))
    figures = {"draft + send": spent}
    papers = [invoice_of(invoice) for invoice in sent]
    for name, write in (("UBL", write_ubl), ("Finvoice", write_finvoice), ("PDF", invoice_pdf)):
        figures[name] = measured(write, papers)[1]
    print(f"invoice of 4 lines, CPU in ms, median of {ROUNDS} (highest)")
    for name, milliseconds in figures.items():
        median = statistics.median(milliseconds)
        print(f"  {name:<13} {median:6.2f}  ({max(milliseconds):.2f})  limit {LIMITS[name]:g}")
    return any(statistics.median(figures[name]) > LIMITS[name] for name in figures)


def a_run(count: int) -> bool:
    """Draft, send and write e-invoice and paper for many payers, as the jobs do it."""
    from peili.casework.billing import services
    from peili.casework.billing.models import Invoice
    from peili.casework.billing.paper import invoice_of
    from peili.plumbing import jobs
    from peili.plumbing.paper.invoice import invoice_pdf

    deliver(range(10_000, 10_000 + count), month_of=lambda _: MONTH)
    began, cpu = time.perf_counter(), time.process_time()
    drafts = services.draft_invoices(starts=MONTH[0], ends=MONTH[1], at=NOW)
    drafted = time.perf_counter()
    services.send_invoices([draft.pk for draft in drafts], at=NOW)
    sent = time.perf_counter()
    while jobs.run_pending():
        pass
    handed = time.perf_counter()
    rows = Invoice.objects.filter(pk__in=[draft.pk for draft in drafts])
    for invoice in rows.select_related("credits").prefetch_related("lines"):
        invoice_pdf(invoice_of(invoice))
    ended = time.perf_counter()
    print(
        f"a run of {len(drafts)} invoices: {ended - began:.1f} s, "
        f"CPU {time.process_time() - cpu:.1f} s "
        f"(drafted {drafted - began:.1f}, sent {sent - drafted:.1f}, "
        f"handed over {handed - sent:.1f}, papers {ended - handed:.1f})  limit {RUN_LIMIT:g}"
    )
    return ended - began > RUN_LIMIT


def measured(work: Callable, items) -> tuple[list, list[float]]:
    items = list(items)
    results, spent = [], []
    gc.collect()
    for item in items:
        before = time.process_time()
        results.append(work(item))
        spent.append((time.process_time() - before) * 1000)
    return results, spent


def deliver(numbers, *, month_of: Callable[[int], tuple[date, date]]) -> None:
    """Hold four sessions in a month for each payer, in bulk."""
    from peili.casework.agreements.models import Agreement
    from peili.casework.schedule.models import Session
    from peili.parties.models import Engagement, Organisation, Person

    leader, _ = Person.objects.get_or_create(name="Keksitty Ohjaaja")
    payers = Organisation.objects.bulk_create(
        Organisation(
            name=f"Kunta {number}",
            kind="municipality",
            business_id="7654321-2",
            street="Katu 1",
            postcode="28100",
            town="Pori",
            invoiced_by="peppol" if number % 2 else "finvoice",
            einvoice_address="003776543212",
            einvoice_operator="003721291126",
            buyer_reference=f"KP-{number}",
        )
        for number in numbers
    )
    long_ago = NOW - timedelta(days=40_000)
    engagements = Engagement.objects.bulk_create(
        Engagement(
            kind="supervision",
            form="group",
            name=f"Ryhmä {payer.name}",
            organisation=payer,
            payer=payer,
            state="running",
            opened_at=long_ago,
        )
        for payer in payers
    )
    Agreement.objects.bulk_create(
        Agreement(
            engagement=engagement,
            state="in_force",
            form="group",
            sessions=8,
            minutes=90,
            starts_on=MONTH[0],
            ends_on=MONTH[1],
            place_mode="at_office",
            price_cents=21_000 + number,
            order_reference=f"4500-{number}",
            created_at=long_ago,
            in_force_at=long_ago,
        )
        for number, engagement in enumerate(engagements)
    )
    Session.objects.bulk_create(
        Session(
            engagement=engagement,
            supervisor=leader,
            number=week + 1,
            state="held",
            starts=(starts := _morning(month_of(number)[0]) + timedelta(weeks=week)),
            ends=starts + timedelta(minutes=90),
            place_mode="at_office",
            head_count=5,
        )
        for number, engagement in zip(numbers, engagements, strict=True)
        for week in range(4)
    )


def _month_of(number: int) -> tuple[date, date]:
    year, month = divmod(number, 12)
    first = date(2019 + year, month + 1, 1)
    return first, first + timedelta(days=27)


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


if __name__ == "__main__":
    sys.exit(main())
