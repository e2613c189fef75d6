"""The rules of the trade know no clock, no settings and nothing outside: nothing is set up.

A thousand tests run here in seconds, and what the others need set up would take half of that.
"""

import pytest


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
