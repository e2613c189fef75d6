"""The cast and the story, stopped at one moment. Who they are: `peili/config/story/cast.py`."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings as the_settings
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from peili.config.story import CHAPTERS
from peili.config.story.cast import WHO as WHO
from peili.config.story.cast import Cast, found_practice
from peili.parties.models import Practice
from peili.plumbing import clock
from peili.plumbing.outside.calendar.fake import FakeCalendars
from peili.plumbing.outside.operator.fake import FakeOperator
from peili.plumbing.vault import keys
from tests.running import choose_examples, keep_what_is_loaded
from tests.worlds import NOVEMBER as NOVEMBER
from tests.worlds import SEPTEMBER as SEPTEMBER
from tests.worlds import Worlds, world_for


def pytest_configure(config):
    choose_examples(config)


def pytest_collection_finish():
    keep_what_is_loaded()


@pytest.fixture(autouse=True)
def stopped_clock(request):
    """Stop the clock in November, but for tests that watch a server in another thread."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    with clock.at(NOVEMBER):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, tmp_path_factory):
    """Keep the worlds that tests begin in, instead of one empty database."""
    with django_db_blocker.unblock():
        kept = the_settings.VAR / "tests"
        worlds = Worlds(tmp_path_factory.mktemp("worlds"), kept)
        yield worlds
        worlds.leave()


@pytest.fixture
def world(request, django_db_setup, django_db_blocker):
    """Enter the world that the test's fixtures name; what was told in it, or None."""
    marked = request.node.get_closest_marker("django_db")
    commits = bool(marked and marked.kwargs.get("transaction"))
    commits |= bool({"transactional_db", "live_server"} & set(request.fixturenames))
    with (
        django_db_blocker.unblock(),
        django_db_setup.enter(world_for(request.fixturenames), commits=commits) as what,
    ):
        yield what


@pytest.fixture
def _django_db_helper(world, _django_db_helper):
    """pytest-django's own transaction, begun inside the world."""


@pytest.fixture(autouse=True)
def in_the_practices_language():
    """Forget the language in which the last page of the test before was."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def second_factors_at_hand(settings):
    """The cast is not asked for a second factor; tests/plumbing/accounts tests the asking."""
    settings.SECOND_FACTOR_REQUIRED_FOR = ""


@pytest.fixture(autouse=True)
def light_stretching(request, monkeypatch):
    """Stretch passphrases lightly, but where the cost itself is measured."""
    if not request.node.get_closest_marker("slow"):
        monkeypatch.setattr(keys, "MEMORY_KIB", 64)
        monkeypatch.setattr(keys, "PASSES", 1)


@pytest.fixture(autouse=True)
def operator(settings):
    """The e-invoice operator is a fake, and begins anew for each test."""
    settings.EINVOICE_OPERATOR = "peili.plumbing.outside.operator.fake.FakeOperator"
    FakeOperator.begin_anew()
    return FakeOperator


@pytest.fixture(autouse=True)
def calendars(settings):
    """People's own calendars are fakes, and begin anew for each test."""
    settings.CALENDARS = "peili.plumbing.outside.calendar.fake.FakeCalendars"
    FakeCalendars.begin_anew()
    return FakeCalendars


@pytest.fixture
def practice(db) -> Practice:
    return found_practice()


@pytest.fixture
def cast(db, world) -> Cast:
    """Everybody, the team's engagement, and nothing agreed yet (or as far as the story is told)."""
    return world if isinstance(world, Cast) else world.cast


@pytest.fixture
def story(cast, world):
    """The whole story as far as the tests need it: every stage has told its chapter."""
    return world


def _told_until(chapter: str):
    @pytest.fixture(name=f"told_until_{chapter}")
    def until(cast, world):
        return world

    return until


for _chapter in CHAPTERS:
    globals()[f"told_until_{_chapter}"] = _told_until(_chapter)


@pytest.fixture
def file_database(transactional_db):
    """A database that several threads share truly, and that takes what they commit."""


@pytest.fixture
def at_once():
    """Return a function that runs several acts at once, each in its own thread and connection.

    It gives what each returned, or the exception that it ended in.
    """

    def run(*acts):
        ready = threading.Barrier(len(acts))

        def one(act):
            try:
                with clock.at(NOVEMBER):
                    ready.wait(timeout=10)
                    return act()
            except Exception as refusal:  # noqa: BLE001 - what it ended in is the answer
                return refusal
            finally:
                connections.close_all()

        with ThreadPoolExecutor(len(acts)) as pool:
            return list(pool.map(one, acts))

    return run


def without_token(answer) -> bytes:
    """Return the page without the tokens that differ from one request to the next."""
    return re.sub(
        rb"(csrfmiddlewaretoken\" value=\"|x-csrftoken[^:]*: ?\")\w+", rb"\1", answer.content
    )


def questions(asked: CaptureQueriesContext) -> int:
    """Count what was asked, without what belongs to no page.

    Savepoints come from the transaction that each test runs in. Who looked is written down in two
    statements when the page is made.
    """
    apart = ("SAVEPOINT", '"access_log_entry"', "access_log_end()")
    return sum(not any(one in query["sql"] for one in apart) for query in asked.captured_queries)


@pytest.fixture
def queries_of(db):
    """Return a function that counts what a page asks of the database, past the first request."""

    def count(browser, address: str) -> int:
        browser.get(address)  # the first request also writes the sign-in down
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(address).status_code == 200
        return questions(asked)

    return count


@pytest.fixture
def sign_in(client, cast):
    """Return a function that signs a member of the cast in and hands back the browser."""

    def as_(name: str):
        client.logout()
        if name != "nobody":
            client.force_login(cast.user(name))
        return client

    return as_


@pytest.fixture
def figures(record_property):
    """Return a function that keeps a figure, to be printed when all tests are over."""

    def keep(name: str, figure: str) -> None:
        record_property("figure", f"{name}: {figure}")

    return keep


def pytest_terminal_summary(terminalreporter):
    for report in terminalreporter.getreports("passed"):
        for name, figure in getattr(report, "user_properties", ()):
            if name == "figure" and report.when == "call":
                terminalreporter.write_line(figure)
