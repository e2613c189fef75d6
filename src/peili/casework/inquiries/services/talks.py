"""The exploratory talk: times offered, one booked without a log-in, and what came of it (B3)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from peili.casework.inquiries.models import ExploratoryTalk, Inquiry, OfferedTime
from peili.casework.inquiries.selectors import BOOKING
from peili.casework.inquiries.services import letters
from peili.casework.inquiries.services.answering import close_inquiry, note_answer
from peili.casework.inquiries.services.states import hold
from peili.casework.offerings.models import Practitioner, Service
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import OccupiedTime
from peili.parties.services import TimeTaken
from peili.plumbing.links.services import use_link, withdraw_links

MINUTES = 45
WAITING = frozenset(
    {ExploratoryTalk.State.ASKED, ExploratoryTalk.State.OFFERED, ExploratoryTalk.State.BOOKED}
)


class NothingOffered(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Offer at least one time that is still ahead."))


class TakenAlready(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "You are not free for the whole of one of these times."
                " Leave it out, or offer a shorter talk."
            )
        )


class TalkIsOver(RuleBroken):
    """It was cancelled or concluded meanwhile."""

    def __init__(self) -> None:
        super().__init__(msgid("This talk has already been concluded or cancelled."))


class WhereToGoNeeded(RuleBroken):
    """Nobody is sent away empty-handed."""

    def __init__(self) -> None:
        super().__init__(msgid("Write where the inquirer should turn instead."))


class BeyondCompetence(RuleBroken):
    """Whoever says that this is not theirs is not proposed for it (H1)."""

    def __init__(self) -> None:
        super().__init__(
            msgid("You said this goes beyond your competence. Propose another practitioner.")
        )


@transaction.atomic
def begin_talk(
    inquiry: Inquiry, *, practitioner: Practitioner, at: datetime, ask: bool = False
) -> ExploratoryTalk:
    """Name who talks with the inquirer; `ask` writes to them to offer the times themselves.

    A talk that was under way before is called off, and its link is worth nothing.
    """
    held = hold(inquiry)
    for earlier in held.talks.select_for_update().filter(state__in=WAITING):
        _call_off(earlier, at=at)
    talk = ExploratoryTalk.objects.create(inquiry=held, practitioner=practitioner)
    held.state = Inquiry.State.TALK
    held.save(update_fields=["state"])
    if ask:
        letters.times_wanted(talk, at=at)
    return talk


@transaction.atomic
def offer_times(
    talk: ExploratoryTalk,
    *,
    starts: Iterable[datetime],
    at: datetime,
    minutes: int = MINUTES,
    place_mode: str = "remote",
    place: str = "",
) -> ExploratoryTalk:
    """Offer times and send the inquirer a link to choose one; they replace those offered before.

    The times occupy nobody until one is taken.
    """
    held = _hold_talk(talk)
    ahead = sorted({start for start in starts if start > at})
    if not ahead:
        raise NothingOffered
    _demand_free(held, ahead, minutes=minutes)
    _let_go(held)
    held.offered_times.all().delete()
    OfferedTime.objects.bulk_create(
        OfferedTime(talk=held, starts=start, ends=start + timedelta(minutes=minutes))
        for start in ahead
    )
    held.state = ExploratoryTalk.State.OFFERED
    held.place_mode, held.place = place_mode, place
    held.starts = held.ends = None
    held.save()
    note_answer(held.inquiry, at=at)
    letters.times_offered(held, last=ahead[-1], at=at)
    return held


def times_left(talk: ExploratoryTalk, *, at: datetime) -> QuerySet[OfferedTime]:
    """Return the offered times that are still ahead and that nothing else has taken."""
    taken = OccupiedTime.objects.filter(
        person=talk.practitioner.person_id, starts__lt=OuterRef("ends"), ends__gt=OuterRef("starts")
    )
    return talk.offered_times.filter(starts__gt=at).exclude(Exists(taken))


@transaction.atomic
def book_talk(talk: ExploratoryTalk, *, offered: OfferedTime, token: str, at: datetime) -> None:
    """Take one of the offered times, by the link from the letter, and use the link up.

    Raise `TimeTaken` when the practitioner's time has gone meanwhile; the link still works then.
    """
    held = ExploratoryTalk.objects.select_for_update().get(pk=talk.pk)
    if held.state != ExploratoryTalk.State.OFFERED:
        raise TalkIsOver
    if offered.talk_id != held.pk or offered.starts <= at:
        raise TimeTaken
    parties.occupy(
        [held.practitioner.person_id], key=held.key, starts=offered.starts, ends=offered.ends
    )
    use_link(token, purpose=BOOKING, object_id=held.pk)
    held.state = ExploratoryTalk.State.BOOKED
    held.starts, held.ends = offered.starts, offered.ends
    held.save(update_fields=["state", "starts", "ends"])
    letters.talk_booked(held, at=at)


@transaction.atomic
def cancel_talk(talk: ExploratoryTalk, *, at: datetime) -> ExploratoryTalk:
    """Call off a talk that has not been held; its time is free again and both are told."""
    held = _hold_talk(talk)
    _call_off(held, at=at)
    inquiry = hold(held.inquiry)
    inquiry.state = Inquiry.State.ROUTED
    inquiry.save(update_fields=["state"])
    return held


@transaction.atomic
def conclude_talk(
    talk: ExploratoryTalk,
    *,
    outcome: str,
    boundary: str,
    at: datetime,
    service: Service | None = None,
    form: str = "",
    focus: str = "",
    practitioner: Practitioner | None = None,
    where_to_go: str = "",
) -> ExploratoryTalk:
    """Say what came of the talk: service, form and practitioner, or "not us" and where to go.

    Every talk ends with the question "is this mine?". Times that were offered and never chosen
    may be passed over: people also talk on the phone at once.
    """
    held = _hold_talk(talk)
    not_us = outcome == ExploratoryTalk.Outcome.NOT_US
    if not_us and not where_to_go.strip():
        raise WhereToGoNeeded
    if boundary == ExploratoryTalk.Boundary.NOT_MINE and practitioner == held.practitioner:
        raise BeyondCompetence
    held.state = ExploratoryTalk.State.HELD
    held.outcome = outcome
    held.boundary = boundary
    held.service = None if not_us else service
    held.form = "" if not_us else form
    held.focus = "" if not_us else focus
    held.proposed_practitioner = None if not_us else practitioner
    held.where_to_go = where_to_go.strip()
    held.concluded_at = at
    held.save()
    if held.starts and held.starts > at:  # they talked before the time they had booked
        parties.set_free(held.key)
    withdraw_links(purpose=BOOKING, object_id=held.pk)
    if not_us:
        close_inquiry(held.inquiry, because=held.where_to_go, at=at)
    else:
        _go_on_to_matching(held)
    return held


def _hold_talk(talk: ExploratoryTalk) -> ExploratoryTalk:
    held = ExploratoryTalk.objects.select_for_update().get(pk=talk.pk)
    if held.state not in WAITING:
        raise TalkIsOver
    return held


def _demand_free(talk: ExploratoryTalk, starts: Iterable[datetime], *, minutes: int) -> None:
    """Refuse to offer what the inquirer could not take: it would not even be shown to them."""
    others = OccupiedTime.objects.filter(person=talk.practitioner.person_id).exclude(key=talk.key)
    for start in starts:
        if others.filter(starts__lt=start + timedelta(minutes=minutes), ends__gt=start).exists():
            raise TakenAlready


def _go_on_to_matching(talk: ExploratoryTalk) -> None:
    inquiry = hold(talk.inquiry)
    inquiry.state = Inquiry.State.MATCHING
    if talk.form:
        inquiry.form = talk.form
    inquiry.save(update_fields=["state", "form"])


def _call_off(talk: ExploratoryTalk, *, at: datetime) -> None:
    was_booked = talk.state == ExploratoryTalk.State.BOOKED
    _let_go(talk)
    if was_booked:
        letters.talk_cancelled(talk, at=at)
        letters.talk_called_off(talk, at=at)


def _let_go(talk: ExploratoryTalk) -> None:
    parties.set_free(talk.key)
    withdraw_links(purpose=BOOKING, object_id=talk.pk)
    talk.state = ExploratoryTalk.State.CANCELLED
    talk.save(update_fields=["state"])
