"""What of the sessions waits to be invoiced, and what keeps it waiting."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import (
    Case,
    Count,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from peili.casework.agreements.models import Agreement
from peili.casework.billing.delivered import SESSION_KINDS
from peili.casework.billing.models import InvoiceLine
from peili.casework.frameworks.selectors import lot_price
from peili.casework.schedule.models import Session
from peili.core.policy import Record, Role
from peili.core.wording import msgid
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Party
from peili.plumbing.clock import HELSINKI, local

NO_AGREEMENT = msgid("No agreement was in force.")
NO_PRICE = msgid("The agreement has no price.")
NO_PAYER = msgid("Nobody is named as the payer. Add a payer to the engagement.")
OTHER_ROW = msgid("The framework's price row of the day differs from the agreed price.")
WITH = (
    Prefetch("engagement__agreements", Agreement.objects.select_related("lot__framework")),
    "engagement__agreements__lot__prices",
    "engagement__parties",
)
PAYING = (Role.PAYER, Role.COMMISSIONER, Role.SUPERVISEE)
BOUND = {Agreement.State.IN_FORCE, Agreement.State.AMENDED, Agreement.State.ENDED}


@dataclass(frozen=True)
class Delivery:
    """A session that was held or cancelled late, with what keeps it from being invoiced, if any."""

    session: Session
    agreement: Agreement | None
    payer_person_id: int | None
    obstacle: str
    remark: str = ""


ITSELF_ON_AN_INVOICE = Exists(
    InvoiceLine.objects.filter(session=OuterRef("pk"), kind__in=SESSION_KINDS, given_back=False)
)
"""Of a session: a line of its own, not of its trip, stands on a draft or an invoice."""


def not_yet_invoiced(rows: QuerySet[Session], *, starts: date, ends: date) -> QuerySet[Session]:
    """Keep what of these days (both included) was held, or cancelled late with the fee accepted,
    and stands on no draft or invoice. Its trip may stand on one still."""
    owed = Q(state=Session.State.HELD) | Q(cancelled_late=True, fee_accepted=True)
    return (
        rows.filter(owed, starts__gte=_midnight(starts), starts__lt=_midnight(ends + timedelta(1)))
        .filter(~ITSELF_ON_AN_INVOICE)
        .select_related("engagement__payer", "engagement__organisation")
        .order_by("engagement_id", "starts")
    )


def to_invoice(actor: Actor, *, starts: date, ends: date) -> QuerySet[Session]:
    """Return what waits to be invoiced from these days, both included.

    The database says of each what `deliveries` would: its `obstacle`, empty where there is none.
    """
    rows = scope.visible(Session.objects.all(), actor, Record.TO_INVOICE)
    bound = Agreement.objects.filter(engagement=OuterRef("engagement"), state__in=BOUND)
    at_the_time = bound.filter(in_force_at__lte=OuterRef("starts")).order_by("-version")
    places = Party.objects.filter(engagement=OuterRef("engagement"), left_at=None)
    named = places.filter(role__in=[Role.PAYER.value, Role.COMMISSIONER.value])
    supervisees = places.filter(role=Role.SUPERVISEE.value).order_by().values("engagement")
    waiting = not_yet_invoiced(rows, starts=starts, ends=ends)
    return waiting.annotate(
        agreed_cents=Coalesce(
            Subquery(at_the_time.values("price_cents")[:1]),
            Subquery(bound.order_by("version").values("price_cents")[:1]),
        ),
        supervisees=Coalesce(
            Subquery(supervisees.annotate(n=Count("person", distinct=True)).values("n")), 0
        ),
    ).annotate(
        obstacle=Case(
            When(agreed_cents=None, then=Value(NO_AGREEMENT)),
            When(agreed_cents=0, then=Value(NO_PRICE)),
            When(
                Q(engagement__payer=None) & ~Exists(named) & ~Q(supervisees=1),
                then=Value(NO_PAYER),
            ),
            default=Value(""),
        )
    )


def examples_to_invoice(
    actor: Actor, groups: Collection[tuple[int, str]], *, starts: date, ends: date
) -> list[Delivery]:
    """Return what waits of these engagements, each with its obstacle, where agreements tell more.

    That is where one has no price, or draws on a framework whose price may have changed.
    """
    rows = scope.visible(Session.objects.all(), actor, Record.TO_INVOICE)
    waiting = not_yet_invoiced(rows, starts=starts, ends=ends)
    unpriced = [engagement for engagement, obstacle in groups if obstacle == NO_PRICE]
    shown = {engagement for engagement, _obstacle in groups}
    drawing = Agreement.objects.filter(engagement__in=shown, lot__isnull=False)
    told = Q(engagement__in=unpriced) | Q(engagement__in=drawing.order_by().values("engagement"))
    return list(deliveries(waiting.filter(told)))


def deliveries(sessions: QuerySet[Session]) -> Iterator[Delivery]:
    """Pair each session with the agreement that was in force, and say what stands in the way."""
    for session in sessions.prefetch_related(*WITH):
        agreement, person = _agreement_at(session), _paying_person(session)
        obstacle = ""
        if agreement is None:
            obstacle = NO_AGREEMENT
        elif not agreement.price_cents:
            obstacle = NO_PRICE
        elif session.engagement.payer_id is None and person is None:
            obstacle = NO_PAYER
        remark = _remark(session, agreement) if agreement else ""
        yield Delivery(session, agreement, person, obstacle, remark)


def _remark(session: Session, agreement: Agreement) -> str:
    """Say where the framework's price row of the day is not the price that was agreed on."""
    if agreement.lot is None:
        return ""
    day = local(session.starts).date()
    row = lot_price(agreement.lot, form=agreement.form, minutes=agreement.minutes, on=day)
    return OTHER_ROW if row is not None and row != agreement.price_cents else ""


def _agreement_at(session: Session) -> Agreement | None:
    """Return the version that bound the parties when the session began, else the earliest one."""
    bound = [one for one in session.engagement.agreements.all() if one.state in BOUND]
    bound.sort(key=lambda one: -one.version)
    held = [one for one in bound if one.in_force_at and one.in_force_at <= session.starts]
    return held[0] if held else (bound[-1] if bound else None)


def _paying_person(session: Session) -> int | None:
    """Return who pays where no organisation does: payer, else commissioner, else supervisee.

    Of several supervisees nobody is billed for all: the office names the payer first.
    """
    there = [one for one in session.engagement.parties.all() if not one.left_at]
    for role in PAYING:
        people = {one.person_id for one in there if one.role == role.value}
        if people and (role != Role.SUPERVISEE or len(people) == 1):
            return min(people)
    return None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HELSINKI)
