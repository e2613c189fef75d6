"""Questions about polls, each within the actor's reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from peili.casework.polls.models import CalendarAddress, Poll, PollAnswer, PollWindow, WindowWord
from peili.core.policy import Record, Role
from peili.core.polls import Word
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.looking import looked
from peili.parties.models import Engagement, Party
from peili.plumbing.clock import local
from peili.plumbing.ui import formats

ANSWERING = "poll-answer"
MOST_POLLS = 50
# Whoever has left the group is asked nothing, counted nowhere, and their link opens nothing.
STILL_MEMBERS = Exists(
    Party.objects.filter(
        engagement=OuterRef("poll__engagement"),
        person=OuterRef("person"),
        role=Role.SUPERVISEE.value,
        left_at=None,
    )
)
# To be asked through the scope only.
PLACES = PollAnswer.objects.filter(STILL_MEMBERS).select_related("poll__engagement", "person")


def polls(actor: Actor) -> QuerySet[Poll]:
    return scope.visible(Poll.objects.select_related("engagement"), actor, Record.POLL)


def poll(actor: Actor, poll_id: int) -> Poll:
    return scope.the_one(polls(actor), poll_id)


def poll_to_change(actor: Actor, poll_id: int) -> Poll:
    rows = Poll.objects.select_related("engagement")
    return scope.the_one(scope.changeable(rows, actor, Record.POLL), poll_id)


def engagement_to_ask(actor: Actor, engagement_id: int) -> Engagement:
    rows = Engagement.objects.all()
    return scope.the_one(scope.changeable(rows, actor, Record.POLL, engagement="pk"), engagement_id)


def engagement_of_polls(actor: Actor, engagement_id: int) -> Engagement:
    rows = Engagement.objects.all()
    return scope.the_one(scope.visible(rows, actor, Record.POLL, engagement="pk"), engagement_id)


def may_ask(actor: Actor, engagement: Engagement) -> bool:
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.POLL, engagement="pk").exists()


def own_answer(actor: Actor, poll_id: int) -> PollAnswer:
    """Return the actor's own place in a poll; nobody else's can be fetched."""
    rows = scope.changeable(
        PLACES.filter(poll=poll_id), actor, Record.POLL_ANSWER, engagement=None, about="person"
    )
    answer = rows.first()
    return scope.the_one(rows, answer.pk if answer else 0)


def is_asked(actor: Actor, poll: Poll) -> bool:
    rows = PLACES.filter(poll=poll.pk, person=actor.person_id)
    return scope.visible(rows, actor, Record.POLL_ANSWER, engagement=None, about="person").exists()


def answer_behind(token: str) -> PollAnswer:
    """Return the place in a poll that the link in somebody's letter opens."""
    return scope.behind_link(PLACES, token, purpose=ANSWERING)


def waiting_for(actor: Actor, *, at: datetime) -> QuerySet[PollAnswer]:
    """Return the polls that still wait for the actor's own answer."""
    rows = PLACES.filter(
        answered_at=None, poll__called_off_at=None, poll__answer_by__gte=local(at).date()
    )
    own = scope.changeable(rows, actor, Record.POLL_ANSWER, engagement=None, about="person")
    return own.order_by("poll__answer_by", "pk")


def windows_of(poll: Poll) -> list[PollWindow]:
    """Return the proposed times of a poll that came through the scope."""
    whole = Poll.objects.filter(pk=poll.pk)
    return list(scope.parts_of(PollWindow.objects.all(), whole, "poll").order_by("starts"))


def words_of(answer: PollAnswer) -> dict[int, str]:
    """Return what was said of each window, of an answer that came through the scope."""
    whole = PollAnswer.objects.filter(pk=answer.pk)
    rows = scope.parts_of(WindowWord.objects.all(), whole, "answer")
    return dict(rows.values_list("window_id", "word"))


@dataclass(frozen=True)
class Line:
    """A poll as one line of a list."""

    url: str
    opened_on: date
    way: str
    days: str
    answer_by: date
    answered: int
    asked: int
    is_open: bool
    called_off: bool


def lines(actor: Actor, engagement: Engagement, *, at: datetime) -> list[Line]:
    """Return the polls of an engagement, the latest first: counts, never who."""
    address = reverse("polls:poll", args=[0])
    rows = polls(actor).filter(engagement=engagement)[:MOST_POLLS]
    counted = counts(actor, [row.pk for row in rows])
    return [
        Line(
            url=address.replace("/0/", f"/{row.pk}/"),
            opened_on=local(row.opened_at).date(),
            way=str(Poll.Way(row.way).label),
            days=f"{formats.short_date(row.first_day)}{formats.DASH}"
            f"{formats.short_date(row.last_day)}",
            answer_by=row.answer_by,
            answered=counted.get(row.pk, (0, 0))[0],
            asked=counted.get(row.pk, (0, 0))[1],
            is_open=row.takes_answers(at),
            called_off=row.called_off_at is not None,
        )
        for row in rows
    ]


def counts(actor: Actor, poll_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return for each poll within reach how many have answered, and of how many."""
    places = scope.parts_of(PLACES, polls(actor).filter(pk__in=list(poll_ids)), "poll")
    found = (
        places.order_by()
        .values("poll")
        .annotate(answered=Count("pk", filter=Q(answered_at__isnull=False)), asked=Count("pk"))
    )
    return {row["poll"]: (row["answered"], row["asked"]) for row in found}


@dataclass(frozen=True)
class Tally:
    """How many said what of one proposed time."""

    window: PollWindow
    yes: int
    if_needed: int
    no: int

    @property
    def can_come(self) -> int:
        return self.yes + self.if_needed


def tallies(actor: Actor, poll: Poll) -> list[Tally]:
    """Return the counts of each window; who said what is not in them."""
    places = scope.parts_of(PLACES, polls(actor).filter(pk=poll.pk), "poll")
    words = WindowWord.objects.filter(answer__in=places.order_by().values("pk"))
    found = words.values_list("window_id", "word").annotate(n=Count("pk"))
    count = {(window, word): n for window, word, n in found}
    return [
        Tally(window, *(count.get((window.pk, word.value), 0) for word in Word))
        for window in windows_of(poll)
    ]


def slots_free(actor: Actor, poll: Poll) -> dict[int, int]:
    """Return for each half hour of a usual week how many are free in it."""
    places = scope.parts_of(PLACES, polls(actor).filter(pk=poll.pk), "poll")
    count: dict[int, int] = {}
    for slots in places.filter(answered_at__isnull=False).values_list("slots", flat=True):
        for slot in slots:
            count[slot] = count.get(slot, 0) + 1
    return count


def shown_answers(actor: Actor, poll: Poll) -> list[tuple[str, dict[int, str], list[int]]]:
    """Return name, words by window and half hours of each, where the group wanted it so.

    That others have looked at somebody's times is written down for them.
    """
    rows = PLACES.filter(poll=poll.pk, poll__answers_shown=True, answered_at__isnull=False)
    seen = scope.visible(
        rows, actor, Record.SHARED_POLL_ANSWER, engagement="poll__engagement", about="person"
    )
    words: dict[int, dict[int, str]] = {}
    for answer, window, word in WindowWord.objects.filter(
        answer__in=seen.order_by().values("pk")
    ).values_list("answer_id", "window_id", "word"):
        words.setdefault(answer, {})[window] = word
    answers = looked(
        actor,
        Record.SHARED_POLL_ANSWER,
        seen.order_by("person__name"),
        about="person_id",
        engagement="poll.engagement_id",
    )
    return [(one.person.name, words.get(one.pk, {}), one.slots) for one in answers]


def own_calendar(actor: Actor) -> CalendarAddress | None:
    rows = CalendarAddress.objects.filter(person=actor.person_id)
    return scope.visible(
        rows, actor, Record.CALENDAR_ADDRESS, engagement=None, about="person"
    ).first()
