"""Keep people and organisations, and open accounts for those who are to sign in."""

from datetime import datetime, time

from django.db import IntegrityError, transaction
from django.db.models import Q

from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties.models import Duty, Engagement, Organisation, Person, Practice, Unit
from peili.parties.selectors import of_this_name
from peili.parties.services.spine import give_duty
from peili.plumbing.accounts import letters
from peili.plumbing.accounts.browsers import sign_out_everywhere
from peili.plumbing.accounts.models import User
from peili.plumbing.links.services import withdraw_links_of
from peili.plumbing.outbox.services import recall_letters

OFFICE = (Role.COORDINATOR, Role.BOOKKEEPER)


class AddressTaken(RuleBroken):
    """One address, one account, one person."""

    def __init__(self) -> None:
        super().__init__(msgid("Somebody else already signs in with this e-mail address."))


class NoAddress(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("An invitation needs an e-mail address. Add it first."))


class LastCoordinator(RuleBroken):
    """Without a coordinator nobody could give anybody a duty again."""

    def __init__(self) -> None:
        super().__init__(msgid("Somebody else must be a coordinator first."))


class AlreadyFounded(RuleBroken):
    """One installation, one practice."""

    def __init__(self) -> None:
        super().__init__(msgid("The practice has been founded already."))


class UnitInUse(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("People or engagements belong to this unit. Move them first."))


@transaction.atomic
def keep_person(person: Person, *, at: datetime) -> Person:
    """Add a person, or keep what was changed; the account's address and language follow.

    With a new address whatever was sent to the old one opens nothing any more, and the old one is
    told: it may have been mistyped, or changed by somebody who wants to come in.
    """
    person.email = person.email.strip().lower()
    before = Person.objects.filter(pk=person.pk).values_list("email", flat=True).first() or ""
    person.save()
    if before and before != person.email:
        _close_the_doors_of(person, address=before, at=at)
    if person.user is not None and person.email:
        person.user.email, person.user.language = person.email, person.language
        try:
            with transaction.atomic():
                person.user.save()
        except IntegrityError as taken:
            raise AddressTaken from taken
    return person


def _close_the_doors_of(person: Person, *, address: str, at: datetime) -> None:
    withdraw_links_of(person.user, holder=f"person:{person.pk}")
    recall_letters(to=address)
    if person.user is not None:
        sign_out_everywhere(person.user)
        letters.tell_of_change(person.user, what="address_changed", at=at, to=address)


def speak_as_chosen(user: User) -> None:
    """Write to a person in the language that their account has just chosen."""
    Person.objects.filter(user=user).update(language=user.language)


@transaction.atomic
def keep_person_and_duties(
    person: Person, *, duties: frozenset[Role], at: datetime, invited: bool = False
) -> Person:
    """Keep a person and the office duties they hold; a practitioner's duty stays as it is.

    With `invited` they are invited in the same transaction: all of it happens, or nothing.
    """
    kept = keep_person(person, at=at)
    for role in OFFICE:
        if role in duties:
            give_duty(kept, role=role)
        else:
            take_duty(kept, role=role)
    if invited:
        invite(kept, at=at)
    return kept


@transaction.atomic
def found_practice(
    *,
    practice: str,
    name: str,
    email: str,
    at: datetime,
    office: tuple[time, time] = (time(8), time(16)),
) -> Person:
    """Found the practice of this installation with its first coordinator, who has an account.

    They do its money, too, until they give that duty to somebody else.
    """
    if Practice.objects.exists():
        raise AlreadyFounded
    opens, closes = office
    Practice.objects.create(name=practice, email=email, office_opens=opens, office_closes=closes)
    founder = known_person(name=name, email=email)
    return keep_person_and_duties(founder, duties=frozenset(OFFICE), at=at)


@transaction.atomic
def invite(person: Person, *, at: datetime) -> Person:
    """Open an account for a person, if there is none, and write them a letter with a way in."""
    if not person.email:
        raise NoAddress
    if person.user is None:
        person.user = _account(person)
        person.save(update_fields=["user"])
    letters.invite(person.user, practice=Practice.objects.get().name, at=at)
    return person


@transaction.atomic
def known_person(
    *,
    name: str,
    email: str,
    phone: str = "",
    language: str = "fi",
    profession: str = "",
    organisation: Organisation | None = None,
) -> Person:
    """Return the person who has this address, or add them with an account that links open."""
    found = Person.objects.filter(erased_at=None).filter(
        Q(user__email__iexact=email) | Q(email__iexact=email)
    )
    if person := found.order_by("pk").first():
        return person
    person = Person(
        name=name,
        email=email.strip().lower(),
        phone=phone,
        language=language,
        profession=profession,
        organisation=organisation,
    )
    person.user = _account(person)
    person.save()
    return person


@transaction.atomic
def take_duty(person: Person, *, role: Role) -> None:
    """End a duty held in the practice as a whole; the last coordinator stays one."""
    holders = list(Duty.objects.select_for_update().filter(role=role.value))
    own = [duty for duty in holders if duty.person_id == person.pk]
    if own and role == Role.COORDINATOR and len(holders) == 1:
        raise LastCoordinator
    for duty in own:
        duty.delete()


def keep_organisation(organisation: Organisation) -> Organisation:
    organisation.save()
    return organisation


def organisation_named(name: str) -> Organisation:
    """Return the organisation of this name, however its letters are cased, or add it."""
    found = of_this_name(Organisation.objects.all(), name)
    return found or Organisation.objects.create(name=" ".join(name.split()))


def add_unit(organisation: Organisation, *, name: str, parent: Unit | None = None) -> Unit:
    return Unit.objects.create(organisation=organisation, name=name, parent=parent)


def name_unit(unit: Unit, *, name: str) -> Unit:
    unit.name = name
    unit.save(update_fields=["name"])
    return unit


def remove_unit(unit: Unit) -> None:
    """Remove a unit nobody belongs to, with its parts."""
    in_use = Q(unit=unit) | Q(unit__parent=unit) | Q(unit__parent__parent=unit)
    if Engagement.objects.filter(in_use).exists() or Person.objects.filter(in_use).exists():
        raise UnitInUse
    unit.delete()


def _account(person: Person) -> User:
    try:
        with transaction.atomic():
            return User.objects.create_user(person.email, language=person.language)
    except IntegrityError as taken:
        raise AddressTaken from taken
