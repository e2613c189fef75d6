"""A page left alone warns, keeps what was typed sealed, and closes; the words are there again."""

import re
from datetime import UTC, datetime

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.browser.walk import become

WORDS = "Kesken jäänyt ajatus"


@pytest.fixture
def writing(chromium, home):
    """Ville has opened his journal and begun a page; the clock of his browser is ours."""
    page = chromium.new_context(viewport={"width": 390, "height": 844}, locale="fi-FI").new_page()
    become(page, home, "ville")
    page.goto(f"{home}/notes/journal/page/")
    page.fill("[name=passphrase]", settings.DEMO_PASSPHRASE)
    page.locator("main form button[type=submit]").click()
    page.clock.install()
    page.reload()
    yield page
    page.context.close()


def test_it_warns_keeps_what_was_typed_and_closes_by_itself(writing, home):
    writing.locator("form.writing textarea").first.press_sequentially(WORDS)
    writing.clock.run_for(4_000)
    expect(writing.locator("[data-kept]")).to_contain_text(re.compile(r"\d\d\.\d\d"))

    writing.clock.fast_forward("13:30")
    warning = writing.locator("[data-lock-warning]")
    assert warning.is_visible()
    writing.locator("form.writing textarea").first.press_sequentially(", ja vielä tämä")
    writing.clock.fast_forward("30:00")
    writing.wait_for_url("**/key/unlocking/**")

    writing.clock.set_system_time(datetime.now(UTC))
    writing.fill("[name=passphrase]", settings.DEMO_PASSPHRASE)
    writing.locator("main form button[type=submit]").click()
    expect(writing.locator("[data-lock]")).to_be_visible()
    writing.goto(f"{home}/notes/journal/")
    assert f"{WORDS}, ja vielä tämä" in writing.locator("main").inner_text()


def test_the_browser_keeps_nothing_of_what_was_typed(writing):
    writing.locator("form.writing textarea").first.press_sequentially(WORDS)
    writing.clock.run_for(4_000)
    expect(writing.locator("[data-kept]")).to_contain_text(re.compile(r"\d\d\.\d\d"))

    kept = writing.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert WORDS not in kept
