"""Several groups of one county, each with a settled round: what pooled reports are made of."""

from datetime import timedelta

import pytest

from peili.casework.evaluation import services as evaluation
from peili.casework.evaluation.models import Invitation
from peili.core.policy import Role
from peili.overview.reports import services
from peili.overview.reports.models import PublishedReport
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing import clock
from tests.conftest import NOVEMBER

BEGAN = NOVEMBER - timedelta(days=40)
YEAR = 2026
QUESTIONS = ("what_matters", "heard", "core_task")


@pytest.fixture
def group(cast):
    """Return a function that gathers a group led by Aino and lets it answer; its round is over."""

    def gather(name, *answers, wave="half_yearly", leader="aino", engagement=None):
        if engagement is None:
            engagement = parties.open_engagement(
                kind="supervision",
                form="group",
                name=name,
                organisation=cast.organisation,
                at=BEGAN,
            )
            for who, role in ((leader, Role.SUPERVISOR), ("kari", Role.COMMISSIONER)):
                parties.add_party(engagement, person=cast.person(who), role=role, at=BEGAN)
            for number in range(len(answers)):
                person = Person.objects.create(name=f"{name} {number}")
                parties.add_party(engagement, person=person, role=Role.SUPERVISEE, at=BEGAN)
        with clock.at(BEGAN):
            round = evaluation.open_round(
                engagement,
                wave=wave,
                opens_at=BEGAN,
                closes_at=BEGAN + timedelta(days=14),
                at=BEGAN,
            )
            for invitation, answer in zip(
                Invitation.objects.filter(round=round), answers, strict=True
            ):
                sheet = evaluation.Sheet(dict.fromkeys(QUESTIONS, answer))
                evaluation.answer_invited(invitation, sheet, at=BEGAN)
        evaluation.settle_rounds(at=NOVEMBER)
        return engagement

    return gather


@pytest.fixture
def four_groups(group):
    """Nineteen people of four groups."""
    return [
        group("Aamu", 5, 6, 7, 8, 9),
        group("Ilta", 6, 6, 7, 8),
        group("Päivä", 4, 7, 8, 9, 9),
        group("Yö", 5, 5, 7, 8, 9),
    ]


@pytest.fixture
def publish(cast):
    """Return a function that publishes a year to the county, or to whom one says."""

    def publish_(audience=PublishedReport.Audience.ORGANISATION, by="kaisa", year=YEAR):
        to_county = audience == PublishedReport.Audience.ORGANISATION
        return services.publish_report(
            audience=audience,
            organisation=cast.organisation if to_county else None,
            year=year,
            by=cast.person(by),
            at=NOVEMBER,
        )

    return publish_
