"""`peili restore FILE --key KEY`: bring a back-up into this installation, or try whether it can be.

With `--check` it goes into a throw-away SQLite file or a throw-away PostgreSQL database, is
counted there, its access log is walked, and it is gone again.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from peili.config.django_setup import set_up
from peili.core.errors import PeiliError


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="peili restore", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--key", type=Path, required=True, help="the file age-keygen wrote")
    parser.add_argument("--check", action="store_true", help="restore, count, and throw away")
    asked = parser.parse_args(arguments)
    try:
        with _throw_away() if asked.check else nullcontext():
            return _restore(asked.file, asked.key)
    except (PeiliError, OSError) as refusal:
        print(f"peili restore: {refusal}", file=sys.stderr)
        return 1


def _restore(file: Path, key: Path) -> int:
    set_up()
    from django.conf import settings

    from peili.config import safekeeping
    from peili.config.commands.migrate import bring_up_to_date

    contents = safekeeping.restore(file, safekeeping.read_keys(key))
    settings.SECRET_KEY = os.environ.get("PEILI_SECRET_KEY") or _kept_secret(settings.VAR)
    bring_up_to_date()
    from peili.plumbing.access_log import services

    broken = services.verify(mark=None)
    if broken is not None:
        print(f"peili restore: line {broken} of the access log was changed", file=sys.stderr)
        return 1
    print(f"The back-up of {contents.made_at[:16].replace('T', ' ')} stands whole: ", end="")
    print(f"{sum(contents.rows.values())} rows of {len(contents.rows)} tables, access log whole.")
    return 0


def _kept_secret(var: Path) -> str:
    return (var / "secret_key").read_text()


@contextmanager
def _throw_away() -> Iterator[None]:
    """Point this process to an empty folder and an empty database of the same engine."""
    address = os.environ.get("PEILI_DATABASE", "")
    os.environ.pop("PEILI_SECRET_KEY", None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PEILI_VAR"] = folder
        for name in ("PEILI_SEAL_FOLDER", "PEILI_EINVOICE_FOLDER"):
            os.environ.pop(name, None)
        if not address.startswith("postgres"):
            os.environ["PEILI_DATABASE"] = f"sqlite:///{folder}/check.sqlite3"
            yield
            return
        import psycopg
        from psycopg.sql import SQL, Identifier

        server, _, database = address.rpartition("/")
        name = f"{database}_check_{os.getpid()}"
        with psycopg.connect(address, autocommit=True) as maintenance:
            maintenance.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
            os.environ["PEILI_DATABASE"] = f"{server}/{name}"
            try:
                yield
            finally:
                from django.db import connections

                connections.close_all()
                maintenance.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))
