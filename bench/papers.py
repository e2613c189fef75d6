"""What an agreement's papers cost the machine: setting, sealing, verifying. CPU milliseconds, warm.

    python -m bench.papers

The paper is the team's agreement of the story with its goals: three pages. Aims: PDF under 150 ms.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"PEILI_VAR": folder, "PEILI_DEMO": "1"}
        os.environ["PEILI_DATABASE"] = f"sqlite:///{folder}/bench.sqlite3"
        from peili.config.django_setup import set_up

        set_up()
        figures(Path(folder) / "seal")


def figures(keys_folder: Path) -> None:
    from django.core.management import call_command

    from peili.casework.agreements import document, services
    from peili.config import story as stories
    from peili.config.story.cast import gather
    from peili.plumbing import clock
    from peili.plumbing.seal import authority, keys, seal, verify

    call_command("migrate", verbosity=0)
    authority.furnish(keys_folder, owner="Lumme", at=NOW)
    key = keys.read_key(keys_folder)
    with clock.at(NOW):
        story = stories.tell(gather(at=datetime(2026, 9, 1, 7, tzinfo=UTC)), now=NOW, until="goals")
        agreement = story.agreement
        offered = agreement.offered_papers.get(copy="members")
        sections = services.text_now(agreement, copy="members")
        common = {"copy": "members", "practice": story.cast.practice, "made": NOW}

        rounds = count()

        def unlike_the_last() -> None:
            """The typesetter remembers a paper it has set: give each round its own title."""
            agreement.engagement.name = f"Tiimi {next(rounds)}"

        def unsigned() -> bytes:
            unlike_the_last()
            return document.unsigned_pdf(agreement, sections, **common)

        def signed() -> bytes:
            unlike_the_last()
            return document.signed_pdf(
                agreement,
                sections,
                offered=bytes(offered.pdf),
                offered_sha256=offered.sha256,
                signed=[
                    document.Signed(a.typed_name, a.seat, a.accepted_at, a.means, a.paper_sha256)
                    for a in agreement.acceptances.all()
                ],
                **common,
            )

        paper = signed()
        sealed = seal(paper, key=key, at=NOW)
        show("agreement PDF, as offered", unsigned)
        show("agreement PDF with acceptances", signed)
        show("seal (PAdES B-B)", lambda: seal(paper, key=key, at=NOW))
        show(
            "seal with a local time stamp (B-T)",
            lambda: seal(paper, key=key, at=NOW, stamps="local", folder=keys_folder),
        )
        show("verify", lambda: verify(sealed, trusted=keys.known_certificates(keys_folder)))
        print(f"{'size of the sealed paper':<38}{len(sealed) / 1024:>8.0f} kB")


def show(what: str, act: Callable[[], object], *, rounds: int = 12) -> None:
    act()
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        act()
        times.append((time.process_time() - begun) * 1000)
    print(f"{what:<38}{median(times):>8.1f} ms")


if __name__ == "__main__":
    main()
