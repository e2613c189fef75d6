"""The cast: the same people in the demo, the tour and the tests. They are all invented.

| who    | is                                                                     |
|--------|------------------------------------------------------------------------|
| Aino   | supervisor of the family work team                                     |
| Ville  | supervisee in the family work team                                     |
| Venla  | another supervisee in the same team                                    |
| Kari   | commissioner: ordered supervision for the team                         |
| Pirkko | payer: handles the county's invoices                                   |
| Kaisa  | coordinator of the practice                                            |
| Birgit | bookkeeper of the practice                                             |
| Eero   | supervisor with no part in the team: an uninvolved colleague           |
| Olli   | stranger: signed in, party to nothing                                  |
"""

from dataclasses import dataclass
from datetime import datetime, time

from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.actor import Actor, actor_for
from peili.parties.models import Engagement, Organisation, Party, Person, Practice
from peili.plumbing.accounts.models import User

FULL_NAMES = {
    "aino": "Aino Esimerkki",
    "ville": "Ville Virtaniemi",
    "venla": "Venla Keksitty",
    "kari": "Kari Kuvitteellinen",
    "pirkko": "Pirkko Peruslasku",
    "kaisa": "Kaisa Koordinaattori",
    "birgit": "Birgit Bokförare",
    "eero": "Eero Esimerkki",
    "olli": "Olli Outolintu",
}
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
WHO = list(FULL_NAMES)


@dataclass(frozen=True)
class Cast:
    """The people as actors (`cast["aino"]`), and the team's engagement with nothing agreed yet."""

    actors: dict[str, Actor]
    organisation: Organisation
    engagement: Engagement
    practice: Practice

    def __getitem__(self, name: str) -> Actor:
        return self.actors[name]

    def person(self, name: str) -> Person:
        return Person.objects.get(pk=self[name].person_id or 0)

    def party(self, name: str) -> Party:
        """Return the place a member of the cast holds in the team's engagement."""
        return Party.objects.get(
            engagement=self.engagement, person=self[name].person_id, left_at=None
        )

    def user(self, name: str) -> User:
        return User.objects.get(person=self[name].person_id)


def found_practice() -> Practice:
    """Found the invented practice. Its business id and account are test numbers."""
    return Practice.objects.create(
        name="Työnohjauspalvelu Lumme",
        business_id="1234567-1",
        iban="FI2112345600000785",
        bic="NDEAFIHH",
        email="toimisto@lumme.example",
        phone="+358 40 000 0000",
        street="Keksitty katu 1",
        postcode="28100",
        town="Pori",
        einvoice_address="003712345671",
        einvoice_operator="003721291126",
        regions=["satakunta", "turku", "tampere", "vaasa", "remote"],
        office_opens=time(8),
        office_closes=time(16),
        public_welcome="Rauhallinen paikka pysähtyä oman työn äärelle, hyvän kysyjän kanssa.",
        public_about=(
            "Olemme keksitty työnohjausyritys Porissa. Ohjaamme yksin, pareittain, ryhmissä ja "
            "kokonaisissa työyhteisöissä ympäri Satakuntaa, Turun, Tampereen ja Vaasan seuduilla "
            "sekä etänä missä tahansa.\n\n"
            "Emme etsi syyllisiä. Katsomme, mistä asiat johtuvat, ja etsimme yhdessä seuraavan "
            "askeleen."
        ),
        prices_are_invented=True,
    )


def gather(*, at: datetime) -> Cast:
    """Found the practice and bring in the cast; `at` is when the team's engagement was opened."""
    practice = found_practice()
    organisation = Organisation.objects.create(
        name="Rantakunnan hyvinvointialue",
        kind="county",
        invoiced_by="peppol",
        business_id="7654321-0",
        core_task="Perheet saavat tukea ajoissa ja kotiin tuotuna.",
        street="Rantatie 2",
        postcode="28200",
        town="Pori",
        einvoice_address="003776543210",
        einvoice_operator="003721291126",
        invoice_email="laskut@rantakunta.example",
        buyer_reference="KP-1100",
    )
    engagement = parties.open_engagement(
        kind="supervision",
        form="team",
        name="Perhetyön tiimi",
        focus="client_work",
        organisation=organisation,
        town="Pori",
        at=at,
    )
    actors = {}
    for name, full_name in FULL_NAMES.items():
        user = User.objects.create_user(f"{name}@peili.example")
        person = Person.objects.create(name=full_name, email=user.email, user=user)
        for duty in DUTIES.get(name, []):
            parties.give_duty(person, role=duty)
        if name in PLACES:
            parties.add_party(engagement, person=person, role=PLACES[name], at=at)
        actors[name] = actor_for(person)
    return Cast(actors, organisation, engagement, practice)
