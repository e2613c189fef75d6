"""One invoice of each kind, drafted and sent by the practice's own verbs, in three languages.

The tests hold what must be true of each; `tools/judges.py` runs the official rules over them.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from peili.casework.agreements.models import Agreement
from peili.casework.billing import services
from peili.casework.billing.models import Invoice
from peili.casework.frameworks import services as frameworks
from peili.casework.frameworks.models import Lot
from peili.casework.schedule.models import Session
from peili.core.finland.identifiers import ovt
from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.models import Engagement, Organisation, Person, Practice

LANGUAGES = ("fi", "sv", "en")
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
SUMMER_2024 = datetime(2024, 8, 20, 10, tzinfo=UTC)
EXEMPT: dict[str, Any] = {
    "vat_treatment": "exempt",
    "vat_reason": "AVL 34 §: potilaan hoitoon kuuluva työnohjaus",
}
_turns = count(1)

Make = Callable[[str], Invoice]


def sent_of_each_kind() -> Iterator[tuple[str, str, Invoice]]:
    """Yield (kind, language, sent invoice), each with payer, agreement and sessions of its own."""
    for kind, make in KINDS.items():
        for language in LANGUAGES:
            yield kind, language, make(language)


def _plain(language: str) -> Invoice:
    return _sent(_agreed(language))


def _by_the_hour(language: str) -> Invoice:
    return _sent(_agreed(language, priced_by="hour", minutes=75))


def _travel(language: str) -> Invoice:
    trip = {"travel_kilometres": 184, "kilometre_cents": 59, "travel_minutes": 135}
    agreement = _agreed(language, **trip, travel_hour_cents=4_500, day_allowance_cents=5_300)
    return _sent(agreement, place_mode="at_client")


def _cancelled_late(language: str) -> Invoice:
    agreement = _agreed(language, late_cancellation_percent=33, price_cents=19_999)
    late = {"cancelled_late": True, "fee_accepted": True, "head_count": None}
    return _sent(agreement, state=Session.State.CANCELLED, **late)


def _exempt(language: str) -> Invoice:
    return _sent(_agreed(language, **EXEMPT))


def _small_business(language: str) -> Invoice:
    Practice.objects.update(vat_registered=False)
    try:
        return _sent(_agreed(language))
    finally:
        Practice.objects.update(vat_registered=True)


def _mixed(language: str) -> Invoice:
    draft = _draft(_agreed(language, price_cents=19_999))
    own: dict[str, Any] = {"quantity": Decimal("1.5"), "unit": "h", "unit_cents": 9_777}
    own["on"] = NOW.date()
    services.add_line(draft, text="Luento", vat_treatment="general", **own)
    services.add_line(draft, text="Työnohjaus", **own, **EXEMPT)
    return services.send_invoice(draft, at=NOW)


def _reverse_charge(language: str) -> Invoice:
    abroad = {
        "country": "SE",
        "business_id": "SE556012579001",
        "einvoice_address": "0007:5560125790",
    }
    return _sent(_agreed(language, abroad, vat_treatment="reverse_charge"))


def _framework(language: str) -> Invoice:
    agreement = _agreed(language)
    assert agreement.engagement.payer
    framework = frameworks.write_down_framework(
        buyer=agreement.engagement.payer,
        name="Puitesopimus",
        reference="HANKI-2025-118",
        starts_on=date(2026, 1, 1),
        ends_on=date(2029, 12, 31),
        ceiling_cents=80_000_000,
    )
    lot: Lot = frameworks.add_lot(framework, name="Osa 2: ryhmät", order_reference="4500-77")
    Agreement.objects.filter(pk=agreement.pk).update(lot=lot, order_reference="")
    return _sent(agreement)


def _credit_note(language: str) -> Invoice:
    return services.credit_invoice(_travel(language), at=NOW)


def _credit_of_a_part(language: str) -> Invoice:
    mixed = _mixed(language)
    return services.credit_invoice(mixed, at=NOW, lines=[mixed.lines.all()[2].pk])


def _credit_of_an_old_rate(language: str) -> Invoice:
    """Held and invoiced before 1.9.2024, at 24 %; given back today at the same rate."""
    return services.credit_invoice(_sent(_agreed(language), at=SUMMER_2024), at=NOW)


KINDS: dict[str, Make] = {
    make.__name__.strip("_"): make
    for make in (
        *(_plain, _by_the_hour, _travel, _cancelled_late, _exempt, _small_business, _mixed),
        *(_reverse_charge, _framework, _credit_note, _credit_of_a_part, _credit_of_an_old_rate),
    )
}


def _agreed(language: str, payer: dict[str, str] | None = None, **terms: Any) -> Agreement:
    """An agreement in force of a new payer of that language."""
    turn = next(_turns)
    organisation = parties.keep_organisation(
        Organisation(
            **{
                "name": f"Keksitty kunta {turn}",
                "kind": "municipality",
                "business_id": "7654321-2",
                "street": "Katu 1",
                "postcode": "28100",
                "town": "Pori",
                "invoiced_by": "peppol",
                "einvoice_address": ovt("7654321-2"),
                "einvoice_operator": "003723327487",
                "buyer_reference": f"KP-{turn}",
                "language": language,
            }
            | (payer or {})
        )
    )
    long_ago = SUMMER_2024 - timedelta(days=400)
    engagement: Engagement = parties.open_engagement(
        kind="supervision",
        form="group",
        name=f"Ryhmä {turn}",
        organisation=organisation,
        language=language,
        at=long_ago,
    )
    leader, _ = Person.objects.get_or_create(name="Keksitty Ohjaaja")
    parties.add_party(engagement, person=leader, role=Role.SUPERVISOR, at=long_ago)
    agreement: Agreement = Agreement.objects.create(
        **{
            "engagement": engagement,
            "state": Agreement.State.IN_FORCE,
            "form": "group",
            "sessions": 8,
            "minutes": 90,
            "starts_on": long_ago.date(),
            "ends_on": NOW.date() + timedelta(days=200),
            "place_mode": "at_office",
            "price_cents": 21_000,
            "order_reference": f"4500-{turn}",
            "created_at": long_ago,
            "in_force_at": long_ago,
        }
        | terms
    )
    return agreement


def _draft(agreement: Agreement, *, at: datetime = NOW, **fields: Any) -> Invoice:
    """Hold two sessions and draft their invoice."""
    for number, days in enumerate((9, 2), start=1):
        starts = at - timedelta(days=days)
        Session.objects.create(
            **{
                "engagement": agreement.engagement,
                "supervisor": Person.objects.get(name="Keksitty Ohjaaja"),
                "number": number,
                "starts": starts,
                "ends": starts + timedelta(minutes=agreement.minutes),
                "place_mode": "at_office",
                "state": Session.State.HELD,
                "head_count": 5,
            }
            | fields
        )
    drafts = services.draft_invoices(
        starts=at.date() - timedelta(days=19), ends=at.date() + timedelta(days=1), at=at
    )
    [draft] = [one for one in drafts if one.payer_id == agreement.engagement.payer_id]
    return draft


def _sent(agreement: Agreement, *, at: datetime = NOW, **fields: Any) -> Invoice:
    return services.send_invoice(_draft(agreement, at=at, **fields), at=at)
