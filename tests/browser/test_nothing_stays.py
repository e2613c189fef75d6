"""The next user of the computer finds nothing: not in the browser's storage, not in its profile."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.browser.walk import CHROMIUM, SWITCHES

KEPT = "Kanaria0001kirjoitettu"
NOT_KEPT = "Kanaria0002kesken"
SOUGHT = "Kanaria0003haettu"
EVERYTHING_STORED = """async () => JSON.stringify([
  Object.entries(localStorage), Object.entries(sessionStorage), history.state,
  await caches.keys(), (await indexedDB.databases()).map((one) => one.name), document.cookie,
])"""


@pytest.fixture
def profile(tmp_path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def browser(chromium, live_server, transactional_db, story, profile):
    """Aino's browser, signed in, with a profile on the disk; she has no note on the session yet."""
    from peili.casework.notes.models import Note

    Note.objects.filter(kind=Note.Kind.SESSION).delete()
    visitor = Client()
    visitor.force_login(story.cast.user("aino"))
    context = chromium.browser_type.launch_persistent_context(
        profile, executable_path=CHROMIUM, args=SWITCHES, base_url=live_server.url
    )
    session = visitor.cookies["session"].value
    context.add_cookies([{"name": "session", "value": session, "url": live_server.url}])
    yield context.new_page()
    context.close()


def test_what_was_written_typed_and_sought_is_nowhere_afterwards(browser, story, profile):
    browser.goto(reverse("notes:session", args=[story.held_session.pk]))
    browser.locator("input[name=passphrase]").fill(settings.DEMO_PASSPHRASE)
    browser.locator("main form button").first.click()
    browser.locator("textarea[name=worked_on]").fill(KEPT)
    with browser.expect_response(lambda answer: answer.request.method == "POST"):
        browser.keyboard.press("Control+s")
    browser.goto(reverse("goals:text", args=[story.personal_goal.pk]))
    browser.locator("main textarea, main input[type=text]").first.fill(NOT_KEPT)
    stored = browser.evaluate(EVERYTHING_STORED)
    browser.on("dialog", lambda dialog: dialog.accept())
    browser.goto(reverse("notes:list"))
    browser.locator("main input[name=q]").fill(SOUGHT)
    with browser.expect_response(lambda answer: answer.request.method == "POST"):
        browser.keyboard.press("Enter")
    browser.get_by_text("Mitään ei löytynyt").or_(
        browser.get_by_text("Nothing was found")
    ).wait_for()
    stored += browser.evaluate(EVERYTHING_STORED)
    browser.context.close()

    secrets = [KEPT, NOT_KEPT, SOUGHT, settings.DEMO_PASSPHRASE]
    assert [one for one in secrets if one in stored] == []
    assert _files_with(profile, secrets) == []


def _files_with(profile: Path, secrets: list[str]) -> list[str]:
    ways = [way for one in secrets for way in (one.encode(), one.encode("utf-16-le"))]
    pattern = re.compile(b"|".join(re.escape(way) for way in ways))
    files = [path for path in profile.rglob("*") if path.is_file()]
    assert len(files) > 20, "the profile was not written"
    return [
        f"{path.relative_to(profile)}: {found[0][:60]!r}"
        for path in files
        if (found := pattern.search(path.read_bytes()))
    ]
