"""Chromium for the tests that drive the page. Without one they are skipped, and say so."""

import os
from pathlib import Path

import pytest

from tests.browser.walk import CHROMIUM, SWITCHES, demo

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM:
        message = "no Chromium on this machine: install it or name it in PEILI_CHROMIUM"
        pytest.fail(message) if os.environ.get("PEILI_ALL_TESTS") else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop runs in our thread
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=SWITCHES,
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, live_server):
    """Return a function that opens an address in a fresh browser; script errors fail the test."""
    contexts, errors = [], []

    def open_(address, *, size=DESK, scheme="light", language="en"):
        context = chromium.new_context(
            viewport=size, color_scheme=scheme, locale=language, base_url=live_server.url
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not errors


@pytest.fixture
def barriers():
    """Return a function that tells what axe finds wrong with a page."""
    from axe_playwright_python.sync_playwright import Axe

    def of(page):
        found = Axe().run(page).response["violations"]
        return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]

    return of


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """The address of a freshly told demo."""
    with demo(tmp_path_factory.mktemp("demo") / "var") as address:
        yield address
