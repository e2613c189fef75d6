"""The rules of the trade know no clock, no settings and nothing outside: nothing is set up.

`make test-core` runs these tests without Django and the conftest above, a thousand in seconds. In
the whole suite, what the others need set up is left out here.
"""

import pytest

from tests.running import choose_examples, keep_what_is_loaded


def pytest_configure(config):
    choose_examples(config)


def pytest_collection_finish():
    keep_what_is_loaded()


@pytest.fixture(autouse=True)
def stopped_clock():
    pass


@pytest.fixture(autouse=True)
def second_factors_at_hand():
    pass


@pytest.fixture(autouse=True)
def light_stretching():
    pass


@pytest.fixture(autouse=True)
def operator():
    pass


@pytest.fixture(autouse=True)
def calendars():
    pass


@pytest.fixture(autouse=True)
def in_the_practices_language():
    pass
