"""A back-up is believed only because it has been restored: both are run as a person would."""

import os
import subprocess
import sys
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from pyrage.x25519 import Identity

SECRET = "kanarialintu-61bd"


@pytest.fixture
def installation(tmp_path):
    """A function that makes an empty installation of the engine under test: its environment."""
    made = []

    def make(name):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PEILI_")}
        environment |= {"PEILI_VAR": str(tmp_path / name), "PYTHONPATH": "src"}
        if connection.vendor == "postgresql":
            database = f"kept_{uuid4().hex[:12]}"
            server = os.environ["PEILI_DATABASE"].rpartition("/")[0]
            with to_server(server) as maintenance:
                maintenance.execute(f"CREATE DATABASE {database}")
            made.append((server, database))
            environment["PEILI_DATABASE"] = f"{server}/{database}"
        return environment

    yield make
    for server, database in made:
        with to_server(server) as maintenance:
            maintenance.execute(f"DROP DATABASE {database} WITH (FORCE)")


def to_server(server):
    import psycopg

    return psycopg.connect(f"{server}/postgres", autocommit=True)


@pytest.fixture
def key(tmp_path):
    identity = Identity.generate()
    file = tmp_path / "back-up.key"
    file.write_text(f"# public key: {identity.to_public()}\n{identity}\n")
    return file, str(identity.to_public())


def peili(environment, *words, code=0):
    done = subprocess.run(
        [sys.executable, "-m", "peili.config.cli", *map(str, words)],
        env=environment,
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def in_shell(environment, code):
    """Run lines in a process of that installation; return what they print."""
    lines = f"from peili.config.django_setup import set_up\nset_up()\n{code}"
    return subprocess.run(
        [sys.executable, "-c", lines],
        env=environment,
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


WRITE = f"""
from peili.plumbing.accounts.models import User
User.objects.create_user("{SECRET}@kept.example")
"""
READ = f"""
from peili.plumbing.accounts.models import User
print(User.objects.filter(email="{SECRET}@kept.example").count())
"""


@pytest.mark.slow
@pytest.mark.both
def test_what_was_kept_comes_back_and_nothing_changed_does(installation, key, tmp_path):
    here, there = installation("here"), installation("there")
    file, (private, public) = tmp_path / "practice.age", key
    other = tmp_path / "other.key"
    other.write_text(f"{Identity.generate()}\n")
    peili(here, "migrate")
    in_shell(here, WRITE)

    peili(here, "back-up", file, "--to", public)
    assert SECRET.encode() not in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    assert "stands whole" in peili(here, "restore", file, "--key", private, "--check")
    assert "not empty" in peili(here, "restore", file, "--key", private, code=1)
    assert "does not open" in peili(there, "restore", file, "--key", other, code=1)
    peili(there, "restore", file, "--key", private)

    assert in_shell(there, READ).strip() == "1"
    secret = (tmp_path / "there" / "secret_key").read_text()
    assert secret == (tmp_path / "here" / "secret_key").read_text()
    broken = bytearray(file.read_bytes())
    broken[len(broken) // 2] ^= 1
    file.write_bytes(broken)
    assert "not a whole back-up" in peili(
        here, "restore", file, "--key", private, "--check", code=1
    )


def test_without_a_key_nothing_is_written_in_clear(installation, tmp_path):
    here = installation("here")

    said = peili(here, "back-up", tmp_path / "practice.age", code=2)

    assert "--to" in said
    assert not (tmp_path / "practice.age").exists()


def test_what_is_no_key_is_told_in_words(installation, tmp_path):
    here = installation("here")

    assert "age1" in peili(here, "back-up", tmp_path / "a.age", "--to", "age1nonsense", code=1)
    assert not (tmp_path / "a.age").exists()
