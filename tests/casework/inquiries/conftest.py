import pytest


@pytest.fixture
def offerings(told_until_offerings):
    """The cast, the catalogue and the practitioners: nobody has written yet."""
    return told_until_offerings
