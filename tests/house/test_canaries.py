"""Marked texts are planted wherever people write, and looked for wherever they must not be.

Two promises, and which column makes which stands in `canaries/promises.py`:
what is sealed is nowhere in the clear, not even in the database; what is confidential and not
sealed is readable to whoever has the database, and is in its own column alone.
"""

import io
import logging

import pytest
from django.db import connection
from django.template.backends.django import Template
from django.test import Client
from django.urls import reverse

from peili.plumbing.jobs.services import fill_timetable, run_pending
from tests.house.canaries import places
from tests.house.canaries.planting import Canaries, plant_at_home, seal_through_the_pages
from tests.house.canaries.promises import PROMISES, all_promised, columns_that_take_words
from tests.house.pages import all_rows

ENDS_THE_VISIT = {"accounts:browsers_end", "vault:lock"}


@pytest.fixture
def log():
    """What the house writes to its log at DEBUG, through the handler it has in production."""
    root, text = logging.getLogger(), io.StringIO()
    [console] = [one for one in root.handlers if type(one) is logging.StreamHandler]
    same = logging.StreamHandler(text)
    same.setFormatter(console.formatter)
    same.filters = console.filters
    level = root.level
    root.removeHandler(console)
    root.addHandler(same)
    root.setLevel(logging.DEBUG)
    logging.getLogger("django").setLevel(logging.DEBUG)
    yield text
    logging.getLogger("django").setLevel(logging.INFO)
    root.setLevel(level)
    root.removeHandler(same)
    root.addHandler(console)


@pytest.fixture
def canaries():
    return Canaries()


def test_every_column_that_takes_words_has_a_promise():
    assert sorted(all_promised()) == sorted(columns_that_take_words())


def test_what_is_sealed_is_nowhere_in_the_clear(
    file_database, story, canaries, log, mailoutbox, tmp_path, settings
):
    settings.ADMINS = [("Somebody", "somebody@lumme.example")]
    browsers, addresses = seal_through_the_pages(story, canaries), _addresses(story)
    for browser in browsers:
        browser.raise_request_exception = False
        _stumble(browser, addresses, canaries)
        _look_around(browser, addresses)
    _night_work()

    files = places.files_of_sqlite() if connection.vendor == "sqlite" else {}
    dump = places.dump_of_postgresql() if connection.vendor == "postgresql" else {}
    rest = {
        "the log": log.getvalue().encode(),
        "letters": places.letters_sent(),
        "sessions": places.sessions(),
        "cache": places.cache(),
    }
    everywhere = {**files, **dump, **places.tables(), **places.back_up(tmp_path), **rest}
    assert len(canaries.by_place) > 18
    assert _told(everywhere, canaries) == []
    assert connection.vendor != "sqlite" or any(name.endswith("-wal") for name in files)


def test_what_is_confidential_and_not_sealed_is_in_its_own_column_alone(
    story, canaries, log, mailoutbox
):
    addresses = _addresses(story)
    plant_at_home(story, canaries)
    homes = {(_table(place), place) for place in canaries.by_place}
    assert homes <= set(_told(places.tables(), canaries)), "the test looks in the wrong place"
    for who in ("aino", "ville", "kaisa", "birgit"):
        browser = Client(raise_request_exception=False)
        browser.force_login(story.cast.user(who))
        _look_around(browser, addresses)
    _night_work()

    told = _told(places.tables(), canaries)
    assert [one for one in told if one not in homes] == []
    rest = {
        "the log": log.getvalue().encode(),
        "letters": places.letters_sent(),
        "sessions": places.sessions(),
        "cache": places.cache(),
    }
    assert _told(rest, canaries) == []


def test_a_page_that_breaks_shows_and_tells_nothing(story, canaries, log, mailoutbox, settings):
    settings.DEBUG = False
    settings.ADMINS = [("Somebody", "somebody@lumme.example")]
    addresses = _addresses(story)
    plant_at_home(story, canaries)
    browser = Client(raise_request_exception=False)
    browser.force_login(story.cast.user("aino"))

    shown = b"".join(_stumble(browser, addresses, canaries))

    assert shown.count(b"</html>") > 50
    assert _told({"the pages": shown, "the log": log.getvalue().encode()}, canaries) == []
    assert mailoutbox == []


def _addresses(story) -> dict[str, str]:
    return {name: reverse(name, kwargs=page.arguments(story)) for name, page in all_rows().items()}


def _look_around(browser, addresses) -> None:
    """Open every page there is, and send every form with nothing much in it."""
    for address in addresses.values():
        browser.get(address)
    for name, address in addresses.items():
        if all_rows()[name].post is not None and name not in ENDS_THE_VISIT:
            browser.post(address, {"search": "-"})


def _stumble(browser, addresses, canaries) -> list[bytes]:
    """Open every page, each rendered whole and then broken, quoting what was read."""
    quoted = next(iter(canaries.by_place.values()))
    whole = Template.render

    def broken(template, *arguments, **more):
        shown = whole(template, *arguments, **more)
        if template.template.name != "500.html":
            raise RuntimeError(f"Failing row contains ({quoted})")
        return shown

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "render", broken)
        return [browser.get(address).content for address in addresses.values()]


def _night_work() -> None:
    fill_timetable()
    run_pending(limit=100)


def _told(everywhere: dict[str, bytes], canaries: Canaries) -> list[tuple[str, str]]:
    """Return (where, what was planted in which place) for every marked text that was found."""
    by_text = {text: place for place, text in canaries.by_place.items()}
    return [
        (where, by_text[text])
        for where, holds in everywhere.items()
        for text in places.found_in(holds, by_text)
    ]


def _table(place: str) -> str:
    app, model, _ = place.split(".")
    assert f"{app}.{model}" in PROMISES
    return f"{app}_{model.lower()}"
