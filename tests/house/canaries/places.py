"""Everything that a thief, a host or the next user of a machine could read, as bytes by place."""

import base64
import json
import os
import pickle
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection
from pyrage.x25519 import Identity

from peili.config import safekeeping
from peili.plumbing import clock


def tables() -> dict[str, bytes]:
    """Return each table of the database as one text, with its JSON as it was typed."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        found = {}
        for name in names:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            found[name] = b"\n".join(_as_bytes(value) for row in cursor for value in row)
    return found


def sessions() -> bytes:
    """Return what the session store holds, unpacked."""
    return repr([row.get_decoded() for row in Session.objects.all()]).encode()


def cache() -> bytes:
    """Return what the cache holds, unpacked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM shared_cache")
        rows = list(cursor)
    return repr([(key, pickle.loads(base64.b64decode(value))) for key, value in rows]).encode()


def letters_sent() -> bytes:
    return "\n".join(f"{one.subject}\n{one.body}" for one in mail.outbox).encode()


def files_of_sqlite() -> dict[str, bytes]:
    """Return the database's files as they lie on the disk, the WAL among them."""
    name = Path(connection.settings_dict["NAME"])
    return {path.name: path.read_bytes() for path in name.parent.glob(name.name + "*")}


def back_up(folder: Path) -> dict[str, bytes]:
    """Return a back-up as its finder sees it, and what whoever has its key finds inside."""
    key, file = Identity.generate(), folder / "back-up.age"
    safekeeping.back_up(file, [str(key.to_public())], at=clock.now())
    with safekeeping.opened(file, [key]) as (inside, _):
        opened = b"\n".join(path.read_bytes() for path in inside.rglob("*") if path.is_file())
    return {"the back-up": file.read_bytes(), "the opened back-up": opened}


def dump_of_postgresql() -> dict[str, bytes]:
    """Return what `pg_dump` writes; binary columns stand there in hexadecimal."""
    settings = connection.settings_dict
    program = (
        shutil.which("pg_dump") or sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_dump"))[-1]
    )
    address = ["-h", settings["HOST"], "-p", str(settings["PORT"]), "-U", settings["USER"]]
    command = [str(program), *address, settings["NAME"]]
    environment = os.environ | {"PGPASSWORD": settings["PASSWORD"]}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    return {"pg_dump": done.stdout}


def found_in(place: bytes, canaries: Iterable[str]) -> list[str]:
    """Return which of the marked texts are in a place, also in hexadecimal, base64 or UTF-16."""
    return [canary for canary in canaries if any(way in place for way in _ways(canary))]


def _ways(canary: str) -> Iterator[bytes]:
    text = canary.encode()
    yield text
    yield canary.encode("utf-16-le")
    yield text.hex().encode()
    yield text.hex().upper().encode()
    yield json.dumps(canary)[1:-1].encode()
    for shift in range(3):
        # Base64 of a text inside another: its first and last signs depend on what is beside it.
        whole = base64.b64encode(b"x" * shift + text)
        yield whole[4 if shift else 0 : (shift + len(text)) // 3 * 4]


def _as_bytes(value: Any) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False).encode()
    return str(value).encode()
