"""Questions about inquiries, their talks, and one's own log of boundaries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Case, FilteredRelation, Q, QuerySet, When

from peili.casework.inquiries.models import BoundaryCrossing, ExploratoryTalk, Inquiry
from peili.casework.inquiries.offer import Terms, terms_as_sent, terms_of, usual_length
from peili.casework.offerings import selectors as offerings
from peili.casework.offerings.models import Practitioner, PriceRow, Service
from peili.core.errors import NotVisible
from peili.core.finland.holidays import holidays_between
from peili.core.free_times import read_hours
from peili.core.policy import Record
from peili.core.routing.inquiry import Route
from peili.core.series import Availability, BusyTime, ClosedDays
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.actor import Actor
from peili.parties.looking import looked
from peili.plumbing.access_log.services import readings_of
from peili.plumbing.clock import local

FOLLOWING = "inquiry-following"
BOOKING = "talk-booking"
MOST_READINGS = 500
OPEN = ~Q(state__in=Inquiry.OVER)


def inquiries(actor: Actor) -> QuerySet[Inquiry]:
    """Return the inquiries within reach; a practitioner reaches those of their own talks."""
    rows = Inquiry.objects.annotate(
        live_talk=FilteredRelation("talks", condition=~Q(talks__state="cancelled"))
    )
    return scope.visible(
        rows, actor, Record.INQUIRY, engagement=None, about="live_talk__practitioner__person"
    ).distinct()


def inquiry(actor: Actor, inquiry_id: int) -> Inquiry:
    rows = inquiries(actor).select_related("owner", "routed_by", "wished_practitioner__person")
    [found] = read(actor, [scope.the_one(rows, inquiry_id)])
    return found


def inquiry_to_change(actor: Actor, inquiry_id: int) -> Inquiry:
    rows = Inquiry.objects.select_related("owner")
    seen = scope.changeable(rows, actor, Record.INQUIRY, engagement=None)
    [found] = read(actor, [scope.the_one(seen, inquiry_id)])
    return found


def read(actor: Actor, shown: Iterable[Inquiry]) -> list[Inquiry]:
    """Write down that inquiries were shown: whoever wrote them sees it by the link they have."""
    return looked(actor, Record.INQUIRY, shown, about=None, engagement=None)


def inbox(actor: Actor, *, is_open: bool = True) -> QuerySet[Inquiry]:
    """Return what waits in the office, or what is over."""
    rows = scope.visible(Inquiry.objects.all(), actor, Record.INQUIRY, engagement=None)
    return rows.filter(OPEN if is_open else ~OPEN)


def most_pressing(actor: Actor) -> QuerySet[Inquiry]:
    """Return what waits in the office: an acute one that nobody has answered before all others."""
    acute = Q(answered_at=None) & (Q(route=Route.CRISIS) | Q(route="", proposed_route=Route.CRISIS))
    return inbox(actor).order_by(Case(When(acute, then=0), default=1), "answer_by", "pk")


def talks(actor: Actor) -> QuerySet[ExploratoryTalk]:
    rows = ExploratoryTalk.objects.select_related("inquiry", "practitioner__person")
    return scope.visible(
        rows,
        actor,
        Record.EXPLORATORY_TALK,
        engagement=None,
        about="practitioner__person",
    )


def talk(actor: Actor, talk_id: int) -> ExploratoryTalk:
    """Return a talk; with it goes what the inquirer wrote."""
    found = scope.the_one(talks(actor), talk_id)
    read(actor, [found.inquiry])
    return found


def terms_to_offer(talk: ExploratoryTalk, *, on: date) -> Terms:
    """Return what is offered after a talk that found a service with a price on our list.

    What has been sent stays as it was sent.
    """
    if talk.service is None or talk.concluded_at is None:
        raise NotVisible
    if talk.offered_at:
        return terms_as_sent(talk, talk.service)
    row = _price_row(talk, talk.service, on=on)
    if row is None:
        raise NotVisible
    return terms_of(talk, talk.service, row)


def has_an_offer(talk: ExploratoryTalk, *, on: date) -> bool:
    try:
        terms_to_offer(talk, on=on)
    except NotVisible:
        return False
    return True


def talk_to_change(actor: Actor, talk_id: int) -> ExploratoryTalk:
    rows = scope.changeable(
        ExploratoryTalk.objects.select_related("inquiry", "practitioner__person"),
        actor,
        Record.EXPLORATORY_TALK,
        engagement=None,
        about="practitioner__person",
    )
    found = scope.the_one(rows, talk_id)
    read(actor, [found.inquiry])
    return found


def talks_of(actor: Actor, inquiry: Inquiry) -> QuerySet[ExploratoryTalk]:
    return talks(actor).filter(inquiry=inquiry)


def waiting_talks(actor: Actor) -> QuerySet[ExploratoryTalk]:
    """Return the actor's own talks that want something of them: times, or a conclusion."""
    return talks(actor).filter(
        practitioner__person=actor.person_id, state__in=["asked", "offered", "booked"]
    )


def inquiry_behind(token: str) -> Inquiry:
    """Return the inquiry that the inquirer follows by the link from the receipt."""
    return scope.behind_link(Inquiry.objects.all(), token, purpose=FOLLOWING)


@dataclass(frozen=True)
class Reader:
    """Somebody of the house read an inquiry on a day."""

    on: date
    who: str
    role: str


def readers(inquiry: Inquiry) -> list[Reader]:
    """Return who has read an inquiry, day by day, the latest first: for the one who wrote it."""
    lines = list(readings_of(Record.INQUIRY, inquiry.pk)[:MOST_READINGS])
    names = parties.names_of_those_who_looked(one.actor_person for one in lines if one.actor_person)
    found = (
        Reader(local(one.at).date(), names.get(one.actor_person or 0, ""), one.role)
        for one in lines
    )
    return list(dict.fromkeys(found))


def talk_followed(token: str) -> ExploratoryTalk | None:
    """Return the talk that the inquirer's own page tells of."""
    inquiry = scope.behind_link(Inquiry.objects.all(), token, purpose=FOLLOWING)
    talks = ExploratoryTalk.objects.filter(inquiry=inquiry).exclude(state="cancelled")
    return talks.select_related("practitioner__person", "service", "inquiry").first()


def talk_offered_behind(token: str) -> ExploratoryTalk:
    """Return the talk whose offer the inquirer opens by the link they follow us with."""
    talk = talk_followed(token)
    if talk is None or talk.offered_at is None:
        raise NotVisible
    return talk


def talk_behind(token: str) -> ExploratoryTalk:
    """Return the talk for which the inquirer chooses a time by the link from the letter."""
    rows = ExploratoryTalk.objects.select_related("practitioner__person", "inquiry")
    return scope.behind_link(rows, token, purpose=BOOKING)


def availability(
    actor: Actor, practitioner: Practitioner, *, after: datetime, days: int
) -> Availability:
    """Return when a practitioner can be asked at all in the days after a moment."""
    until = after + timedelta(days=days)
    busy = parties.occupied_times(actor, practitioner.person_id, after=after, until=until)
    return Availability(
        hours=read_hours(practitioner.hours),
        holidays=frozenset(holidays_between(after.date(), until.date())),
        closed=tuple(
            ClosedDays(first, last)
            for first, last in parties.closed_periods().values_list("first_day", "last_day")
        ),
        busy=tuple(BusyTime(*times) for times in busy.values_list("starts", "ends", "key")),
    )


def crossings(actor: Actor) -> QuerySet[BoundaryCrossing]:
    """Return the actor's own log; nobody else's exists for them."""
    return scope.visible(
        BoundaryCrossing.objects.all(),
        actor,
        Record.BOUNDARY_CROSSING,
        engagement=None,
        about="practitioner__person",
    )


def _price_row(talk: ExploratoryTalk, service: Service, *, on: date) -> PriceRow | None:
    """Return the price of the usual length, else of the next longer one on the list."""
    form, usual = usual_length(talk, service)
    listed = offerings.price_rows(service).exclude(minutes=None).values_list("minutes", flat=True)
    longer = sorted(minutes for minutes in set(listed) if minutes and minutes > usual)
    found = (
        offerings.price_for(service, on=on, form=form, minutes=minutes, region=talk.inquiry.region)
        for minutes in (usual, *longer)
    )
    return next(filter(None, found), None)
