"""The two real orders of the trade, end to end: framework, agreements, sessions, draws, invoices,
and the report that the buyer gets, lot by lot and unit by unit.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count

import pytest

from peili.casework.agreements import services as agreements
from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.billing import services as billing
from peili.casework.billing.models import Invoice
from peili.casework.billing.selectors.standings import standings_of, what_to_watch, whole
from peili.casework.frameworks import services as frameworks
from peili.casework.frameworks.models import Framework, Lot
from peili.casework.frameworks.selectors import lot_price
from peili.casework.offerings.models import Practitioner
from peili.casework.schedule import services as schedule
from peili.casework.schedule.models import Session
from peili.core.ceiling import OverCeiling
from peili.core.policy import Role
from peili.overview.frameworks import selectors
from peili.parties import services as parties
from peili.parties.models import Person, Unit
from peili.plumbing import clock

BEGINS = datetime(2025, 1, 7, 7, tzinfo=UTC)
TODAY = datetime(2026, 1, 15, 10, tzinfo=UTC)
FOUR_LOTS = [
    # name, form, minutes, ceiling €, price €, sessions called off
    ("Osa 1: yksilötyönohjaus", "individual", 60, 120_000, 95, 1000),
    ("Osa 2: ryhmätyönohjaus", "group", 90, 380_000, 250, 1200),
    ("Osa 3: johdon työnohjaus", "individual", 90, 200_000, 180, 900),
    ("Osa 4: kriisi- ja akuuttityönohjaus", "team", 120, 100_000, 280, 300),
]
_faces = count(1)


def called_off(cast, lot: Lot, *, unit: str, form: str, minutes: int, **terms) -> Agreement:
    """A process of that unit whose agreement all parties have accepted; it draws on the lot."""
    engagement = parties.open_engagement(
        kind="supervision",
        form=form,
        name=f"Prosessi, {unit}",
        organisation=cast.organisation,
        unit=Unit.objects.get_or_create(organisation=cast.organisation, name=unit)[0],
        at=BEGINS,
    )
    seats = [(cast.person("kari"), Role.COMMISSIONER)]
    for role in (Role.SUPERVISOR, *[Role.SUPERVISEE] * (1 if form == "individual" else 4)):
        face = next(_faces)
        new = Person.objects.create(name=f"Keksitty {face}", email=f"k{face}@kunta.example")
        seats.append((new, role))
    for person, role in seats:
        parties.add_party(engagement, person=person, role=role, at=BEGINS)
    leader = engagement.parties.get(role=Role.SUPERVISOR.value).person
    Practitioner.objects.create(
        person=leader,
        slug=f"k{leader.pk}",
        supervisor_credits=60,
        practice_hours=120,
        received_supervision_hours=60,
        association_member=True,
        trained_in_crisis=True,
    )
    starts_on = clock.local(BEGINS).date() + timedelta(days=14)
    price = lot_price(lot, form=form, minutes=minutes, on=starts_on)
    agreement = agreements.edit_draft(
        agreements.draft_agreement(engagement, at=BEGINS),
        lot=lot,
        minutes=minutes,
        starts_on=starts_on,
        ends_on=date(2028, 12, 31),
        place_mode="at_office",
        goals="Työ selkenee.",
        order_reference=lot.order_reference,
        price_cents=price,
        travel_kilometres=0,
        **terms,
    )
    agreements.disclose_prior_contacts(engagement, by=leader, description="", at=BEGINS)
    agreements.offer_agreement(agreement, at=BEGINS)
    for acceptance in agreement.acceptances.select_related("party__person"):
        agreements.accept_agreement(
            acceptance,
            typed_name=acceptance.party.person.name,
            means=Acceptance.Means.LINK,
            at=BEGINS + timedelta(days=1),
        )
    agreement.refresh_from_db()
    assert agreement.state == Agreement.State.IN_FORCE
    return agreement


def book(agreement: Agreement, times: int, *, every: timedelta, **fields) -> list[Session]:
    first = BEGINS + timedelta(days=14)
    length = timedelta(minutes=agreement.minutes)
    wanted = [
        schedule.NewSession(first + every * turn, first + every * turn + length, **fields)
        for turn in range(times)
    ]
    return schedule.book_sessions(agreement.engagement, wanted, at=BEGINS + timedelta(days=2))


def hold(session: Session) -> None:
    members = session.engagement.parties.filter(role=Role.SUPERVISEE.value)
    came = set(members.values_list("pk", flat=True))
    schedule.mark_held(session, came=came, at=session.ends)


def invoiced(framework: Framework) -> list[Invoice]:
    """Draft and send all of the framework's own, as of today."""
    drafts = billing.draft_invoices(starts=date(2025, 1, 1), ends=TODAY.date(), at=TODAY)
    own = [one for one in drafts if one.lines.filter(lot__framework=framework).exists()]
    return [billing.send_invoice(draft, at=TODAY) for draft in own]


def test_four_lots_of_800_000_euros_over_four_years(cast, sign_in):
    framework = frameworks.write_down_framework(
        buyer=cast.organisation,
        name="Työnohjauspalvelut 2025–2028",
        reference="HANKI-2024-215",
        starts_on=date(2025, 1, 1),
        ends_on=date(2028, 12, 31),
        ceiling_cents=80_000_000,
    )
    drawing = []
    for name, form, minutes, ceiling, price, sessions in FOUR_LOTS:
        lot = frameworks.add_lot(
            framework, name=name, order_reference=f"4500-{name[4]}", ceiling_cents=ceiling * 100
        )
        frameworks.set_lot_price(
            lot, cents=price * 100, valid_from=date(2025, 1, 1), form=form, minutes=minutes
        )
        unit = f"Yksikkö {name[4]}"
        terms = {"form": form, "minutes": minutes, "sessions": sessions}
        drawing.append(called_off(cast, lot, unit=unit, **terms))
    for agreement in drawing:
        for session in book(agreement, 3, every=timedelta(weeks=4)):
            hold(session)
        [remote] = book_later(agreement, weeks=16, place_mode="remote")
        hold(remote)
        [late] = book_later(agreement, weeks=20)
        schedule.cancel_sessions(late, accept_fee=True, at=late.starts - timedelta(hours=3))
    kaisa = cast["kaisa"]

    with clock.at(TODAY):
        sent = invoiced(framework)
        rows = selectors.unit_counts(cast["kari"], framework)
        lots = standings_of(kaisa, [framework])[framework.pk]

    assert {one.framework_reference for one in sent} == {"HANKI-2024-215"}
    assert {one.order_reference for one in sent} == {"4500-1", "4500-2", "4500-3", "4500-4"}
    assert [(row.lot, row.unit) for row in rows] == [
        (name, f"Yksikkö {name[4]}") for name, *_ in FOUR_LOTS
    ]
    for row, (_, form, minutes, _, price, _) in zip(rows, FOUR_LOTS, strict=True):
        assert (row.processes, row.held, row.cancelled_late) == (1, 4, 1)
        assert row.minutes == 4 * minutes
        assert row.heads == 4 * (1 if form == "individual" else 4)
        assert row.remote_percent == 25
        fee = Decimal(price) * drawing[0].late_cancellation_percent / 100
        assert row.cents == int((4 * price + fee) * 100)
    # 641 000 € were called off: more than 80 % of 800 000 €.
    total = whole(framework, lots)
    assert total.spent == sum(row.cents for row in rows)
    assert 80 <= total.percent < 100
    told = what_to_watch(framework, lots, today=TODAY.date())
    assert "filling" in {one.code for one in told}
    the_buyer_reads_the_same(sign_in("kari"), framework, rows)


def test_an_invoice_over_a_lots_ceiling_is_refused_with_what_to_do(cast, sign_in):
    framework = frameworks.write_down_framework(
        buyer=cast.organisation,
        name="Työnohjauspalvelut",
        starts_on=date(2025, 1, 1),
        ends_on=date(2028, 12, 31),
        ceiling_cents=80_000_000,
    )
    name, form, minutes, _, price, sessions = FOUR_LOTS[3]
    lot = frameworks.add_lot(framework, name=name, ceiling_cents=50_000)
    frameworks.set_lot_price(lot, cents=price * 100, valid_from=date(2025, 1, 1))
    terms = {"form": form, "minutes": minutes, "sessions": sessions}
    agreement = called_off(cast, lot, unit="Päivystys", **terms)
    for session in book(agreement, 2, every=timedelta(weeks=4)):
        hold(session)
    [draft] = billing.draft_invoices(starts=date(2025, 1, 1), ends=TODAY.date(), at=TODAY)
    with pytest.raises(OverCeiling):
        billing.send_invoice(draft, at=TODAY)
    browser = sign_in("kaisa")

    page = browser.post(f"/invoices/{draft.pk}/sending/", follow=True).content.decode()
    assert "Pyydä tilaajaa" in page or "Ask the buyer to raise it" in page

    address = f"/frameworks/{framework.pk}/lots/{lot.pk}/"
    browser.post(address, {"name": name, "ceiling": "1000"})
    browser.post(f"/invoices/{draft.pk}/sending/", follow=True)
    assert Invoice.objects.get(pk=draft.pk).state == Invoice.State.SENT


@pytest.mark.slow
def test_114_sessions_of_an_hour_and_a_half_for_four_groups_and_twenty_hours_more(cast, sign_in):
    framework = frameworks.write_down_framework(
        buyer=cast.organisation,
        name="Perhehoidon työnohjaus 2025",
        reference="PH-77",
        starts_on=date(2025, 1, 1),
        ends_on=date(2025, 12, 31),
        option_years=1,
    )
    frameworks.use_option(framework)
    framework.refresh_from_db()
    lot = frameworks.add_lot(
        framework,
        name="Neljä ryhmää",
        order_reference="4500-114",
        sessions=114,
        minutes=90,
        extra_minutes=20 * 60,
        ceiling_cents=114 * 25_000 + 20 * 12_000,
    )
    frameworks.set_lot_price(
        lot, cents=25_000, valid_from=date(2025, 1, 1), form="group", minutes=90
    )
    frameworks.set_lot_price(
        lot, cents=12_000, valid_from=date(2025, 1, 1), form="individual", minutes=60
    )
    groups = [
        called_off(cast, lot, unit=f"Ryhmä {turn}", form="group", minutes=90, sessions=sessions)
        for turn, sessions in enumerate((28, 28, 29, 29), start=1)
    ]
    hours = {"form": "individual", "minutes": 60, "sessions": 20, "priced_by": "hour"}
    more = called_off(cast, lot, unit="Lisätunnit", **hours)
    kaisa = cast["kaisa"]
    [before] = standings_of(kaisa, [framework])[framework.pk]
    assert (before.called_off, before.held, before.standing.left) == (134, 0, 0)

    for agreement in (*groups, more):
        for session in book(agreement, agreement.sessions, every=timedelta(days=11)):
            hold(session)
    with clock.at(TODAY):
        [invoice] = invoiced(framework)
        [after] = standings_of(kaisa, [framework])[framework.pk]
        rows = selectors.unit_counts(kaisa, framework)

    of_groups = [row for row in rows if row.unit.startswith("Ryhmä")]
    assert sum(row.held for row in of_groups) == 114
    assert sum(row.minutes for row in of_groups) == 114 * 90
    assert [row.minutes for row in rows if row.unit == "Lisätunnit"] == [20 * 60]
    assert invoice.net_cents == lot.ceiling_cents
    assert (after.held, after.standing.spent, after.standing.left) == (134, lot.ceiling_cents, 0)
    the_buyer_reads_the_same(sign_in("kari"), framework, rows)


def book_later(agreement: Agreement, *, weeks: int, **fields) -> list[Session]:
    starts = BEGINS + timedelta(days=14, weeks=weeks)
    wanted = schedule.NewSession(starts, starts + timedelta(minutes=agreement.minutes), **fields)
    return schedule.book_sessions(agreement.engagement, [wanted], at=BEGINS + timedelta(days=2))


def the_buyer_reads_the_same(browser, framework: Framework, rows) -> None:
    """On the page, as CSV and on paper; never what the process is called by its members."""
    page = browser.get(f"/frameworks/{framework.pk}/").content.decode()
    table = browser.get(f"/frameworks/{framework.pk}/csv/").content.decode("utf-8-sig")
    paper = browser.get(f"/frameworks/{framework.pk}/report/").content
    for row in rows:
        assert row.unit in page
        euros = str(Decimal(row.cents).scaleb(-2)).replace(".", ",")
        assert any(row.unit in line and euros in line for line in table.splitlines())
    assert paper.startswith(b"%PDF")
    assert "Keksitty" not in page + table
