"""The machinery under the pages: jobs, log lines, sealed texts, letters.

    python -m bench.plumbing

A throw-away SQLite file (WAL, synchronous=FULL), or the server PEILI_DATABASE names.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

WORDS = "seitsemän mustaa vaitonaista kuovia"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PEILI_VAR"] = folder
        os.environ.setdefault("PEILI_DATABASE", f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        from peili.config.django_setup import set_up

        set_up()
        from peili.config.commands.migrate import bring_up_to_date

        bring_up_to_date()
        for measure in (jobs_a_second, lines_of_the_log, sealed_texts):
            measure()


def jobs_a_second(count: int = 500) -> None:
    from django.db import transaction

    from peili.plumbing import jobs

    jobs.job("bench.nothing")(lambda work: None)
    with transaction.atomic():
        for _ in range(count):
            jobs.enqueue("bench.nothing")
    seconds = timed(lambda: jobs.run_pending(limit=count))
    print(f"jobs: {count / seconds:.0f} a second, each in its own transaction")


def lines_of_the_log(count: int = 300) -> None:
    from peili.plumbing.access_log.services import Act, verify, write

    def one_by_one() -> None:
        for row in range(count):
            write(Act("read", "session", row, about_person=1))

    def fifty_at_once() -> None:
        write(*(Act("read", "session", f"list {row}", about_person=1) for row in range(50)))

    seconds = timed(one_by_one)
    print(f"access log: {1000 * seconds / count:.2f} ms a line, written one by one")
    print(f"access log: {1000 * timed(fifty_at_once):.1f} ms for a list of 50 lines")
    print(f"access log: {1e6 * timed(verify) / (count + 50):.0f} µs a line to verify")


def sealed_texts(count: int = 200) -> None:
    from peili.plumbing import clock
    from peili.plumbing.accounts.models import User
    from peili.plumbing.vault.services import key_pairs, texts
    from peili.plumbing.vault.services.unlockings import Vault

    user, _ = User.objects.get_or_create(email="bench@peili.example")
    new = key_pairs.make_key(user, passphrase=WORDS, at=clock.now())
    for number in range(count):
        texts.write_text(
            kind="session-note",
            text="x" * 3000,
            readers=[user],
            author=user,
            item=f"session:{number}",
            at=clock.now(),
        )
    vault = Vault(user, new.identity, clock.now())
    unlocking = timed(lambda: key_pairs.open_by_passphrase(new.pair, WORDS))
    opening = timed(lambda: texts.open_texts(texts.readable_by(user), vault))
    print(f"vault: {1000 * unlocking:.0f} ms to unlock (Argon2id, 64 MiB, three passes)")
    print(f"vault: {1000 * opening:.0f} ms to read and open {count} notes of 3,000 signs")


def timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
