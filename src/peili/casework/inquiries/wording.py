"""What an inquiry's route, flags and next step are called."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext

from peili.core import remarks
from peili.core.routing.inquiry import Flag, Route
from peili.core.wording import msgid

ROUTE_LABELS: Mapping[str, str] = {
    Route.SUPERVISION: msgid("Supervision"),
    Route.CRISIS: msgid("Crisis supervision"),
    Route.MEDIATION: msgid("Workplace mediation"),
    Route.EMPLOYER_DUTY: msgid("The employer's own duty first"),
    Route.ELSEWHERE: msgid("Help from somewhere else"),
    Route.OTHER_SERVICE: msgid("Another of our services"),
}
FLAG_LABELS: Mapping[str, str] = {
    Flag.CRISIS: msgid("crisis"),
    Flag.BULLYING: msgid("bullying"),
    Flag.CONFLICT: msgid("conflict"),
    Flag.THERAPY: msgid("therapy"),
}


def route_label(route: str) -> str:
    return gettext(ROUTE_LABELS[route]) if route else ""


def flag_label(flag: str) -> str:
    return gettext(FLAG_LABELS[flag])


def in_words(remark: Mapping[str, Any]) -> str:
    """Say a kept remark ({"msgid": …, "values": …}) in the language of the page."""
    return remarks.in_words(remark["msgid"], remark["values"], gettext)
