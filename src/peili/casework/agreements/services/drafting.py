"""Draft an agreement from what is known, change the draft, and begin the next version."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services.locking import hold, hold_engagement
from peili.casework.agreements.services.seats import head_count
from peili.casework.agreements.services.standing import agreement_in_force
from peili.casework.agreements.texts import usual_texts
from peili.casework.inquiries.models import ExploratoryTalk, Inquiry
from peili.casework.offerings import selectors as offerings
from peili.casework.offerings.models import Service
from peili.core import agreement as rules
from peili.core.errors import RuleBroken
from peili.core.money import to_cents
from peili.core.remarks import Remark
from peili.core.rhythm import (
    FEWEST_SESSIONS_OF_A_GROUP,
    Rhythm,
    recommended_minutes,
    remarks_on_group_size,
    remarks_on_length,
    remarks_on_rhythm,
)
from peili.core.series import HELSINKI
from peili.core.terms import EngagementKind, Form
from peili.core.wording import msgid
from peili.parties.models import Engagement, Practice

FIRST_SESSION_IN = timedelta(weeks=3)
ROOM_TO_MOVE = timedelta(weeks=4)
SESSIONS_OF_ONE = 5
TRIAL_SESSIONS = 2
WEEKS = 4

# What the next version takes over from the one before: everything that was agreed.
_LIFE = {"id", "version", "state", "paper", "what_changed", "go", "go_decided_at"} | {
    "created_at",
    "offered_at",
    "in_force_at",
    "ended_at",
    "ended_because",
}


class AlreadyBeingWritten(RuleBroken):
    """One version at a time is on the desk or waits for acceptance."""

    def __init__(self) -> None:
        super().__init__(
            msgid("A version is already being written or accepted. Finish it or withdraw it first.")
        )


class NoLongerADraft(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("This version has been offered and cannot be edited. Take it back first.")
        )


@transaction.atomic
def draft_agreement(
    engagement: Engagement, *, at: datetime, service: Service | None = None
) -> Agreement:
    """Draft the first version from the engagement, the service, the practice and usual texts."""
    engagement = hold_engagement(engagement.pk)
    _demand_empty_desk(engagement)
    service = service or _service_talked_of(engagement) or _service_of_its_kind(engagement)
    practice = Practice.objects.get()
    today = at.astimezone(HELSINKI).date()
    form = Form(engagement.form)
    weeks = WEEKS
    sessions = _usual_sessions(form, service)
    starts_on = today + FIRST_SESSION_IN
    rhythm = Rhythm(sessions, weeks, starts_on, starts_on)
    minutes = _usual_minutes(engagement, service)
    return Agreement.objects.create(
        engagement=engagement,
        version=_next_version(engagement),
        parties=_usual_parties(engagement),
        service=service,
        form=form,
        focus=engagement.focus,
        sessions=sessions,
        minutes=minutes,
        interval_weeks=weeks,
        starts_on=starts_on,
        ends_on=rhythm.earliest_end + ROOM_TO_MOVE,
        place_mode="at_client" if engagement.organisation_id else "at_office",
        place=engagement.town,
        core_task=engagement.organisation.core_task if engagement.organisation else "",
        vat_treatment=_usual_vat(practice, service),
        vat_reason=service.vat_reason if service else "",
        price_cents=_list_price(
            service, form=form, minutes=minutes, region=_region(engagement), on=starts_on
        ),
        kilometre_cents=practice.kilometre_cents,
        order_reference=engagement.payer.buyer_reference if engagement.payer else "",
        cancellation_notice_hours=practice.cancellation_notice_hours,
        late_cancellation_percent=practice.late_cancellation_percent,
        trial_sessions=min(TRIAL_SESSIONS, sessions),
        go_no_go_on=starts_on + timedelta(weeks=weeks * TRIAL_SESSIONS - 1),
        created_at=at,
        **usual_texts(engagement.language),
    )


@transaction.atomic
def edit_draft(agreement: Agreement, **changes: Any) -> Agreement:
    """Keep what was written into the draft, or raise `NoLongerADraft`."""
    agreement = hold(agreement)
    if agreement.state != Agreement.State.DRAFT:
        raise NoLongerADraft
    for field, value in changes.items():
        setattr(agreement, field, value)
    agreement.save()
    return agreement


@transaction.atomic
def draft_next_version(agreement: Agreement, *, at: datetime) -> Agreement:
    """Begin a new version from this one; the one in force stays so until all accept the new."""
    agreement = hold(agreement)
    _demand_empty_desk(agreement.engagement)
    taken_over = {
        field.attname: getattr(agreement, field.attname)
        for field in Agreement._meta.concrete_fields
        if field.name not in _LIFE
    }
    return Agreement.objects.create(
        **taken_over, version=_next_version(agreement.engagement), created_at=at
    )


@transaction.atomic
def throw_draft_away(agreement: Agreement) -> None:
    """Delete a draft that nobody has been shown."""
    agreement = hold(agreement)
    if agreement.state != Agreement.State.DRAFT:
        raise NoLongerADraft
    agreement.delete()


def must_say_what_changed(agreement: Agreement) -> bool:
    """A version that replaces one in force says what it changes."""
    return agreement.version > 1 and agreement_in_force(agreement.engagement) is not None


def rhythm_of(agreement: Agreement) -> Rhythm:
    return Rhythm(
        agreement.sessions, agreement.interval_weeks, agreement.starts_on, agreement.ends_on
    )


def _demand_empty_desk(engagement: Engagement) -> None:
    open_states = [rules.State.DRAFT, rules.State.OFFERED]
    if Agreement.objects.filter(engagement=engagement, state__in=open_states).exists():
        raise AlreadyBeingWritten


def _next_version(engagement: Engagement) -> int:
    return Agreement.objects.filter(engagement=engagement).count() + 1


def _service_talked_of(engagement: Engagement) -> Service | None:
    """Return what the exploratory talk before this engagement found fitting."""
    talk = (
        ExploratoryTalk.objects.filter(
            inquiry__matches__engagement=engagement, service__isnull=False
        )
        .select_related("service")
        .first()
    )
    return talk.service if talk else None


def _service_of_its_kind(engagement: Engagement) -> Service | None:
    services = list(offerings.services().filter(kind=engagement.kind))
    fitting = [service for service in services if engagement.form in service.forms]
    return next(iter(fitting or services), None)


def _usual_sessions(form: Form, service: Service | None) -> int:
    if service and service.sessions_recommended:
        return service.sessions_recommended
    return SESSIONS_OF_ONE if form == Form.INDIVIDUAL else FEWEST_SESSIONS_OF_A_GROUP


def _usual_minutes(engagement: Engagement, service: Service | None) -> int:
    usual = recommended_minutes(Form(engagement.form), head_count(engagement))
    return max(usual, service.minutes_min) if service else usual


def _usual_parties(engagement: Engagement) -> str:
    variant = (
        rules.Variant.WITH_MANAGER
        if engagement.organisation_id
        else rules.Variant.SUPERVISEES_ALONE
    )
    return variant.value


def _usual_vat(practice: Practice, service: Service | None) -> str:
    if not practice.vat_registered:
        return "small_business"
    return service.vat_treatment if service else "general"


def _region(engagement: Engagement) -> str:
    """Return the region that the inquiry before this engagement came from, where there was one."""
    asked = Inquiry.objects.filter(matches__engagement=engagement).exclude(region="")
    return asked.order_by("pk").values_list("region", flat=True).first() or ""


def _list_price(service: Service | None, *, form: str, minutes: int, region: str, on: date) -> int:
    """Return the price of a session from the list, in cents; 0 when the list has none."""
    if service is None:
        return 0
    row = offerings.price_for(service, on=on, form=form, minutes=minutes, region=region)
    if row is None:
        return 0
    if row.unit != "hour":
        return row.cents
    return int(to_cents(Decimal(row.cents) * minutes / 6000).scaleb(2))


def warnings_of(agreement: Agreement) -> tuple[Remark, ...]:
    """Say what is unusual (A3, A4) and whether the sessions fit the period (C4). Nothing blocks."""
    people = head_count(agreement.engagement)
    form = Form(agreement.form)
    return (
        *remarks_on_rhythm(rhythm_of(agreement), form=form),
        *remarks_on_length(
            agreement.minutes,
            form=form,
            people=people,
            kind=EngagementKind(agreement.engagement.kind),
        ),
        *remarks_on_group_size(people, form=form),
    )
