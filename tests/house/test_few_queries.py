"""No page asks the database more than twelve times, whoever opens it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.conftest import WHO, questions
from tests.house.pages import all_rows

MOST = 12
THE_WHOLE_PROBLEM = {"schedule:choices", "schedule:plan", "schedule:planned"}
"""They put everything that the planner weighs together anew: each table once, however many rows."""
AT_THE_DESK = 24
PAGES = all_rows()


@pytest.mark.parametrize("who", [*WHO, "nobody"])
def test_no_page_asks_more_than_twelve_times(sign_in, story, who):
    browser = sign_in(who)
    browser.get("/")  # the first request also writes the sign-in down
    many = []
    for name, page in PAGES.items():
        if page.answer("GET", who) != 200:
            continue
        address = reverse(name, kwargs=page.arguments(story))
        with CaptureQueriesContext(connection) as asked:
            browser.get(address)
        count = questions(asked)
        if count > (AT_THE_DESK if name in THE_WHOLE_PROBLEM else MOST):
            many.append(f"{name}: {count}")
    assert many == []
