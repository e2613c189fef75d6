"""`peili move --to postgresql://…`: bring the whole practice into an empty PostgreSQL.

For those who outgrow SQLite. Stop `serve` and `work` first. The old database is only read; the new
one holds everything, compared row by row, or nothing.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from peili.config.django_setup import set_up
from peili.core.errors import PeiliError


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="peili move", description=__doc__)
    parser.add_argument(
        "--to",
        metavar="ADDRESS",
        default=os.environ.get("PEILI_MOVE_TO"),
        help="postgresql://user:password@host:port/name; else PEILI_MOVE_TO",
    )
    asked = parser.parse_args(arguments)
    if not asked.to:
        print("peili move: name the new database with --to postgresql://…", file=sys.stderr)
        return 2
    set_up()
    from peili.config import moving

    left = len(moving.tables())

    def tell(table: str, rows: int) -> None:
        nonlocal left
        left -= 1
        print(f"{rows:>9}  {table}  ({left} tables left)", flush=True)

    try:
        counts = moving.move(asked.to, tell=tell)
    except PeiliError as refusal:
        print(f"peili move: {refusal}", file=sys.stderr)
        return 1
    print(f"Moved and compared: {sum(counts.values())} rows of {len(counts)} tables, ", end="")
    print("each as it was; access log whole.")
    print("Set PEILI_DATABASE to the new address and start again. The old database is as it was.")
    return 0
