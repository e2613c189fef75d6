"""A plan on the desk for the team's agreement in force."""

from datetime import date

import pytest

from peili.casework.schedule.models import Plan
from peili.casework.schedule.services import planning
from peili.plumbing.jobs.services import run_pending
from tests.conftest import NOVEMBER

FIRST, LAST = date(2026, 11, 23), date(2027, 8, 31)


@pytest.fixture
def plan_of(agreed, settings):
    """Return a function that plans engagements and has the job done."""

    def plan(*engagements, change=Plan.Change.LITTLE, wishes=None, first=FIRST, last=LAST):
        kept = planning.start_plan(
            [one.pk for one in engagements or [agreed.cast.engagement]],
            first_day=first,
            last_day=last,
            change=change,
            wishes=wishes,
            at=NOVEMBER,
        )
        Plan.objects.filter(pk=kept.pk).update(seconds=0)
        run_pending()
        kept.refresh_from_db()
        return kept

    return plan
