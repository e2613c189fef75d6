"""The questionnaires Peili ships: items of its own wording, given to everybody (CC0)."""

import json
from functools import cache
from importlib.resources import files

from peili.core.measurement.definitions import read_definition
from peili.core.measurement.questionnaires import Questionnaire

AFTER_SESSION = "after_session"
HALF_YEARLY = "half_yearly"
FINAL = "final"
DELAYED = "delayed"
COMMISSIONER = "commissioner"

SETS = (AFTER_SESSION, HALF_YEARLY, FINAL, DELAYED, COMMISSIONER)


@cache
def own_set(key: str) -> Questionnaire:
    """Return one of our own sets; the same frozen values every time."""
    if key not in SETS:
        raise KeyError(key)
    return read_definition(json.loads(own_file(key)))


def own_file(key: str) -> str:
    """Return the file of one of our own sets, as it is shipped."""
    return (files("peili.core.measurement") / "sets" / f"{key}.json").read_text(encoding="utf-8")
