"""The whole practice of the demo tells itself without a refusal."""

from peili.casework.offerings.models import Practitioner, Service
from peili.config import story as stories
from peili.core.terms import EngagementKind
from tests.conftest import NOVEMBER


def test_the_catalogue_sells_every_kind_and_everybody_says_where_they_go(cast):
    stories.tell(cast, now=NOVEMBER, whole=True, until="offerings")

    assert set(Service.objects.values_list("kind", flat=True)) == set(EngagementKind)
    assert Practitioner.objects.count() == 12
    assert not Practitioner.objects.filter(regions=[]).exists()
