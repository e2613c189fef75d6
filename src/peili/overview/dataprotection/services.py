"""Hand over, erase, and let go what is past its time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists

from peili.casework.evaluation.services import take_back_named_answers
from peili.core.policy import Role
from peili.core.retention import Kept, due
from peili.overview.dataprotection import letters
from peili.overview.dataprotection.models import Retirement
from peili.overview.dataprotection.refusals import (
    AlreadyDone,
    CannotBeErased,
    HowMissing,
    LastOfTheOffice,
    StillLeads,
    Yourself,
)
from peili.parties.models import Consent, Duty, Engagement, Erasure, Party, Person, Practice
from peili.parties.services import withdraw_consent
from peili.plumbing import personal_data, retention
from peili.plumbing.access_log import services as access_log
from peili.plumbing.personal_data import Counted, Handed, counted
from peili.plumbing.retention import Ended, Retires


def handed_over(person: Person) -> dict[str, list[dict[str, object]]]:
    """Return everything the person has a right to, by kind; kinds with nothing in them too."""
    found: dict[str, list[dict[str, object]]] = {}
    for room in reversed(personal_data.rooms()):
        found |= rows_by_kind(room.hand_over(person))
    return found


def rows_by_kind(handed: Handed) -> dict[str, list[dict[str, object]]]:
    return {kind: [dict(row) for row in rows] for kind, rows in handed.items()}


def what_goes() -> list[str]:
    """Return in words (msgids) what an erasure takes away: the same for everybody."""
    return [words for room in reversed(personal_data.rooms()) for words in room.GOES]


def what_remains(person: Person) -> list[Counted]:
    """Return what an erasure would keep and why. It tells the office nothing it does not see."""
    rooms = reversed(personal_data.rooms())
    return counted(kept for room in rooms for kept in room.remains(person))


@transaction.atomic
def ask_for_erasure(person: Person, *, at: datetime) -> Erasure:
    """Write one's own request down; one that waits already stays as it is."""
    waiting = _open(person)
    return waiting or Erasure.objects.create(person=person, asked_at=at)


@transaction.atomic
def record_request(person: Person, *, how: str, at: datetime) -> Erasure:
    """Write down a request that came to the office by other ways: how, stands beside it."""
    if not how.strip():
        raise HowMissing
    return _open(person) or Erasure.objects.create(person=person, asked_at=at, how=how.strip())


def take_back(erasure: Erasure, *, at: datetime) -> None:
    """Take a request back while it waits."""
    waiting = Erasure.objects.filter(pk=erasure.pk, withdrawn_at=None, carried_out_at=None)
    if not waiting.update(withdrawn_at=at):
        raise AlreadyDone


def obstacle(person: Person, *, by: int) -> CannotBeErased | None:
    """Return why this person cannot be erased just now by the one of this number."""
    if person.pk == by:
        return Yourself()
    leads = Party.objects.filter(
        person=person,
        role=Role.SUPERVISOR,
        left_at=None,
        engagement__state=Engagement.State.RUNNING,
    )
    coordinators = Duty.objects.filter(role=Role.COORDINATOR)
    asked = Person.objects.filter(pk=person.pk).values_list(
        Exists(leads),
        Exists(coordinators.filter(person=person)),
        Exists(coordinators.exclude(person=person)),
    )
    leads_now, coordinates, others_do = asked.get()
    if leads_now:
        return StillLeads()
    return LastOfTheOffice() if coordinates and not others_do else None


@transaction.atomic
def carry_out(erasure: Erasure, *, by: Person, at: datetime) -> Erasure:
    """Erase somebody in every room, write down what was kept and why, and tell them in a letter.

    The letter is written last, to the address they had: it is the last thing we do with it.
    """
    held = Erasure.objects.select_for_update(of=("self",)).get(pk=erasure.pk)
    if not held.is_open:
        raise AlreadyDone
    person = Person.objects.select_for_update(of=("self",)).get(pk=held.person_id)
    if hindered := obstacle(person, by=by.pk):
        raise hindered
    account, language = person.user, person.language
    address = person.email or (account.email if account else "")
    kept = [room.erase(person, at=at) for room in personal_data.rooms()]
    held.carried_out_at, held.carried_out_by = at, by
    stays = counted(one for of_room in reversed(kept) for one in of_room)
    held.kept = [[one.what, one.why, one.count] for one in stays]
    held.save(update_fields=["carried_out_at", "carried_out_by", "kept"])
    if address:
        letters.tell_of_erasure(held, address=address, language=language, at=at)
    access_log.write(
        access_log.Act(
            verb="erase",
            record="erasure",
            row=held.pk,
            about_person=held.person_id,
            actor_person=by.pk,
            role=Role.COORDINATOR,
        ),
        at=at,
    )
    return held


@transaction.atomic
def take_consent_back(consent: Consent, *, at: datetime) -> None:
    """End a consent, and with it what rested on it alone."""
    if consent.purpose == Consent.Purpose.NAMED_ANSWERS:
        engagement = int(consent.item.removeprefix("engagement/"))
        take_back_named_answers(consent.person, engagement, at=at)
    withdraw_consent(consent.person, Consent.Purpose(consent.purpose), at=at, item=consent.item)


@dataclass(frozen=True)
class Due:
    """What is past its time of one kind: the rows, and how they are let go."""

    retires: Retires
    rows: Sequence[int]

    @property
    def kind(self) -> Kept:
        return self.retires.kind


def past_their_time(*, today: date) -> list[Due]:
    """Return, in the order of the rules, what a run would let go today."""
    retired: dict[str, set[int]] = {}
    for kind, row in Retirement.objects.values_list("kind", "row"):
        retired.setdefault(kind, set()).add(row)
    ended = _ended()
    found = [
        Due(
            retires,
            [
                row
                for row, day in ended[retires.ended]
                if due(retires.kind, day, today=today) and row not in retired.get(retires.kind, ())
            ],
        )
        for room in retention.rooms()
        for retires in room.RETIRES
    ]
    order = list(Kept)
    return sorted(found, key=lambda one: order.index(one.kind))


@transaction.atomic
def retain(*, today: date, at: datetime, by: Person | None = None) -> dict[Kept, int]:
    """Let go what is past its time, write down what went, and return how many rows of each kind.

    Later stages go first, so that what stands on a row goes before it.
    """
    waiting = {one.kind: one for one in past_their_time(today=today)}
    went: dict[Kept, int] = {}
    acts = []
    for room in retention.rooms():
        for retires in room.RETIRES:
            rows = waiting[retires.kind].rows
            if not rows:
                continue
            retires.retire(rows)
            Retirement.objects.bulk_create(
                Retirement(kind=retires.kind, row=row, at=at) for row in rows
            )
            went[retires.kind] = len(rows)
            acts.append(
                access_log.Act(
                    verb="retire",
                    record="retention",
                    row=retires.kind,
                    actor_person=by.pk if by else None,
                )
            )
    access_log.write(*acts, at=at)
    _tell_the_office(0, at=at)
    return went


@transaction.atomic
def look_every_night(*, today: date, at: datetime) -> dict[str, int]:
    """Count what is past its time and tell the office, or let it go if the practice wishes so."""
    waiting = sum(len(one.rows) for one in past_their_time(today=today))
    if waiting and Practice.objects.filter(lets_go_by_itself=True).exists():
        return {"went": sum(retain(today=today, at=at).values())}
    _tell_the_office(waiting, at=at)
    return {"waiting": waiting}


def _tell_the_office(count: int, *, at: datetime) -> None:
    Practice.objects.update(past_its_time=count, past_its_time_at=at)


def _ended() -> dict[Ended, list[tuple[int, date]]]:
    """Ask each question once, however many kinds of record count from its answer."""
    questions = {retires.ended for room in retention.rooms() for retires in room.RETIRES}
    return {ended: list(ended()) for ended in questions}


def _open(person: Person) -> Erasure | None:
    waiting = Erasure.objects.select_for_update(of=("self",)).filter(
        person=person, withdrawn_at=None, carried_out_at=None
    )
    return waiting.first()
