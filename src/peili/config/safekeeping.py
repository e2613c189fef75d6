"""The whole practice in one sealed file, and back: what `peili back-up` and `restore` do.

The file is a tar sealed by age to a public key, so the machine that makes back-ups cannot read
them. Inside stand, under these names:

    contents.json   what it is, of which engine, when it was made, how many rows each table has
    database        a copy of the SQLite file, or a dump of PostgreSQL's own (`pg_restore` reads it)
    secret_key      what signs links and chains the access log
    var/…           the seal's keys, handed-over e-invoices, the remembered end of the access log
"""

import json
import os
import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pyrage
from django.conf import settings
from django.db import connection, transaction
from pyrage.x25519 import Identity, Recipient

from peili.core.errors import PeiliError

FORMAT = "peili-back-up/1"
KEPT_OF_VAR = ("access_log_end.json",)


class CannotKeep(PeiliError):
    """The back-up cannot be made, or cannot be brought in; the message says what to do."""


@dataclass(frozen=True)
class Contents:
    """What a back-up says of itself."""

    engine: str
    made_at: str
    rows: dict[str, int]
    format: str = FORMAT


def back_up(target: Path, recipients: Sequence[str], *, at: datetime) -> Contents:
    """Write everything into one file that only these keys (`age1…`) open. Never half a file."""
    try:
        keys = [Recipient.from_str(key) for key in recipients]
    except pyrage.RecipientError as error:
        raise CannotKeep("the key must be an age public key (age1…)") from error
    if target.exists():
        raise CannotKeep(f"{target} is there already; choose another name")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as bare:
        copy = Path(folder) / "database"
        rows = _copy_sqlite(copy) if connection.vendor == "sqlite" else _dump_postgresql(copy)
        contents = Contents(connection.vendor, at.isoformat(), rows)
        with tarfile.open(fileobj=bare, mode="w") as tar:
            _put(tar, "contents.json", json.dumps(asdict(contents), indent=1).encode())
            _put(tar, "secret_key", settings.SECRET_KEY.encode())
            tar.add(copy, "database")
            for kept, name in _kept_files():
                tar.add(kept, f"var/{name}")
        bare.seek(0)
        half = target.with_name(target.name + ".half")
        with open(half, "wb", opener=_private) as sealed:
            pyrage.encrypt_io(bare, sealed, keys)
        half.rename(target)
    return contents


def restore(file: Path, keys: Sequence[Identity]) -> Contents:
    """Bring a back-up into this installation, which must be empty, and count what came."""
    with opened(file, keys) as (folder, contents):
        if contents.engine != connection.vendor:
            raise CannotKeep(
                f"this is a back-up of {contents.engine}; PEILI_DATABASE names {connection.vendor}"
            )
        if _stands():
            raise CannotKeep("the database is not empty; restore into a new one")
        taken = [name for _, name in _files_in(folder / "var") if _home_of(name).exists()]
        if taken:
            raise CannotKeep(f"{taken[0]} is there already; restore into an empty folder")
        _bring_database(folder / "database")
        for source, name in _files_in(folder / "var"):
            home = _home_of(name)
            home.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with open(home, "wb", opener=_private) as kept:
                kept.write(source.read_bytes())
        with open(settings.VAR / "secret_key", "wb", opener=_private) as kept:
            kept.write((folder / "secret_key").read_bytes())
    came = _count()
    if came != contents.rows:
        lacking = sorted(name for name, count in contents.rows.items() if came.get(name) != count)
        raise CannotKeep(f"rows are missing after restoring: {', '.join(lacking)}")
    return contents


@contextmanager
def opened(file: Path, keys: Sequence[Identity]) -> Iterator[tuple[Path, Contents]]:
    """Unseal a back-up into a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as bare:
        try:
            with file.open("rb") as sealed:
                pyrage.decrypt_io(sealed, bare, keys)
            bare.seek(0)
            with tarfile.open(fileobj=bare) as tar:
                tar.extractall(folder, filter="data")
            said: dict[str, Any] = json.loads((Path(folder) / "contents.json").read_text())
        except pyrage.DecryptError as error:
            raise CannotKeep(
                "this key does not open the back-up, or the file was changed"
            ) from error
        except (tarfile.TarError, ValueError, OSError) as error:
            raise CannotKeep(f"{file} is not a whole back-up: it was changed or cut") from error
        if said.get("format") != FORMAT:
            raise CannotKeep(f"{file} is not a back-up of this form ({FORMAT})")
        yield Path(folder), Contents(**said)


def read_keys(file: Path) -> list[Identity]:
    """Read the private keys of a file as `age-keygen` writes it."""
    lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    try:
        keys = [Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except pyrage.IdentityError as error:
        raise CannotKeep(f"{file} is not a key of age") from error
    if not keys:
        raise CannotKeep(f"{file} has no key in it")
    return keys


def _copy_sqlite(copy: Path) -> dict[str, int]:
    """Copy the file as it stands at one moment, though others write meanwhile."""
    connection.ensure_connection()
    with closing(sqlite3.connect(copy)) as target:
        connection.connection.backup(target)
        [[verdict]] = target.execute("PRAGMA integrity_check").fetchall()
        if verdict != "ok":
            raise CannotKeep(f"the copy of the database is damaged: {verdict}")
        names = target.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: target.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
            for (name,) in names
            if not name.startswith("sqlite_")
        }


def _dump_postgresql(dump: Path) -> dict[str, int]:
    """Dump and count in one snapshot."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        [snapshot] = cursor.fetchone()
        _postgresql("pg_dump", "-Fc", "--no-owner", f"--snapshot={snapshot}", f"--file={dump}")
        return _count()


def _bring_database(copy: Path) -> None:
    if connection.vendor == "sqlite":
        home = Path(settings.DATABASES["default"]["NAME"])
        home.parent.mkdir(parents=True, exist_ok=True)
        connection.ensure_connection()
        with closing(sqlite3.connect(copy)) as source:
            source.backup(connection.connection)
    else:
        _postgresql("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", copy)


def _postgresql(program: str, *arguments: str | Path) -> None:
    """Run one of PostgreSQL's own programs on our database; the password goes unseen."""
    to = connection.settings_dict
    environment = os.environ | {
        "PGHOST": to["HOST"],
        "PGPORT": to["PORT"],
        "PGUSER": to["USER"],
        "PGPASSWORD": to["PASSWORD"],
    }
    database = [f"--dbname={to['NAME']}"]
    try:
        subprocess.run(
            [program, *database, *map(str, arguments)],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError as error:
        raise CannotKeep(f"{program} is not installed (Debian: postgresql-client)") from error
    except subprocess.CalledProcessError as error:
        raise CannotKeep(f"{program}: {error.stderr.strip().splitlines()[-1]}") from error


def _stands() -> bool:
    return any(_count().values())


def _count() -> dict[str, int]:
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        counts = {}
        for name in names:
            quoted = connection.ops.quote_name(name)
            cursor.execute(f"SELECT count(*) FROM {quoted}")  # noqa: S608 - the catalogue's names
            [counts[name]] = cursor.fetchone()
    return counts


def _kept_files() -> Iterator[tuple[Path, str]]:
    for folder, name in ((settings.SEAL_FOLDER, "seal"), (settings.EINVOICE_FOLDER, "einvoices")):
        for file, inner in _files_in(Path(folder)):
            yield file, f"{name}/{inner}"
    for name in KEPT_OF_VAR:
        if (Path(settings.VAR) / name).exists():
            yield Path(settings.VAR) / name, name


def _files_in(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if file.is_file():
            yield file, file.relative_to(folder).as_posix()


def _home_of(name: str) -> Path:
    first, _, rest = name.partition("/")
    homes = {"seal": settings.SEAL_FOLDER, "einvoices": settings.EINVOICE_FOLDER}
    return Path(homes[first]) / rest if first in homes else Path(settings.VAR) / name


def _put(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    tar.addfile(entry, BytesIO(content))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
