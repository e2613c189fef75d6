"""Last year's end: the office has told the year to the commissioner and to itself, Aino to herself.

The small story has too few processes for a pooled figure: everything in it is hidden. The demo has
five groups of the county, and a report with figures.
"""

from datetime import timedelta

from peili.config.story import Story
from peili.overview.reports import services
from peili.overview.reports.models import PublishedReport
from peili.plumbing import clock

Audience = PublishedReport.Audience


def tell(story: Story) -> None:
    """Leave `year_report` (the commissioner's), `practice_report` and `own_report` (Aino's)."""
    at = story.ago(hours=3)
    year = clock.local(at).year
    kaisa, aino = story.cast.person("kaisa"), story.cast.person("aino")
    with clock.at(at):
        story.things["year_report"] = services.publish_report(
            audience=Audience.ORGANISATION,
            organisation=story.cast.organisation,
            year=year,
            by=kaisa,
            at=at,
        )
        story.things["practice_report"] = services.publish_report(
            audience=Audience.PRACTICE, year=year, by=kaisa, at=at + timedelta(minutes=5)
        )
        story.things["own_report"] = services.publish_report(
            audience=Audience.SUPERVISOR, year=year, by=aino, at=at + timedelta(minutes=20)
        )
