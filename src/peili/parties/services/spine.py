"""Open engagements, give people their places, and take their time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, connection, transaction

from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties.models import Duty, Engagement, OccupiedTime, Organisation, Party, Person, Unit


class TimeTaken(RuleBroken):
    """Somebody is already elsewhere at that time; `key` is what lost, where it is known."""

    def __init__(self, key: str = "") -> None:
        super().__init__(
            msgid("Somebody is already booked at that time. Choose another time and try again.")
        )
        self.key = key


@dataclass(frozen=True)
class Taking:
    """Whose time is taken, from when to when, and by what."""

    people: Sequence[int]
    key: str
    starts: datetime
    ends: datetime


class AlreadyAParty(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This person already has that place in the engagement."))


@transaction.atomic
def open_engagement(
    *,
    kind: str,
    form: str,
    name: str,
    at: datetime,
    focus: str = "own_work",
    organisation: Organisation | None = None,
    unit: Unit | None = None,
    payer: Organisation | None = None,
    town: str = "",
    language: str = "fi",
) -> Engagement:
    """Open an engagement without parties; the payer is the organisation unless another is named."""
    return Engagement.objects.create(
        kind=kind,
        form=form,
        focus=focus,
        name=name,
        organisation=organisation,
        unit=unit,
        payer=payer or organisation,
        town=town,
        language=language,
        opened_at=at,
    )


@transaction.atomic
def add_party(engagement: Engagement, *, person: Person, role: Role, at: datetime) -> Party:
    """Give a person a place in the engagement, from this moment on."""
    try:
        with transaction.atomic():
            return Party.objects.create(
                engagement=engagement, person=person, role=role.value, joined_at=at
            )
    except IntegrityError as taken:
        raise AlreadyAParty from taken


@transaction.atomic
def leave_engagement(party: Party, *, at: datetime) -> Party:
    """End a person's place (C7). No reason is asked, and none is kept."""
    party.left_at = at
    party.save(update_fields=["left_at"])
    return party


def set_payer(engagement: Engagement, organisation: Organisation | None) -> Engagement:
    """Say which organisation pays."""
    engagement.payer = organisation
    engagement.save(update_fields=["payer"])
    return engagement


def set_running(engagement: Engagement) -> Engagement:
    """The engagement runs: an agreement on it is in force."""
    engagement.state = Engagement.State.RUNNING
    engagement.save(update_fields=["state"])
    return engagement


def end_engagement(engagement: Engagement, *, at: datetime) -> Engagement:
    """Close the engagement. Its parties keep their places: what was theirs to read stays so."""
    engagement.state = Engagement.State.ENDED
    engagement.ended_at = at
    engagement.save(update_fields=["state", "ended_at"])
    return engagement


@transaction.atomic
def give_duty(person: Person, *, role: Role) -> Duty:
    """Give a person a duty in the practice as a whole."""
    duty, _ = Duty.objects.get_or_create(person=person, role=role.value)
    return duty


def occupy(people: Iterable[int], *, key: str, starts: datetime, ends: datetime) -> None:
    """Take these people's time for what `key` names, or raise `TimeTaken` and take nobody's.

    The database refuses overlaps, so of two who book at once exactly one succeeds. Call it inside
    the transaction of the booking.
    """
    occupy_all([Taking(list(people), key, starts, ends)])


def occupy_all(takings: Sequence[Taking]) -> None:
    """Take the time of all of them or, raising `TimeTaken`, of none: one statement for a series."""
    rows = [
        OccupiedTime(person_id=person, key=taking.key, starts=taking.starts, ends=taking.ends)
        for taking in takings
        for person in sorted(set(taking.people))
    ]
    try:
        with transaction.atomic():
            hold_time_of({row.person_id for row in rows})
            OccupiedTime.objects.filter(key__in=[taking.key for taking in takings]).delete()
            OccupiedTime.objects.bulk_create(rows)
    except IntegrityError as taken:
        raise TimeTaken(_loser(takings)) from taken


def hold_time_of(people: Iterable[int]) -> None:
    """Let those who take the same people's time go one after the other, until the transaction ends.

    On PostgreSQL two who insert at once would each wait for the other, until one is killed and
    told nothing a person can read. On SQLite there is one writer anyway.
    """
    if connection.features.has_select_for_update:
        rows = Person.objects.select_for_update(no_key=True).filter(pk__in=set(people))
        list(rows.order_by("pk").values_list("pk", flat=True))


def _loser(takings: Sequence[Taking]) -> str:
    """Return the first key whose time is another's; "" where they only clash among themselves."""
    keys = {taking.key for taking in takings}
    for taking in takings:
        others = OccupiedTime.objects.filter(
            person__in=taking.people, starts__lt=taking.ends, ends__gt=taking.starts
        )
        if others.exclude(key__in=keys).exists():
            return taking.key
    return ""


def set_free(*keys: str) -> None:
    """Give back the time that these took."""
    OccupiedTime.objects.filter(key__in=keys).delete()
