"""What a held or late-cancelled session puts on an invoice, in the payer's language.

Lines name no supervisee and no theme (law 241/2019 on e-invoicing exempts invoices that would
reveal a secret: ours never do).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from peili.casework.agreements.models import Agreement
from peili.casework.schedule.models import Session
from peili.core import terms
from peili.core.invoicing.vat import VatTreatment, vat_on
from peili.core.money import percent_of
from peili.parties.models import Practice
from peili.plumbing import clock


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
    """Return the session's lines by its agreement: the session or its late fee, then travel."""
    lines = [_session_line(session, agreement, practice)]
    travelled = session.state == Session.State.HELD and session.place_mode == (
        terms.PlaceMode.AT_CLIENT.value
    )
    if travelled and agreement.travel_kilometres and agreement.kilometre_cents:
        lines.append(_travel_line(session, agreement, practice))
    return lines


def _session_line(session: Session, agreement: Agreement, practice: Practice) -> DraftLine:
    form = _(terms.Form(agreement.form).label).lower()
    what = {"form": form, "minutes": agreement.minutes, "case": agreement.engagement_id}
    if session.state == Session.State.HELD:
        text = _("Session, %(form)s, %(minutes)s min, engagement %(case)s") % what
        cents = agreement.price_cents
    else:
        text = _("Session cancelled late, %(form)s, engagement %(case)s") % what
        share = percent_of(
            Decimal(agreement.price_cents).scaleb(-2), Decimal(agreement.late_cancellation_percent)
        )
        cents = int(share.scaleb(2))
    return _line("session", text, session, agreement, practice, Decimal(1), _("pcs"), cents)


def _travel_line(session: Session, agreement: Agreement, practice: Practice) -> DraftLine:
    text = _("Travel, engagement %(case)s") % {"case": agreement.engagement_id}
    kilometres = Decimal(agreement.travel_kilometres)
    cents = agreement.kilometre_cents
    return _line("travel", text, session, agreement, practice, kilometres, _("km"), cents)


def _line(
    kind: str,
    text: str,
    session: Session,
    agreement: Agreement,
    practice: Practice,
    quantity: Decimal,
    unit: str,
    unit_cents: int,
) -> DraftLine:
    day = clock.local(session.starts).date()
    treatment = VatTreatment(
        agreement.vat_treatment if practice.vat_registered else VatTreatment.SMALL_BUSINESS
    )
    reason = agreement.vat_reason if treatment == agreement.vat_treatment else ""
    vat = vat_on(day, treatment, reason=reason, language=agreement.engagement.language)
    return DraftLine(
        kind=kind,
        text=text,
        delivered_on=day,
        quantity=quantity,
        unit=unit,
        unit_cents=unit_cents,
        vat_treatment=treatment.value,
        vat_rate=vat.rate,
        vat_reason=vat.reason,
    )
