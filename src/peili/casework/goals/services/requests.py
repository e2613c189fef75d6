"""Ask members to rate the goals, by a one-time link; remind once, never twice."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext, override

from peili.casework.agreements.services import hold_engagement
from peili.casework.goals.models import Goal, Rating, RatingRequest
from peili.casework.goals.selectors import RATING
from peili.casework.goals.services.rating import Mark, goals_to_rate, rate_goals
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties.models import Engagement, Party
from peili.plumbing import clock
from peili.plumbing.links.services import forget_links
from peili.plumbing.outbox.services import Link, write_letter
from peili.plumbing.ui import formats


class NoGoalsToRate(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There are no goals to rate yet. Write them together first."))


class RequestIsOver(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("You have rated already, or the time for it is over. Thank you."))


@transaction.atomic
def ask_for_ratings(
    engagement: Engagement,
    *,
    moment: str,
    until: datetime,
    at: datetime,
    in_another_letter: bool = False,
) -> list[RatingRequest]:
    """Ask each supervisee who has goals to rate; one still waiting for a person is not doubled.

    With `in_another_letter` the caller writes the letter, with `link_to_rate` in it.
    """
    engagement = hold_engagement(engagement.pk)
    members = Party.objects.filter(
        engagement=engagement, role=Role.SUPERVISEE.value, left_at=None
    ).select_related("person__user")
    waiting = set(
        RatingRequest.objects.filter(
            party__engagement=engagement, answered=False, until__gt=at
        ).values_list("party", flat=True)
    )
    asked = [
        RatingRequest.objects.create(party=party, moment=moment, asked_at=at, until=until)
        for party in members
        if party.pk not in waiting and goals_to_rate(engagement, party)
    ]
    if not asked and not waiting and not in_another_letter:
        raise NoGoalsToRate
    if not in_another_letter:
        for request in asked:
            _write(request, at=at, again=False)
    return asked


@transaction.atomic
def answer_request(request: RatingRequest, marks: list[Mark], *, at: datetime) -> list[Rating]:
    """Keep the ratings of a member who was asked, once."""
    open_ones = RatingRequest.objects.filter(pk=request.pk, answered=False, until__gt=at)
    if not open_ones.update(answered=True):
        raise RequestIsOver
    forget_links(purpose=RATING, object_id=request.pk)
    return rate_goals(marks, rater=request.party, on=clock.local(at).date(), moment=request.moment)


def remind_raters(*, at: datetime) -> int:
    """Remind those whose time is half over, once each; return how many.

    The delayed rating is reminded of by the delayed evaluation, in its one letter.
    """
    waiting = (
        RatingRequest.objects.filter(
            answered=False, reminded_at=None, until__gt=at, party__left_at=None
        )
        .exclude(moment=Rating.Moment.DELAYED)
        .select_related("party__person__user", "party__engagement")
    )
    due = [request for request in waiting if at >= request.halfway]
    return sum(_remind(request, at=at) for request in due)


@transaction.atomic
def _remind(request: RatingRequest, *, at: datetime) -> bool:
    if not RatingRequest.objects.filter(pk=request.pk, reminded_at=None, answered=False).update(
        reminded_at=at
    ):
        return False
    _write(request, at=at, again=True)
    return True


def link_to_rate(request: RatingRequest, *, at: datetime) -> Link:
    person = request.party.person
    return Link(
        page="goals:ratings_by_link",
        purpose=RATING,
        object_id=request.pk,
        valid_for=max(request.until - at, timedelta(minutes=1)),
        user=person.user,
        holder=f"person:{person.pk}",
    )


def waiting_request(party: Party, *, moment: str, at: datetime) -> RatingRequest | None:
    rows = RatingRequest.objects.filter(party=party, moment=moment, answered=False, until__gt=at)
    return rows.select_related("party__person__user").first()


def _write(request: RatingRequest, *, at: datetime, again: bool) -> None:
    person = request.party.person
    if not person.email:
        return
    with override(person.language):
        subject = (
            gettext("Reminder: where are you now?") if again else gettext("Where are you now?")
        )
        body = gettext(
            "Hello %(name)s,\n\n"
            "rate how far the goals of %(what)s have come. It takes a minute on a phone.\n\n"
            "Rate here by %(time)s:\n{rate}\n\n"
            "Your ratings are read by you and your supervisor. The commissioner and the office "
            "never see them.\n"
        ) % {
            "name": person.name,
            "what": request.party.engagement.name,
            "time": formats.moment(request.until),
        }
    write_letter(
        to=person.email,
        language=person.language,
        subject=subject,
        body=body,
        key=f"rating-request/{request.pk}/{'reminder' if again else 'first'}",
        kind="rating",
        at=at,
        links={"rate": link_to_rate(request, at=at)},
    )


def has_goals(engagement: Engagement) -> bool:
    return Goal.objects.filter(engagement=engagement, dropped_at=None).exists()
