"""`peili retain`: let go what is past its time, kind by kind; `--dry-run` only says what would go.

The office has the same as a page. Whether it goes by itself is a setting of the practice.
"""

import argparse
from collections.abc import Sequence

from peili.config.django_setup import set_up


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="peili retain", description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="say what would go, and stop")
    asked = parser.parse_args(arguments)
    set_up()
    from django.utils import translation

    from peili.overview.dataprotection import services
    from peili.plumbing import clock

    with translation.override("en"):
        due = services.past_their_time(today=clock.today())
        for one in due:
            print(f"{one.kind.value:<26} {len(one.rows):>6} {one.retires.counted}")
        if asked.dry_run:
            print("Nothing was let go: this was a dry run.")
            return 0
        went = services.retain(today=clock.today(), at=clock.now())
        print(f"Let go: {sum(went.values())} rows.")
    return 0
