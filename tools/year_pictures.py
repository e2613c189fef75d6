"""Follow a process of the demo over its year on screen: pictures for docs/year.

python tools/year_pictures.py [--out docs/year]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peili.config.settings")
os.environ["PEILI_DEMO"] = "1"

import django  # noqa: E402

django.setup()

from playwright.sync_api import sync_playwright  # noqa: E402
from tests.browser.walk import CHROMIUM, SWITCHES, become, demo  # noqa: E402

PROCESS = "Lastensuojelun avohuolto"
TALLEST = 2400
PHONE, DESKTOP = (390, 844), (1280, 900)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "year")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        demo(Path(folder) / "var") as home,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        for who, size, steps in FILM:
            page = browser.new_context(
                viewport={"width": size[0], "height": size[1]}, locale="fi-FI"
            ).new_page()
            become(page, home, who)
            for name, step in steps:
                step(page, home)
                page.screenshot(path=out / f"{name}.png", full_page=True, clip=_upper(page))
                print(name, page.url.removeprefix(home))
            page.context.close()


def _upper(page) -> dict[str, int]:
    """Return as much of the page as shows what it is: a year's report goes on for metres."""
    page.wait_for_load_state()
    height = page.evaluate("document.documentElement.scrollHeight")
    return {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": min(height, TALLEST)}


def the_case(page, home: str) -> None:
    page.goto(f"{home}/cases/?q=Lastensuojelun")
    page.get_by_role("link", name=PROCESS).first.click()


def followed(part: str):
    """Return a step that opens a page of the process by the address of its link on the case."""

    def step(page, home: str) -> None:
        the_case(page, home)
        page.locator(f"main a[href*='{part}']").first.click()

    return step


def the_round(wave: str):
    """Return a step that opens the round of a wave from the list of rounds."""

    def step(page, home: str) -> None:
        followed("/evaluation/of/")(page, home)
        row = page.locator("main li", has_text=wave).first
        row.get_by_role("link").first.click()

    return step


def at(path: str):
    return lambda page, home: page.goto(home + path)


def the_year(page, home: str) -> None:
    page.goto(f"{home}/reports/")
    page.locator("main a[href*='/reports/years/']").first.click()


FILM = [
    (
        "aino",
        DESKTOP,
        [
            ("1-case", the_case),
            ("2-goals", followed("/goals/of/")),
            ("3-start", the_round("Alussa")),
            ("4-half-yearly", the_round("Puolivuosittain")),
            ("5-final", the_round("Loppuarviointi")),
            ("6-delayed", the_round("3–6 kuukautta")),
            ("7-own-work", at("/reports/own/")),
        ],
    ),
    (
        "kari",
        DESKTOP,
        [("8-process-report", followed("/reports/processes/")), ("9-year-report", the_year)],
    ),
    ("kari", PHONE, [("9-year-report-phone", the_year)]),
    ("kaisa", DESKTOP, [("10-ledger", at("/reports/ledger/"))]),
    ("ville", PHONE, [("11-own-way-phone", at("/reports/"))]),
]


if __name__ == "__main__":
    main()
