"""The cast. The same people live in the demo; they are all invented.

| who    | is                                                                            |
|--------|-------------------------------------------------------------------------------|
| Aino   | supervisor of the family work team; also a practitioner of the practice         |
| Ville  | supervisee in the family work team                                            |
| Venla  | another supervisee in the same team                                           |
| Kari   | commissioner: orders supervision for the team                                 |
| Pirkko | payer: handles the county's invoices                                          |
| Kaisa  | coordinator of the practice                                                   |
| Birgit | bookkeeper of the practice                                                    |
| Eero   | supervisor with no part in the team: an uninvolved colleague                   |
| Olli   | stranger: signed in, party to nothing                                         |
"""

from dataclasses import dataclass, fields
from datetime import UTC, datetime, time

import pytest

from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.actor import Actor, actor_for
from peili.parties.models import Engagement, Organisation, Party, Person, Practice
from peili.plumbing.accounts.models import User

SEPTEMBER = datetime(2026, 9, 1, 7, tzinfo=UTC)
"""When the tests' story begins: Tuesday 1.9.2026 at 10.00 in Helsinki."""


@dataclass(frozen=True)
class Cast:
    aino: Actor
    ville: Actor
    venla: Actor
    kari: Actor
    pirkko: Actor
    kaisa: Actor
    birgit: Actor
    eero: Actor
    olli: Actor
    organisation: Organisation
    engagement: Engagement

    def __iter__(self):
        return (name for name in WHO)

    def __getitem__(self, name: str) -> Actor:
        return getattr(self, name)

    def person(self, name: str) -> Person:
        return Person.objects.get(pk=self[name].person_id)

    def party(self, name: str) -> Party:
        return Party.objects.get(
            engagement=self.engagement, person=self[name].person_id, left_at=None
        )

    def user(self, name: str) -> User:
        return User.objects.get(person=self[name].person_id)


WHO = [field.name for field in fields(Cast) if field.type in {Actor, "Actor"}]

DUTIES = {
    "aino": [Role.PRACTITIONER],
    "eero": [Role.PRACTITIONER],
    "kaisa": [Role.COORDINATOR],
    "birgit": [Role.BOOKKEEPER],
}
PLACES = {
    "aino": Role.SUPERVISOR,
    "ville": Role.SUPERVISEE,
    "venla": Role.SUPERVISEE,
    "kari": Role.COMMISSIONER,
    "pirkko": Role.PAYER,
}


@pytest.fixture
def practice(db) -> Practice:
    return Practice.objects.create(
        name="Työnohjauspalvelu Lumme",
        business_id="1234567-1",
        iban="FI2112345600000785",
        email="toimisto@lumme.example",
        street="Keksitty katu 1",
        postcode="28100",
        town="Pori",
        regions=["satakunta"],
        office_opens=time(8),
        office_closes=time(16),
        prices_are_invented=True,
    )


@pytest.fixture
def cast(practice) -> Cast:
    """Everybody, the team's engagement, and nothing agreed yet."""
    organisation = Organisation.objects.create(
        name="Rantakunnan hyvinvointialue", kind="county", business_id="7654321-0", town="Pori"
    )
    engagement = parties.open_engagement(
        kind="supervision",
        form="team",
        name="Perhetyön tiimi",
        organisation=organisation,
        town="Pori",
        at=SEPTEMBER,
    )
    actors = {}
    for name in WHO:
        user = User.objects.create_user(f"{name}@peili.example")
        person = Person.objects.create(name=name.title(), email=user.email, user=user)
        for duty in DUTIES.get(name, []):
            parties.give_duty(person, role=duty)
        if name in PLACES:
            parties.add_party(engagement, person=person, role=PLACES[name], at=SEPTEMBER)
        actors[name] = actor_for(person)
    return Cast(**actors, organisation=organisation, engagement=engagement)


@pytest.fixture
def sign_in(client, cast):
    """Return a function that signs a member of the cast in and hands back the browser."""

    def as_(name: str):
        client.logout()
        if name != "nobody":
            client.force_login(cast.user(name))
        return client

    return as_
