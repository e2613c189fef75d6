"""The format `peili-route/1`: an inquiry in, where it belongs out.."""

from collections.abc import Callable, Mapping
from datetime import datetime

from peili.core.errors import BadInput
from peili.core.routing.inquiry import Inquiry, Routing, Situation
from peili.core.terms import InquirerRole

FORMAT = "peili-route/1"
_FIELDS = frozenset({"format", "text", "situations", "acute_event_at", "role", "people"})


def inquiry_from(read: object) -> Inquiry:
    """Turn what JSON held into an inquiry; raises BadInput naming the field."""
    if not isinstance(read, dict):
        raise BadInput("inquiry", "must be an object")
    if read.get("format") != FORMAT:
        raise BadInput("format", f'must be "{FORMAT}"')
    for field in read:
        if field not in _FIELDS:
            raise BadInput(field, "is not a field of this format")
    return Inquiry(
        text=_text(read.get("text")),
        situations=_situations(read.get("situations")),
        acute_event_at=_moment(read.get("acute_event_at")),
        role=_role(read.get("role")),
        people=_people(read.get("people")),
    )


def answer(routing: Routing, *, translate: Callable[[str], str] = str) -> Mapping[str, object]:
    """Turn a routing into what JSON can hold, its reasons in words."""
    return {
        "format": FORMAT,
        "route": str(routing.route),
        "flags": [str(flag) for flag in routing.flags],
        "words": {str(flag): list(words) for flag, words in routing.words.items()},
        "reasons": [reason.in_words(translate) for reason in routing.reasons],
    }


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadInput("text", "must be a text")
    return value


def _situations(value: object) -> frozenset[Situation]:
    if value is None:
        return frozenset()
    if not isinstance(value, list):
        raise BadInput("situations", "must be a list")
    known = {str(situation) for situation in Situation}
    for situation in value:
        if not isinstance(situation, str) or situation not in known:
            raise BadInput("situations", f"{situation!r} is not a known situation")
    return frozenset(Situation(situation) for situation in value)


def _moment(value: object) -> datetime | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadInput("acute_event_at", "must be a moment such as 2026-03-02T10:00:00+02:00")
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise BadInput("acute_event_at", f"{value!r} is not a moment") from None
    if moment.tzinfo is None:
        raise BadInput("acute_event_at", "must say its offset from UTC")
    if not 1900 < moment.year < 9000:
        raise BadInput("acute_event_at", f"{value!r} is not in our times")
    return moment


def _role(value: object) -> InquirerRole | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadInput("role", "must be a text")
    known = {str(role) for role in InquirerRole}
    # A role in the inquirer's own words is no mistake: it is somebody else.
    return InquirerRole(value) if value in known else InquirerRole.OTHER


def _people(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise BadInput("people", "must be a whole number, at least 1")
    return value
