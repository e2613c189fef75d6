"""Every kind of page of the demo, as every person: accessible, silent in the console, and narrow
enough for the smallest phone."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE
from tests.browser.walk import WHO, become, every_page

SMALLEST = {"width": 320, "height": 568}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
AXE = """async rules => (await axe.run(rules)).violations.map(
    one => `${one.id} ${one.nodes.slice(0, 2).map(node => node.target.join(" "))}`)"""
TOO_WIDE = """() => new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() =>
    tell(document.documentElement.scrollWidth > innerWidth + 1))))"""


@pytest.fixture(scope="module")
def phone(chromium):
    """One page on a phone for the whole walk, with axe in it and an ear for the console."""
    context = chromium.new_context(viewport=PHONE, locale="fi-FI", reduced_motion="reduce")
    context.add_init_script(Axe().axe_script)
    page = context.new_page()
    page.said = []
    page.on("console", lambda line: _is_trouble(line) and page.said.append(_in_words(line)))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    context.close()


@pytest.mark.walk
@pytest.mark.parametrize("who", WHO)
def test_axe_and_the_console_report_nothing(phone, home, who, figures):
    began = time.perf_counter()
    become(phone, home, who)

    found, looked = [], 0
    for seen in every_page(phone, home, who):
        looked += 1
        wrong = phone.evaluate(AXE, RULES)
        wrong += ["wider than the phone"] if phone.evaluate(TOO_WIDE) else []
        phone.set_viewport_size(SMALLEST)
        wrong += ["wider than the smallest phone"] if phone.evaluate(TOO_WIDE) else []
        phone.set_viewport_size(PHONE)
        found += [f"{seen.address} ({seen.name}): {line}" for line in wrong + phone.said]
        phone.said.clear()

    figures(f"walk as {who}", f"{looked} pages in {time.perf_counter() - began:.0f} s")
    assert looked > 0
    assert not found, "\n".join(found)


def _is_trouble(line):
    return line.type in {"error", "warning"}


def _in_words(line):
    return f"{line.text} {line.location.get('url', '')}"
