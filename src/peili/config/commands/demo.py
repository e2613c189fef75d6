"""`peili demo`: a believable practice, made by running the real verbs, and served."""

import argparse
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from peili.config.django_setup import set_up

ROOT = Path(__file__).resolve().parents[4]

PEOPLE = [
    ("kaisa", "coordinator: inquiries, matching, agreements, planning"),
    ("aino", "supervisor of the family work team"),
    ("eero", "supervisor, no part in the team"),
    ("ville", "supervisee in the team (look on a phone)"),
    ("venla", "supervisee in the team"),
    ("kari", "commissioner: ordered supervision for the team"),
    ("pirkko", "payer: handles the county's invoices"),
    ("birgit", "bookkeeper of the practice"),
    ("olli", "stranger: signed in, party to nothing"),
]


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="peili demo")
    parser.add_argument("--reset", action="store_true", help="forget the old demo and start over")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--var", type=Path, default=ROOT / "var" / "demo")
    parser.add_argument("--seed-only", action="store_true", help="make the practice, do not serve")
    asked = parser.parse_args(arguments)
    if asked.reset or not _told(asked.var).exists():  # before the secret key is read or made
        shutil.rmtree(asked.var, ignore_errors=True)
    set_up(
        PEILI_DEMO="1",
        PEILI_VAR=str(asked.var),
        PEILI_SITE_URL=f"http://127.0.0.1:{asked.port}",
    )
    seed(asked.var)
    if asked.seed_only:
        return 0
    _introduce(asked.port)
    from peili.config.commands.serve import serve

    serve("127.0.0.1", asked.port)
    return 0


def seed(var: Path) -> None:
    """Tell the whole story into an empty database; leave one that has been told alone."""
    from peili.config.commands.migrate import bring_up_to_date
    from peili.config.translations import compile_catalogues

    told = _told(var)
    compile_catalogues()
    if told.exists():
        bring_up_to_date()
        return
    print("Setting up the invented practice …", file=sys.stderr)
    began = time.perf_counter()
    bring_up_to_date()
    _tell()
    told.touch()
    print(f"Done in {time.perf_counter() - began:.0f} s.", file=sys.stderr)


def _told(var: Path) -> Path:
    return var / "told"


def _tell() -> None:
    from datetime import timedelta

    from django.conf import settings
    from django.db import transaction

    from peili.config import story
    from peili.config.story.cast import gather
    from peili.plumbing import clock
    from peili.plumbing.seal import authority

    now = clock.now().replace(second=0, microsecond=0)
    authority.furnish(settings.SEAL_FOLDER, owner="Työnohjauspalvelu Lumme", at=now)
    with transaction.atomic():
        story.tell(gather(at=now - timedelta(weeks=12)), now=now, whole=True)


def _introduce(port: int) -> None:
    print(f"\nPeili is at  http://127.0.0.1:{port}/\n\nSign in as (no password in the demo):\n")
    for name, what in PEOPLE:
        print(f"  {name:<8} {name}@peili.example   {what}")
    from django.conf import settings

    print(f"\nNotes, journal and memo open with the passphrase: {settings.DEMO_PASSPHRASE}")
    print(
        "\nEverybody and every price is invented. Letters are in var/demo/outbox. Ctrl-C stops.\n"
    )
