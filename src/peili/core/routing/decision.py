"""Decide where an inquiry belongs. Structured answers decide; text only raises flags.

The order is that of B2: what is acute first, then people against people, then what another helps
with, and supervision for the rest. A human confirms or overrides with a reason.
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from peili.core.crisis import USUAL_HOURS, CrisisHours, crisis_windows
from peili.core.remarks import Remark
from peili.core.routing.inquiry import (
    FOR_SUPERVISION,
    OTHER_SERVICES,
    SITUATION_LABELS,
    Flag,
    Inquiry,
    Route,
    Routing,
    Situation,
)
from peili.core.routing.reading import read
from peili.core.terms import InquirerRole
from peili.core.wording import msgid

# The employer decides on mediation; a shop steward or a safety delegate may propose it.
_CAN_PROPOSE_MEDIATION = frozenset(
    {InquirerRole.MANAGER, InquirerRole.HR, InquirerRole.REPRESENTATIVE, InquirerRole.ENTREPRENEUR}
)

_FLAG_SENTENCES: Mapping[Flag, str] = {
    Flag.CRISIS: msgid(
        "The text may speak of an acute crisis (%(words)s): call the inquirer before anything else."
    ),
    Flag.BULLYING: msgid(
        "The text may speak of bullying or harassment (%(words)s): ask about it,"
        " and whether the employer knows."
    ),
    Flag.CONFLICT: msgid(
        "The text may speak of a conflict between people (%(words)s): ask whether mediation"
        " would fit."
    ),
    Flag.THERAPY: msgid(
        "The text may speak of a need for therapy (%(words)s): say plainly that supervision"
        " is not therapy."
    ),
}

# What a flag asks to be looked at is settled once the inquirer has chosen it themselves.
_CHOSEN_ALREADY: Mapping[Flag, Situation] = {
    Flag.CRISIS: Situation.ACUTE_EVENT,
    Flag.BULLYING: Situation.BULLYING,
    Flag.CONFLICT: Situation.CONFLICT_BETWEEN_PEOPLE,
    Flag.THERAPY: Situation.THERAPY_NEED,
}

_HELSINKI = ZoneInfo("Europe/Helsinki")


def route(inquiry: Inquiry, *, hours: CrisisHours = USUAL_HOURS) -> Routing:
    """Say where an inquiry belongs, with every reason and the words its text raised."""
    words = read(inquiry.text)
    where, reasons = _by_answers(inquiry, hours)
    return Routing(where, words, (*reasons, *_about_the_text(inquiry, where, words)))


def _by_answers(inquiry: Inquiry, hours: CrisisHours) -> tuple[Route, list[Remark]]:
    chosen = inquiry.situations
    if inquiry.acute_event_at or Situation.ACUTE_EVENT in chosen:
        return Route.CRISIS, _crisis_reasons(inquiry.acute_event_at, hours)
    if Situation.BULLYING in chosen:
        return _bullying(inquiry.role)
    if Situation.CONFLICT_BETWEEN_PEOPLE in chosen:
        return Route.MEDIATION, _conflict_reasons(inquiry.role)
    if chosen & FOR_SUPERVISION:
        return Route.SUPERVISION, _supervision_reasons(chosen)
    if Situation.THERAPY_NEED in chosen:
        return Route.ELSEWHERE, [_THERAPY_ELSEWHERE]
    if chosen & OTHER_SERVICES:
        return Route.OTHER_SERVICE, [_other_service(chosen)]
    return Route.SUPERVISION, [
        Remark(
            "nothing_chosen",
            msgid("No situation was chosen: it is taken as supervision until a person has looked."),
        )
    ]


def _crisis_reasons(event_at: datetime | None, hours: CrisisHours) -> list[Remark]:
    reasons = [
        Remark(
            "acute",
            msgid("Something acute has happened: crisis supervision, and 112 first in danger."),
        )
    ]
    if event_at is None:
        reasons.append(
            Remark("ask_when", msgid("Ask when it happened: the windows are counted from it."))
        )
        return reasons
    windows = crisis_windows(event_at, hours=hours)
    reasons.append(
        Remark(
            "crisis_clock",
            msgid(
                "The event was on %(event_at)s: defusing by %(defusing_until)s, debriefing between"
                " %(debriefing_from)s and %(debriefing_until)s."
            ),
            {
                "event_at": _in_helsinki(windows.event_at),
                "defusing_until": _in_helsinki(windows.defusing_until),
                "debriefing_from": _in_helsinki(windows.debriefing_from),
                "debriefing_until": _in_helsinki(windows.debriefing_until),
            },
        )
    )
    return reasons


def _bullying(role: InquirerRole | None) -> tuple[Route, list[Remark]]:
    # Occupational Safety and Health Act 738/2002, section 28.
    duty = Remark(
        "employers_duty",
        msgid(
            "An employer who hears of harassment must act on it by law:"
            " mediation does not replace that."
        ),
    )
    if role is None or role in _CAN_PROPOSE_MEDIATION:
        mediation = Remark(
            "bullying",
            msgid("Bullying is a matter for workplace mediation, not for supervision."),
        )
        return Route.MEDIATION, [mediation, duty]
    tell = Remark(
        "tell_employer",
        msgid(
            "The employer, the safety delegate or the shop steward comes first:"
            " the employer decides on mediation."
        ),
    )
    return Route.EMPLOYER_DUTY, [duty, tell]


def _conflict_reasons(role: InquirerRole | None) -> list[Remark]:
    reasons = [
        Remark(
            "conflict",
            msgid("A conflict between certain people is a matter for workplace mediation."),
        )
    ]
    if role is not None and role not in _CAN_PROPOSE_MEDIATION:
        reasons.append(
            Remark(
                "employer_decides",
                msgid("The employer decides on mediation; anyone may propose it."),
            )
        )
    return reasons


def _supervision_reasons(chosen: frozenset[Situation]) -> list[Remark]:
    reasons = [
        Remark(
            "supervision",
            msgid("This is what supervision is for: %(situations)s."),
            {"situations": _labels(chosen & FOR_SUPERVISION)},
        )
    ]
    if Situation.THERAPY_NEED in chosen:
        reasons.append(_THERAPY_ELSEWHERE)
    if chosen & OTHER_SERVICES:
        reasons.append(_other_service(chosen))
    return reasons


_THERAPY_ELSEWHERE = Remark(
    "therapy_elsewhere",
    msgid(
        "Supervision is not therapy: occupational health care, the health centre or a therapist"
        " can help."
    ),
)


def _other_service(chosen: frozenset[Situation]) -> Remark:
    return Remark(
        "other_service",
        msgid("A service of its own, not supervision: %(situations)s."),
        {"situations": _labels(chosen & OTHER_SERVICES)},
    )


def _about_the_text(
    inquiry: Inquiry, where: Route, words: Mapping[Flag, tuple[str, ...]]
) -> list[Remark]:
    said = [
        Remark(f"text_{flag}", _FLAG_SENTENCES[flag], {"words": ", ".join(found)})
        for flag, found in words.items()
        if _CHOSEN_ALREADY[flag] not in inquiry.situations
        and not (flag == Flag.CRISIS and where == Route.CRISIS)
    ]
    if said:
        said.append(
            Remark("text_never_decides", msgid("Text never decides: a person confirms the route."))
        )
    return said


def _labels(situations: frozenset[Situation]) -> tuple[str, ...]:
    return tuple(SITUATION_LABELS[one] for one in Situation if one in situations)


def _in_helsinki(moment: datetime) -> str:
    return moment.astimezone(_HELSINKI).strftime("%Y-%m-%d %H:%M")
