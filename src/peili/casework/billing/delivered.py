"""What a held or late-cancelled session puts on an invoice, in the payer's language.

Lines name no supervisee and no theme (law 241/2019 on e-invoicing exempts invoices that would
reveal a secret: ours never do). The price is the agreement's: it is what was accepted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from peili.casework.agreements.models import Agreement
from peili.casework.schedule.models import Session
from peili.core import terms
from peili.core.cancellation import charge_for
from peili.core.invoicing.vat import Vat, VatTreatment, vat_on
from peili.core.money import to_cents
from peili.core.wording import msgid
from peili.parties.models import Practice
from peili.plumbing import clock

WHAT = {
    "mediation": msgid("Mediation meeting"),
    "training": msgid("Training"),
    "development": msgid("Development work"),
    "consulting": msgid("Consulting"),
    "lecture": msgid("Lecture"),
    "sound_relaxation": msgid("Sound relaxation"),
}
SESSION_KINDS = ("session", "hours")


@dataclass(frozen=True)
class DraftLine:
    """A line before it has an invoice. `unit` is how people say it."""

    kind: str
    text: str
    delivered_on: date
    quantity: Decimal
    unit: str
    unit_cents: int
    vat_treatment: str
    vat_rate: Decimal
    vat_reason: str


def lines_of(session: Session, agreement: Agreement, practice: Practice) -> list[DraftLine]:
    """Return the session's lines by its agreement: the session or its late fee, then the trip."""
    day = clock.local(session.starts).date()
    treatment, vat = _vat_of(agreement, practice, day)
    return [
        DraftLine(kind, text, day, quantity, unit, cents, treatment, vat.rate, vat.reason)
        for kind, text, quantity, unit, cents in _parts(session, agreement)
    ]


Part = tuple[str, str, Decimal, str, int]


def _parts(session: Session, agreement: Agreement) -> Iterator[Part]:
    yield _session(session, agreement)
    there = session.place_mode == terms.PlaceMode.AT_CLIENT.value
    if session.state == Session.State.HELD and there:
        yield from _trip(agreement)


def _session(session: Session, agreement: Agreement) -> Part:
    by_hour = agreement.priced_by == Agreement.PricedBy.HOUR
    minutes = int((session.ends - session.starts).total_seconds() // 60)
    held = session.state == Session.State.HELD
    charge = charge_for(
        Decimal(agreement.price_cents).scaleb(-2),
        lasts=session.ends - session.starts,
        by_hour=by_hour,
        percent=100 if held else agreement.late_cancellation_percent,
    )
    cents = int(charge.unit_price.scaleb(2))
    text = _text(session, agreement, minutes if by_hour else agreement.minutes, held=held)
    if by_hour:
        return "hours", text, charge.quantity, _("h"), cents
    return "session", text, charge.quantity, _("pcs"), cents


def _text(session: Session, agreement: Agreement, minutes: int, *, held: bool) -> str:
    engagement = session.engagement
    words = {
        "what": _(WHAT.get(engagement.kind, "")) if engagement.kind in WHAT else "",
        "form": _(terms.Form(agreement.form).label).lower(),
        "minutes": minutes,
        "case": engagement.pk,
    }
    if words["what"] and held:
        return _("%(what)s, %(minutes)s min, engagement %(case)s") % words
    if words["what"]:
        return _("%(what)s cancelled late, engagement %(case)s") % words
    if held:
        return _("Session, %(form)s, %(minutes)s min, engagement %(case)s") % words
    return _("Session cancelled late, %(form)s, engagement %(case)s") % words


def _trip(agreement: Agreement) -> Iterator[Part]:
    case = {"case": agreement.engagement_id}
    if agreement.travel_kilometres and agreement.kilometre_cents:
        text = _("Travel, engagement %(case)s") % case
        kilometres = Decimal(agreement.travel_kilometres)
        yield "travel", text, kilometres, _("km"), agreement.kilometre_cents
    if agreement.travel_minutes and agreement.travel_hour_cents:
        text = _("Travelling time, engagement %(case)s") % case
        hours = to_cents(Decimal(agreement.travel_minutes) / 60)
        yield "travel_time", text, hours, _("h"), agreement.travel_hour_cents
    if agreement.day_allowance_cents:
        text = _("Day allowance, engagement %(case)s") % case
        yield "day_allowance", text, Decimal(1), _("pcs"), agreement.day_allowance_cents


def _vat_of(agreement: Agreement, practice: Practice, day: date) -> tuple[str, Vat]:
    treatment = VatTreatment(
        agreement.vat_treatment if practice.vat_registered else VatTreatment.SMALL_BUSINESS
    )
    reason = agreement.vat_reason if treatment == agreement.vat_treatment else ""
    language = agreement.engagement.language
    return treatment.value, vat_on(day, treatment, reason=reason, language=language)
