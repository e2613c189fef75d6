"""Structured answers decide the route; text only raises flags."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from peili.core.routing import SITUATION_LABELS, Flag, Inquiry, Route, Situation, route
from peili.core.routing.inquiry import FOR_SUPERVISION
from peili.core.terms import InquirerRole

HELSINKI = ZoneInfo("Europe/Helsinki")
S = Situation


def asked(*situations, **known):
    return route(Inquiry(situations=frozenset(situations), **known))


def said(routing):
    return [reason.in_words() for reason in routing.reasons]


@pytest.mark.parametrize("situation", sorted(FOR_SUPERVISION))
def test_the_situations_and_goals_of_supervision_lead_to_supervision(situation):
    assert asked(situation).route == Route.SUPERVISION


@pytest.mark.parametrize(
    ("situations", "where"),
    [
        ([S.ACUTE_EVENT], Route.CRISIS),
        ([S.BULLYING], Route.MEDIATION),
        ([S.CONFLICT_BETWEEN_PEOPLE], Route.MEDIATION),
        ([S.THERAPY_NEED], Route.ELSEWHERE),
        ([S.CONSULTING_NEED], Route.OTHER_SERVICE),
        ([S.LECTURE], Route.OTHER_SERVICE),
        ([S.SOUND_RELAXATION, S.TRAINING], Route.OTHER_SERVICE),
        ([], Route.SUPERVISION),
        ([S.BULLYING, S.ACUTE_EVENT, S.JOY_OF_WORK], Route.CRISIS),
        ([S.CONFLICT_BETWEEN_PEOPLE, S.UNCLEAR_ROLES], Route.MEDIATION),
        ([S.THERAPY_NEED, S.UNCLEAR_ROLES], Route.SUPERVISION),
        ([S.LECTURE, S.UNCLEAR_ROLES], Route.SUPERVISION),
    ],
)
def test_what_is_acute_comes_first_and_supervision_last(situations, where):
    routing = asked(*situations)

    assert routing.route == where
    assert routing.reasons


def test_an_acute_event_gets_its_clock_in_the_reasons():
    event_at = datetime(2026, 3, 2, 10, tzinfo=HELSINKI)

    routing = asked(acute_event_at=event_at)

    assert routing.route == Route.CRISIS
    assert any("112" in reason for reason in said(routing))
    assert (
        "The event was on 2026-03-02 10:00: defusing by 2026-03-02 18:00, debriefing between"
        " 2026-03-03 10:00 and 2026-03-05 10:00."
    ) in said(routing)


def test_an_employee_who_is_bullied_is_shown_the_employers_duty_first():
    assert asked(S.BULLYING, role=InquirerRole.EMPLOYEE).route == Route.EMPLOYER_DUTY
    assert asked(S.BULLYING, role=InquirerRole.MANAGER).route == Route.MEDIATION
    assert asked(S.BULLYING, role=InquirerRole.REPRESENTATIVE).route == Route.MEDIATION
    for role in InquirerRole:
        assert any("by law" in reason for reason in said(asked(S.BULLYING, role=role)))


def test_text_raises_flags_but_never_decides():
    text = "Työkaverimme kuoli eilen ja minua kiusataan."

    routing = asked(S.UNCLEAR_ROLES, text=text)

    assert routing.route == Route.SUPERVISION
    assert routing.flags == (Flag.CRISIS, Flag.BULLYING)
    assert any("kiusataan" in reason for reason in said(routing))
    assert said(routing)[-1].startswith("Text never decides")


def test_what_was_chosen_is_not_asked_again_because_of_the_text():
    routing = asked(S.BULLYING, text="Minua kiusataan.")

    assert routing.flags == (Flag.BULLYING,)
    assert not any("The text" in reason for reason in said(routing))


def test_every_situation_has_its_words():
    assert set(SITUATION_LABELS) == set(Situation)
