"""Which years were told, differently: a report never changes, but there may be more of them."""

from typing import Any

from peili.core.policy import Record
from peili.overview.reports.models import PublishedReport
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World

Audience = PublishedReport.Audience


def to_commissioner(world: World) -> None:
    """Of which years the commissioner has been told, and when."""
    _publish(world, Audience.ORGANISATION, organisation=world.story.cast.organisation)


def of_practice(world: World) -> None:
    _publish(world, Audience.PRACTICE)


def of_own_work(world: World) -> None:
    """Of which years Aino has told herself."""
    _publish(world, Audience.SUPERVISOR, person=world.story.cast.person("aino"))


def _publish(world: World, audience: str, **whose: Any) -> None:
    years = world.random.sample(range(2017, 2025), len(world.some()))
    PublishedReport.objects.bulk_create(
        PublishedReport(
            audience=audience,
            year=year,
            published_at=world.moment(),
            published_by=world.story.cast.person("aino" if "person" in whose else "kaisa"),
            core_tasks=[world.text()],
            **whose,
        )
        for year in sorted(years)
    )


DIFFERENCES = {
    Record.REPORT_TO_COMMISSIONER: Difference(to_commissioner, "reports:index"),
    Record.REPORT_OF_PRACTICE: Difference(of_practice, "reports:index"),
    Record.REPORT_OF_OWN_WORK: Difference(of_own_work, "reports:own_work", owners=["aino"]),
}
