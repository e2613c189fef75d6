import pytest

from peili.config import story as stories
from tests.conftest import NOVEMBER


@pytest.fixture
def offerings(cast):
    """The cast, the catalogue and the practitioners: nobody has written yet."""
    return stories.tell(cast, now=NOVEMBER, until="offerings")
