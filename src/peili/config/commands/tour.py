"""`peili tour`: walk the whole main job through the services, and print what happened.

The database is a throw-away one. Each step says what it expects; the exit code is 0 only if every
step held.
"""

import sys
import tempfile
from collections.abc import Sequence

from peili.config.django_setup import set_up


def run(arguments: Sequence[str]) -> int:
    if arguments:
        print("usage: peili tour", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        set_up(
            PEILI_VAR=folder,
            PEILI_DATABASE=f"sqlite:///{folder}/tour.sqlite3",
            PEILI_EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
        )
        from peili.config.commands.migrate import bring_up_to_date
        from peili.config.story.walk import walk

        bring_up_to_date()
        held = walk(print)
    print("\nEvery step held." if held else "\nA step did not hold: see above.")
    return 0 if held else 1
