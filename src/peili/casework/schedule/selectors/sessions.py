"""Questions about sessions, each within the actor's reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from peili.casework.schedule.models import Attendance, Session
from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Consent, Engagement, Party
from peili.plumbing.ui import formats

State = Session.State

LONGEST = timedelta(days=1)
"""No session lasts longer: what began before cannot reach into a stretch of time."""


def sessions(actor: Actor) -> QuerySet[Session]:
    rows = Session.objects.select_related("engagement", "supervisor")
    return scope.visible(rows, actor, Record.SESSION)


def session(actor: Actor, session_id: int) -> Session:
    return scope.the_one(sessions(actor), session_id)


def session_to_change(actor: Actor, session_id: int) -> Session:
    rows = Session.objects.select_related("engagement", "supervisor")
    return scope.the_one(scope.changeable(rows, actor, Record.SESSION), session_id)


def session_to_mark(actor: Actor, session_id: int) -> Session:
    """Return a session whose attendance the actor may write: the supervisor's alone."""
    rows = Session.objects.select_related("engagement", "supervisor")
    return scope.the_one(scope.changeable(rows, actor, Record.ATTENDANCE), session_id)


def engagement_to_book(actor: Actor, engagement_id: int) -> Engagement:
    rows = Engagement.objects.select_related("organisation")
    return scope.the_one(
        scope.changeable(rows, actor, Record.SESSION, engagement="pk"), engagement_id
    )


def engagement_to_staff(actor: Actor, engagement_id: int) -> Engagement:
    """Return the engagement whose members the actor may change."""
    rows = Engagement.objects.all()
    return scope.the_one(
        scope.changeable(rows, actor, Record.PARTY, engagement="pk"), engagement_id
    )


def may_change(actor: Actor, engagement: Engagement) -> bool:
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.SESSION, engagement="pk").exists()


def may_mark(actor: Actor, engagement: Engagement) -> bool:
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.ATTENDANCE, engagement="pk").exists()


def attendances(actor: Actor, session: Session) -> QuerySet[Attendance]:
    """Return who came, for the supervisor; a supervisee gets their own row."""
    rows = Attendance.objects.filter(session=session).select_related("party__person")
    return scope.visible(
        rows, actor, Record.ATTENDANCE, engagement="session__engagement", about="party__person"
    )


def has_told_away(actor: Actor, session_id: int) -> bool:
    """Tell whether the actor has said that they cannot come."""
    rows = Attendance.objects.filter(session=session_id, party__person=actor.person_id, came=False)
    own = scope.visible(
        rows, actor, Record.ATTENDANCE, engagement="session__engagement", about="party__person"
    )
    return own.exists()


def own_place(actor: Actor, engagement: Engagement) -> Party | None:
    """Return the actor's place among the supervisees, if they have one."""
    rows = Party.objects.filter(
        engagement=engagement,
        person=actor.person_id,
        role=Role.SUPERVISEE.value,
        left_at=None,
    ).select_related("engagement", "person")
    return scope.visible(rows, actor, Record.PARTY).first()


@dataclass(frozen=True)
class Recording:
    """How many of the members have said yes to recording a session, and whether the actor has."""

    agreed: int
    asked: int
    is_mine: bool

    @property
    def is_allowed(self) -> bool:
        return 0 < self.asked == self.agreed


def recording(actor: Actor, session: Session) -> Recording:
    """Return the count of those who have said yes; who they are stays theirs."""
    members = scope.visible(
        Party.objects.filter(
            engagement=session.engagement_id, role=Role.SUPERVISEE.value, left_at=None
        ),
        actor,
        Record.PARTY,
    )
    yes = Consent.objects.filter(
        purpose=Consent.Purpose.RECORDING, item=f"session/{session.pk}", withdrawn_at=None
    )
    agreed = Exists(yes.filter(person=OuterRef("person")))
    found = list(members.annotate(agreed=agreed).values_list("person_id", "agreed"))
    return Recording(
        agreed=sum(yes for _, yes in found),
        asked=len(found),
        is_mine=(actor.person_id, True) in found,
    )


@dataclass(frozen=True)
class Line:
    """A session as one line of a list: no member, no theme."""

    pk: int
    url: str
    engagement_id: int
    engagement: str
    supervisor: str
    number: int
    kind: str
    state: str
    cancelled_late: bool
    starts: datetime
    ends: datetime
    place: str
    room: str
    head_count: int | None

    @property
    def when(self) -> str:
        return formats.span(self.starts, self.ends)

    @property
    def hours(self) -> str:
        return f"{formats.clock_time(self.starts)}{formats.DASH}{formats.clock_time(self.ends)}"

    @property
    def kind_label(self) -> str:
        return str(Session.Kind(self.kind).label)

    @property
    def state_label(self) -> str:
        return str(State(self.state).label)


def lines(rows: QuerySet[Session], *, most: int = 500) -> list[Line]:
    """Return sessions as lines, in one query and without an instance a row."""
    address = reverse("schedule:session", args=[0])
    values = rows.values_list(
        "pk",
        "engagement_id",
        "engagement__name",
        "supervisor__name",
        "number",
        "kind",
        "state",
        "cancelled_late",
        "starts",
        "ends",
        "place",
        "town",
        "room",
        "head_count",
    )[:most]
    return [
        Line(
            pk=pk,
            url=address.replace("/0/", f"/{pk}/"),
            engagement_id=engagement_id,
            engagement=engagement,
            supervisor=supervisor,
            number=number,
            kind=kind,
            state=state,
            cancelled_late=late,
            starts=starts,
            ends=ends,
            place=place or town,
            room=room,
            head_count=heads,
        )
        for (
            pk,
            engagement_id,
            engagement,
            supervisor,
            number,
            kind,
            state,
            late,
            starts,
            ends,
            place,
            town,
            room,
            heads,
        ) in values
    ]


def sessions_of(actor: Actor, engagement: Engagement) -> list[Line]:
    return lines(sessions(actor).filter(engagement=engagement).order_by("starts"))


def between(
    actor: Actor, first: datetime, last: datetime, *, supervisor: int | None = None
) -> list[Line]:
    """Return what takes place within reach in a stretch of time; cancelled ones too."""
    rows = _within(sessions(actor), first, last).order_by("starts", "pk")
    if supervisor is not None:
        rows = rows.filter(supervisor=supervisor)
    return lines(rows)


def leaders(actor: Actor, first: datetime, last: datetime) -> list[tuple[int, str]]:
    """Return who holds sessions in a stretch of time, for choosing one of them."""
    rows = _within(sessions(actor), first, last)
    found: Iterable[tuple[int, str]] = (
        rows.order_by("supervisor__name")
        .values_list("supervisor_id", "supervisor__name")
        .distinct()
    )
    return list(found)


def next_session(actor: Actor, engagement: Engagement, *, after: datetime) -> Line | None:
    rows = sessions(actor).filter(engagement=engagement, state=State.PLANNED, ends__gt=after)
    return next(iter(lines(rows.order_by("starts"), most=1)), None)


def not_marked(actor: Actor, *, before: datetime) -> list[Line]:
    """Return the sessions that are over and wait for a word of who came."""
    rows = Session.objects.filter(state=State.PLANNED, ends__lte=before)
    own = scope.changeable(rows, actor, Record.ATTENDANCE)
    return lines(own.order_by("starts"), most=50)


def _within(rows: QuerySet[Session], first: datetime, last: datetime) -> QuerySet[Session]:
    """Keep what reaches into a stretch of time, found by an index however long the past is."""
    return rows.filter(starts__gt=first - LONGEST, starts__lt=last, ends__gt=first)
