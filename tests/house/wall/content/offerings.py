"""The practice and its practitioners behind their public pages, differently."""

from datetime import timedelta

from peili.casework.offerings.models import OwnDevelopment, Practitioner
from peili.casework.schedule.models import TravelTime
from peili.core.policy import Record
from peili.parties.models import ClosedPeriod, OccupiedTime
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World


def own_development(world: World) -> None:
    OwnDevelopment.objects.bulk_create(
        OwnDevelopment(
            practitioner=world.story.practitioners["aino"],
            kind=world.random.choice(OwnDevelopment.Kind.values),
            on=world.moment().date(),
            minutes=world.random.randint(0, 600),
            what=world.text(),
        )
        for _ in world.some()
    )


def workload(world: World) -> None:
    """What else takes Aino's time, far from any session of the team."""
    start = world.story.now + timedelta(days=700)
    OccupiedTime.objects.bulk_create(
        OccupiedTime(
            person=world.story.cast.person("aino"),
            key=f"talk/{900 + day}",
            starts=start + timedelta(days=day),
            ends=start + timedelta(days=day, minutes=world.random.randint(15, 300)),
        )
        for day in world.some()
    )


def practices(world: World) -> None:
    """What of the practice stands neither on its public pages nor on its papers."""
    for closed in ClosedPeriod.objects.all():
        world.rewrite(closed, ["reason"])
    TravelTime.objects.bulk_create(
        TravelTime(
            origin=f"Keksitty {number}",
            destination=world.text(60),
            minutes=world.random.randint(5, 300),
        )
        for number in world.some()
    )


def practitioner_files(world: World) -> None:
    """A practitioner's limits and hours of learning, which no public page tells."""
    row = Practitioner.objects.get(pk=world.story.practitioners["aino"].pk)
    row.weekly_minutes_limit = world.random.randint(300, 2_400)
    row.engagements_limit = world.random.randint(20, 60)
    row.save(update_fields=["weekly_minutes_limit", "engagements_limit"])


DIFFERENCES = {
    Record.PRACTICE: Difference(practices, "parties:practice"),
    Record.PRACTITIONER_FILE: Difference(practitioner_files, "schedule:workload", owners=["aino"]),
    Record.OWN_DEVELOPMENT: Difference(own_development, "offerings:development", owners=["aino"]),
    Record.WORKLOAD: Difference(workload, owners=["aino"]),
}
