from datetime import timedelta

import pytest

from peili.casework.evaluation import services
from peili.casework.evaluation.models import Invitation, QuestionnaireRound
from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing import clock
from peili.plumbing.vault.services import key_pairs
from tests.conftest import NOVEMBER

TWO_WEEKS = timedelta(days=14)
SHEET = {"what_matters": 7, "way_of_working": 8, "heard": 9, "helps_my_work": 6}


@pytest.fixture
def group(cast):
    """A group of six, led by Aino: enough for figures of one round to be shown."""
    engagement = cast.engagement
    for number in range(4):
        person = Person.objects.create(name=f"Jäsen {number}", email=f"jasen{number}@x.example")
        parties.add_party(engagement, person=person, role=Role.SUPERVISEE, at=NOVEMBER)
    return engagement


@pytest.fixture
def open_round(group):
    """Return a function that opens a half-yearly round of the group for two weeks from now."""

    def open_(**wanted):
        at = wanted.pop("at", NOVEMBER)
        return services.open_round(
            group,
            **{
                "wave": QuestionnaireRound.Wave.HALF_YEARLY,
                "opens_at": at,
                "closes_at": at + TWO_WEEKS,
                "at": at,
                **wanted,
            },
        )

    return open_


@pytest.fixture
def answers():
    """Return a function that lets so many of those invited answer, one after another."""

    def answer(round, sheets, *, at=None):
        waiting = Invitation.objects.filter(round=round, answered=False).order_by("pk")
        for invitation, sheet in zip(list(waiting), sheets, strict=False):
            services.answer_invited(invitation, sheet, at=at or clock.now())

    return answer


@pytest.fixture
def ainos_key(cast):
    return key_pairs.make_key(cast.user("aino"), passphrase="pitkä ja oma lause", at=NOVEMBER)
