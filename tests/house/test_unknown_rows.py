"""Who asks for a row that is not there is told so: 404 on every page, however odd the number."""

from uuid import UUID

import pytest
from django.urls import reverse

from tests.house.pages import all_rows

PAGES = all_rows()
NOT_THERE = [10**9, 10**18, 10**30]
"""A number nobody has; the longest a database keeps, nearly; one that it cannot keep at all."""


@pytest.mark.parametrize("who", ["kaisa", "aino", "ville"])
def test_what_is_not_there_is_404(sign_in, story, who):
    browser = sign_in(who)
    wrong = []
    for name, page in PAGES.items():
        for address in elsewhere(name, page.arguments(story)):
            for method in ("GET", "POST"):
                if (page.get if method == "GET" else page.post) is None:
                    continue
                answer = (browser.get if method == "GET" else browser.post)(address)
                if answer.status_code != 404 and not asks_for_the_key(answer):
                    wrong.append(f"{method} {address} ({name}): {answer.status_code}")
    assert wrong == []


def asks_for_the_key(answer):
    """Whoever has not opened their key is asked for it before anything is looked up."""
    return answer.status_code == 302 and answer["Location"].startswith("/key/")


def elsewhere(name, arguments):
    """Give addresses of the page whose first row is not there."""
    numbers = [one for one, value in arguments.items() if isinstance(value, int)]
    for number in NOT_THERE if numbers else []:
        yield reverse(name, kwargs=arguments | {numbers[0]: number})
    if any(isinstance(value, UUID) for value in arguments.values()):
        yield reverse(name, kwargs={key: UUID(int=7) for key in arguments})
    if "slug" in arguments:
        yield reverse(name, kwargs=arguments | {"slug": "nobody-of-that-name"})
