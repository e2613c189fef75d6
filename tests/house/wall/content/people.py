"""Who is who, and who has a part in what, differently."""

from datetime import timedelta

from peili.core.policy import Record
from peili.parties.models import Consent, EmergencyAccess, Erasure, Person, Practice
from peili.plumbing.access_log.services import Act
from peili.plumbing.access_log.services import write as log
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World


def parties(world: World) -> None:
    """Who the members are: their names, in any order of the alphabet. How many is no secret."""
    for name in ("ville", "venla", "vuokko"):
        person = Person.objects.get(parties=world.story.things[f"party_of_{name}"])
        person.profession = world.random.choice(["", "social_work", "therapy"])
        world.rewrite(person, ["name", "phone", "profession"][:2])
        person.save(update_fields=["profession"])


def people(world: World) -> None:
    """A person that the practice knows and nobody else."""
    for _ in world.some():
        Person.objects.create(name=world.text(120), phone=world.text(30))


def organisations(world: World) -> None:
    """What the office knows of the buyer; its name is on the papers of everybody involved."""
    world.rewrite(world.story.cast.organisation, ["core_task", "buyer_reference", "street"])


def engagements(world: World) -> None:
    """The engagement itself, for those who have no part in it.

    Its name stands on the screen that a code in the room opens: there the other's name differs.
    """
    world.rewrite(world.story.cast.engagement, ["town"])
    world.rewrite(world.story.second_engagement, ["name", "town"])


def emergencies(world: World) -> None:
    """How often, when and why the office has opened the team's case."""
    EmergencyAccess.objects.bulk_create(
        EmergencyAccess(
            engagement=world.story.cast.engagement,
            opened_by=world.story.cast.person("kaisa"),
            reason=world.text(400),
            opened_at=(at := world.moment()),
            closes_at=at + timedelta(hours=2),
        )
        for _ in world.some()
    )


def readings(world: World) -> None:
    """Who has looked at what is about Vuokko, and at inquiries: the office's to see in part."""
    vuokko = world.story.things["party_of_vuokko"].person_id
    reader = world.story.cast["aino"].person_id
    records = [Record.ATTENDANCE, Record.PERSONAL_GOAL, Record.NAMED_ANSWER]
    for number in world.some():
        record = world.random.choice(records)
        log(
            Act("read", record.value, 900 + number, about_person=vuokko, actor_person=reader),
            at=world.moment(),
        )
    for number in world.some():
        kaisa = world.story.cast["kaisa"].person_id
        log(Act("read", Record.INQUIRY.value, 900 + number, actor_person=kaisa), at=world.moment())


def consents(world: World) -> None:
    """What Ville has agreed to beyond what he must: that is his own knowledge."""
    Consent.objects.filter(person=world.story.cast.person("ville")).delete()
    Consent.objects.bulk_create(
        Consent(
            person=world.story.cast.person("ville"),
            purpose=world.random.choice(Consent.Purpose.values),
            given_at=(at := world.moment()),
            withdrawn_at=at + timedelta(days=world.random.randint(1, 9)),
        )
        for _ in world.some()
    )
    _yes_to_recording(world)


def _yes_to_recording(world: World) -> None:
    """Which of two has said yes to recording the next session: that one has is no secret."""
    item = f"session/{world.story.session.pk}"
    Consent.objects.filter(item=item).delete()
    who = world.random.choice(["party_of_ville", "party_of_vuokko"])
    Consent.objects.create(
        person_id=world.story.things[who].person_id,
        purpose=Consent.Purpose.RECORDING,
        item=item,
        about=world.text(60),
        given_at=world.moment(days=2),
    )


def erasures(world: World) -> None:
    """Who else has asked to be erased."""
    for _ in world.some():
        somebody = Person.objects.create(name=world.text(120))
        Erasure.objects.create(person=somebody, asked_at=world.moment(), how=world.text(200))


def past_their_time(world: World) -> None:
    """How much waits to be let go, and when it was counted."""
    Practice.objects.update(
        past_its_time=world.random.randrange(40), past_its_time_at=world.moment(days=2)
    )


DIFFERENCES = {
    Record.RETENTION: Difference(past_their_time, "today:today"),
    Record.CONSENT: Difference(consents, "dataprotection:mine", owners=["ville"]),
    Record.ERASURE: Difference(erasures, "dataprotection:requests"),
    Record.PERSON: Difference(people, "parties:people"),
    Record.PARTY: Difference(parties, "agreements:agreement", owners=["ville", "venla"]),
    Record.ENGAGEMENT: Difference(engagements, "cases:list"),
    Record.ORGANISATION: Difference(organisations, "billing:payer"),
    Record.EMERGENCY_ACCESS: Difference(emergencies, "looks:mine"),
    Record.ACCESS_LOG: Difference(readings, "looks:office"),
}
