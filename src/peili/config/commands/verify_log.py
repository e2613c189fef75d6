"""`peili verify-log`: walk the access log and say whether every line is as it was written.

The end of the log is remembered in `var/access_log_end.json`, away from the database, so that
lines cut off at the end are found at the next walk.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from peili.config.django_setup import set_up


def run(arguments: Sequence[str]) -> int:
    set_up()
    from django.conf import settings

    from peili.plumbing.access_log import services

    kept = Path(settings.VAR) / "access_log_end.json"
    mark = services.Mark(**json.loads(kept.read_text())) if kept.exists() else None
    broken = services.verify(mark=mark)
    if broken is not None:
        print(f"The access log is broken: line {broken} was changed or removed.")
        return 1
    end = services.end()
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps({"seq": end.seq, "seal": end.seal}))
    print(f"The access log is whole: {end.seq} lines.")
    return 0
