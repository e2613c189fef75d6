"""`peili back-up FILE --to age1…`: the whole practice in one file that only that key opens."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from peili.config.django_setup import set_up
from peili.core.errors import PeiliError


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="peili back-up", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--to",
        action="append",
        metavar="KEY",
        help="a public key as age-keygen prints it (age1…); else PEILI_BACK_UP_KEY",
    )
    asked = parser.parse_args(arguments)
    keys = asked.to or os.environ.get("PEILI_BACK_UP_KEY", "").split()
    if not keys:
        print("peili back-up: name a key with --to (make one: age-keygen -o KEY)", file=sys.stderr)
        return 2
    set_up()
    from peili.config import safekeeping
    from peili.plumbing import clock

    try:
        contents = safekeeping.back_up(asked.file, keys, at=clock.now())
    except (PeiliError, OSError) as refusal:
        print(f"peili back-up: {refusal}", file=sys.stderr)
        return 1
    print(f"{asked.file}: {sum(contents.rows.values())} rows of {len(contents.rows)} tables.")
    print(f"Try it: peili restore {asked.file} --key KEY --check")
    return 0
