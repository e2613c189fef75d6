"""Take pictures of every page of the demo, as every person, on phone and desktop.

    python tools/screenshots.py [--out build/screenshots] [--only WHO …] [--dark] [--readme]

Pictures are for looking at; the one in the README is taken with --readme.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peili.config.settings")
os.environ["PEILI_DEMO"] = "1"

import django  # noqa: E402

django.setup()

from playwright.sync_api import sync_playwright  # noqa: E402
from tests.browser.walk import CHROMIUM, SWITCHES, WHO, become, demo, every_page  # noqa: E402

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--only", nargs="*", default=WHO)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--readme", action="store_true")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        demo(Path(folder) / "var") as home,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        if asked.readme:
            picture_for_readme(browser, home)
            return
        for size, (width, height) in SIZES.items():
            for who in asked.only:
                take(browser, home, who, asked.out / size, (width, height), dark=asked.dark)


def take(browser, home: str, who: str, out: Path, size: tuple[int, int], *, dark: bool) -> None:
    """Take a picture of every kind of page this person's links lead to."""
    page = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="fi-FI",
        color_scheme="dark" if dark else "light",
    ).new_page()
    become(page, home, who)
    out.mkdir(parents=True, exist_ok=True)
    taken = Counter[str]()
    for seen in every_page(page, home, who):
        taken[seen.name] += 1
        turn = "" if taken[seen.name] == 1 else f"-{taken[seen.name]}"
        name = f"{who}-{seen.name.replace(':', '-')}{turn}.png"
        page.screenshot(path=out / name, full_page=True)
        print(who, seen.name, seen.address)
    page.context.close()


def picture_for_readme(browser, home: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 860}, locale="fi-FI").new_page()
    become(page, home, "kaisa")
    page.screenshot(path=ROOT / "docs" / "today.png")


if __name__ == "__main__":
    main()
