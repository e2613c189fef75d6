"""Why a session could not be planned, kept so that the page can say it in any language."""

from collections.abc import Sequence
from typing import Any

from peili.core.planning.explain import Reason, WayOut


def reason_as_json(reason: Reason | None, outs: Sequence[WayOut]) -> dict[str, Any]:
    """People are kept by number: their names are the page's to say."""
    kept: dict[str, Any] = {
        "outs": [
            {
                "kind": out.way.kind,
                "name": out.way.name,
                "missing": out.choice.missing,
                "cost": out.choice.cost,
            }
            for out in outs
        ]
    }
    if reason is not None:
        kept |= {
            "people": list(reason.people),
            "first": reason.first,
            "last": reason.last,
            "starts": reason.starts,
            "without": [list(pair) for pair in reason.without],
        }
    return kept
