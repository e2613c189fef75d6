"""Every page × every member of the cast × GET and POST: status and headers.

A new URL without a row fails.
"""

import pytest
from django.urls import get_resolver, reverse

from tests.conftest import WHO
from tests.house import finish, headers
from tests.house.pages import all_rows

PAGES = all_rows()
FOREIGN = {"account_", "mfa_"}
"""Sign-in pages of the kept library: tested in tests/plumbing/accounts."""


def all_pages(resolver=None, prefix=""):
    for entry in (resolver or get_resolver()).url_patterns:
        if hasattr(entry, "url_patterns"):
            yield from all_pages(entry, f"{entry.namespace}:" if entry.namespace else prefix)
        elif entry.name:
            yield prefix + entry.name


def test_every_page_is_listed():
    ours = {page for page in all_pages() if not page.startswith(tuple(FOREIGN))}
    assert ours == set(PAGES)


@pytest.mark.parametrize("who", [*WHO, "nobody"])
def test_who_gets_what_and_that_nothing_keeps_it(sign_in, story, who):
    """One story a person, all pages in it: telling the story is what costs."""
    browser = sign_in(who)
    wrong = []
    for name, page in PAGES.items():
        for method in ("GET", "POST"):
            address = reverse(name, kwargs=page.arguments(story))
            expected = page.answer(method, who)
            if method == "POST" and page.post is not None and expected < 400:
                continue  # what changes the world is exercised by the stage's own tests
            send = browser.get if method == "GET" else browser.post
            typed = page.typed(story) if method == "POST" else {}
            answer = send(address, typed, headers={"Sec-Fetch-Site": "same-origin"})
            got = answer.status_code
            wrong += [
                f"{method} {name}: {fault}" for fault in headers.faults(answer, name=name, who=who)
            ]
            wrong += [f"{method} {name}: {flaw}" for flaw in finish.flaws(answer)]
            if who == "nobody" and expected == 405 and got == 302:
                continue
            if got != expected:
                wrong.append(f"{method} {name}: {got}, not {expected}")
    assert wrong == []
