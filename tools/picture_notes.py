"""Take the pictures of notes-in-pictures.md: writing, locking, recovering, releasing.

    python tools/picture_notes.py [--out docs/pictures/notes] [--size desktop|phone]

The demo is told anew and walked in Chromium as its people would: what the pictures show happened.
"""

import argparse
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peili.config.settings")
os.environ["PEILI_DEMO"] = "1"

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402
from tests.browser.walk import CHROMIUM, SWITCHES, become, demo  # noqa: E402

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
WORDS = settings.DEMO_PASSPHRASE
NEW_WORDS = "seitsemän pientä sinistä venettä"

Snap = Callable[[str], None]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures" / "notes")
    parser.add_argument("--size", choices=SIZES, nargs="*", default=list(SIZES))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for size in asked.size:
        with (
            tempfile.TemporaryDirectory() as folder,
            demo(Path(folder) / "var") as home,
            sync_playwright() as play,
        ):
            browser = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
            width, height = SIZES[size]
            page = browser.new_context(
                viewport={"width": width, "height": height}, locale="fi-FI"
            ).new_page()
            page.set_default_timeout(15_000)

            def snap(name: str, *, page: Page = page, size: str = size) -> None:
                """Picture the whole page with its bars where the eye finds them."""
                wide, high = SIZES[size]
                page.wait_for_load_state()
                tall = page.evaluate("document.documentElement.scrollHeight")
                page.set_viewport_size({"width": wide, "height": max(high, tall)})
                page.screenshot(path=asked.out / f"{name}-{size}.png")
                page.set_viewport_size({"width": wide, "height": high})
                print(size, name, page.url)

            for chapter in (write, lock, recover, release, own_data, office):
                chapter(page, home, snap)
            trust(page, home, snap, var=Path(folder) / "var")


def write(page: Page, home: str, snap: Snap) -> None:
    """Aino opens her notes, and writes on a session with last time's note beside it."""
    become(page, home, "aino")
    page.goto(f"{home}/notes/")
    snap("1-unlock")
    unlock(page)
    snap("2-notes")
    page.locator(".lines a").first.click()
    snap("3-writing")


def lock(page: Page, home: str, snap: Snap) -> None:
    """Left alone, the page warns; what was typed is sealed; then the key is locked."""
    page.clock.install()
    page.reload()
    page.locator("form.writing textarea").first.press_sequentially("Kesken jäänyt ajatus. ")
    page.clock.run_for(5_000)
    page.wait_for_timeout(500)
    page.clock.fast_forward("13:30")
    page.wait_for_timeout(500)
    snap("4-warning")
    page.clock.set_system_time(datetime.now(UTC))
    page.clock.resume()
    page.locator("[data-lock] button").click()
    page.wait_for_url("**/key/unlocking/**")
    snap("5-locked")


def recover(page: Page, home: str, snap: Snap) -> None:
    """A recovery key is made on purpose, the passphrase is forgotten, and the paper opens all."""
    page.goto(f"{home}/key/recovery-key/")
    page.fill("[name=passphrase]", WORDS)
    page.locator("main form button[type=submit]").click()
    paper = page.locator("code.copyable").inner_text()
    snap("6-recovery-key")
    page.goto(f"{home}/key/recovery/")
    page.fill("[name=recovery_key]", paper)
    page.fill("[name=new]", NEW_WORDS)
    page.fill("[name=again]", NEW_WORDS)
    snap("7-recovery")
    page.locator("main form button[type=submit]").click()
    page.goto(f"{home}/notes/")
    snap("8-recovered")


def release(page: Page, home: str, snap: Snap) -> None:
    """Ville looks at exactly what Aino will see, releases it, and Aino reads it."""
    become(page, home, "ville")
    page.goto(f"{home}/notes/journal/")
    unlock(page)
    snap("9-journal")
    page.locator(".lines a").last.click()
    page.locator("a[href$='/release/']").click()
    page.locator("input[name=audience]").first.check()
    snap("10-preview")
    page.locator("main button.sure").click()
    page.wait_for_url("**/notes/releases/**")
    snap("11-released")


def own_data(page: Page, home: str, snap: Snap) -> None:
    """What Ville can do about his own data."""
    page.goto(f"{home}/my-data/")
    snap("12-my-data")
    page.goto(f"{home}/my-data/erasure/")
    snap("13-erasure")
    page.goto(f"{home}/today/")
    snap("14-today")


def office(page: Page, home: str, snap: Snap) -> None:
    """What the office sees of requests, and of what is past its time."""
    become(page, home, "kaisa")
    page.goto(f"{home}/my-data/requests/")
    snap("15-requests")
    page.locator(".lines a.button").first.click()
    snap("16-request")
    page.goto(f"{home}/my-data/retention/")
    snap("17-retention")


def trust(page: Page, home: str, snap: Snap, *, var: Path) -> None:
    """Aino names Eero; he asks, she is told and could stop it; after the wait he reads."""
    become(page, home, "aino")
    page.goto(f"{home}/key/colleague/")
    if "unlocking" in page.url:
        unlock(page, NEW_WORDS)
    page.select_option("[name=colleague]", label="Eero Esimerkki")
    page.check("[name=consent]")
    page.locator("main form button[type=submit]").last.click()
    snap("18-named")
    become(page, home, "eero")
    page.goto(f"{home}/key/entrusted/")
    page.locator("main form[action*=asking] button").click()
    snap("19-asked")
    become(page, home, "aino")
    page.goto(f"{home}/key/colleague/")
    if "unlocking" in page.url:
        unlock(page, NEW_WORDS)
    snap("20-told")
    let_the_wait_pass(var)
    become(page, home, "eero")
    page.goto(f"{home}/notes/")
    unlock(page)
    page.goto(f"{home}/key/entrusted/")
    page.locator("main form[action*=opening] button").click()
    page.goto(f"{home}/notes/entrusted/")
    snap("21-entrusted")
    page.locator(".lines a").first.click()
    snap("22-entrusted-note")


def let_the_wait_pass(var: Path) -> None:
    """Set back when it was asked: the demo's clock cannot be turned."""
    [database] = var.glob("*.sqlite3")
    with sqlite3.connect(database, timeout=10) as connection:
        connection.execute(
            "UPDATE vault_trustedcolleague SET opens_at = datetime('now', '-1 hour'),"
            " asked_at = datetime('now', '-15 days') WHERE asked_at IS NOT NULL"
        )


def unlock(page: Page, words: str = WORDS) -> None:
    here = page.url
    page.fill("[name=passphrase]", words)
    page.locator("main form button[type=submit]").click()
    page.wait_for_url(lambda address: address != here)


if __name__ == "__main__":
    main()
