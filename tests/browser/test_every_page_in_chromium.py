"""Every kind of page of the demo, as every person: accessible, and silent in the console."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.walk import WHO, become, every_page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.walk
@pytest.mark.parametrize("who", WHO)
def test_axe_and_the_console_report_nothing(chromium, home, who):
    page = chromium.new_context(
        viewport={"width": 390, "height": 844}, locale="fi-FI", reduced_motion="reduce"
    ).new_page()
    said: list[str] = []
    page.on("console", lambda line: line.type in {"error", "warning"} and said.append(line.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    become(page, home, who)

    found, looked = [], 0
    # The office meets papers in every state; for the others one address of a kind is enough.
    for seen in every_page(page, home, who, of_a_kind=2 if who == "kaisa" else 1):
        looked += 1
        for violation in Axe().run(page, options=RULES).response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:2]
            found.append(f"{seen.name}: {violation['id']} {targets}")
        found += [f"{seen.name}: console: {line}" for line in said]
        said.clear()
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
        found += [f"{seen.name}: wider than the phone"] if wide else []
    page.context.close()

    assert looked > 0
    assert found == []
