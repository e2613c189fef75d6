"""Who came is kept for the supervisor; everybody else gets the head count."""

from datetime import timedelta

import pytest

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services import AgreementNotInForce
from peili.casework.schedule import services
from peili.casework.schedule.models import Attendance
from peili.core.series import PastSessionsNeverChange
from peili.parties.models import OccupiedTime, Person
from peili.plumbing.outbox.models import Letter
from tests.casework.schedule.conftest import HOUR
from tests.conftest import NOVEMBER


def test_members_and_substitutes_make_the_head_count(series, cast):
    held = services.mark_held(
        series[0],
        came={cast.party("ville").pk},
        substitutes=["Sijainen Samasta Tiimistä"],
        at=series[0].ends,
    )

    assert (held.state, held.head_count) == ("held", 2)
    assert Attendance.objects.filter(session=held, came=True).count() == 2


def test_a_slip_is_corrected_and_the_first_moment_stands(series, cast):
    services.mark_held(series[0], came=set(), at=series[0].ends)

    held = services.mark_held(
        series[0], came={cast.party("venla").pk}, at=series[0].ends + timedelta(days=1)
    )

    assert held.head_count == 1
    assert held.held_at == series[0].ends


def test_a_session_that_has_not_begun_is_not_held(series):
    with pytest.raises(services.NotYetBegun):
        services.mark_held(series[0], came=set(), at=NOVEMBER)


def test_a_session_is_marked_held_also_when_the_agreement_has_ended_since(series, agreed, cast):
    services.end_engagement(
        agreed.agreement,
        because="period_over",
        cancelled_by="practice",
        at=series[0].ends + timedelta(days=1),
    )

    held = services.mark_held(
        series[0], came={cast.party("ville").pk}, at=series[0].ends + timedelta(days=2)
    )

    assert (held.state, held.head_count) == ("held", 1)


def test_a_session_before_any_agreement_was_in_force_is_not_held(series, agreed):
    Agreement.objects.update(in_force_at=series[0].ends)

    with pytest.raises(AgreementNotInForce):
        services.mark_held(series[0], came=set(), at=series[0].ends + HOUR)


def test_a_held_session_is_not_turned_into_one_where_nobody_came(series, cast):
    services.mark_held(series[0], came={cast.party("ville").pk}, at=series[0].ends)

    with pytest.raises(services.AlreadyHeld):
        services.mark_nobody_came(series[0], at=series[0].ends)

    series[0].refresh_from_db()
    assert (series[0].state, series[0].head_count) == ("held", 1)


def test_when_nobody_comes_it_counts_as_a_late_cancellation(series):
    session = services.mark_nobody_came(series[0], at=series[0].ends)

    assert (session.state, session.cancelled_late, session.head_count) == ("cancelled", True, 0)


def test_a_supervisee_who_cannot_come_tells_the_supervisor_alone(series, cast):
    Letter.objects.all().delete()

    services.say_cannot_come(series[0], party=cast.party("ville"), at=NOVEMBER)
    services.say_cannot_come(series[0], party=cast.party("ville"), at=NOVEMBER + HOUR)

    assert [letter.to for letter in Letter.objects.all()] == ["aino@peili.example"]


def test_what_was_told_ahead_is_kept_when_the_session_is_held(series, cast):
    ville = cast.party("ville")
    services.say_cannot_come(series[0], party=ville, at=NOVEMBER)

    services.mark_held(series[0], came={cast.party("venla").pk}, at=series[0].ends)

    assert Attendance.objects.get(session=series[0], party=ville).told_ahead_at == NOVEMBER


def test_cannot_come_is_not_said_afterwards(series, cast):
    with pytest.raises(PastSessionsNeverChange):
        services.say_cannot_come(series[0], party=cast.party("ville"), at=series[0].ends)


def test_who_steps_back_gets_their_time_back(series, cast):
    services.step_back(cast.party("venla"), at=NOVEMBER)

    assert not OccupiedTime.objects.filter(person=cast["venla"].person_id).exists()
    assert OccupiedTime.objects.filter(person=cast["ville"].person_id).count() == 4


def test_a_new_member_is_booked_where_they_can_be(series, cast, book, another_engagement):
    book(series[0].starts + 3 * HOUR, engagement=another_engagement)
    olli = Person.objects.get(pk=cast["olli"].person_id)
    OccupiedTime.objects.create(
        person=olli, key="talk/3", starts=series[1].starts, ends=series[1].ends
    )

    elsewhere = services.welcome_member(cast.engagement, person=olli, at=NOVEMBER)

    assert elsewhere == [series[1]]
    assert OccupiedTime.objects.filter(person=olli, key=f"session/{series[2].pk}").exists()


def test_ending_cancels_what_is_ahead_by_the_same_rule(series, agreed):
    at = series[0].starts - HOUR
    with pytest.raises(services.TooLateToCancel):
        services.end_engagement(
            agreed.agreement, because="interrupted", cancelled_by="members", at=at
        )

    agreement = services.end_engagement(
        agreed.agreement, because="interrupted", cancelled_by="members", accept_fee=True, at=at
    )

    assert agreement.state == "ended"
    states = agreement.engagement.sessions.values_list("state", "cancelled_late")
    assert sorted(states) == [("cancelled", False)] * 3 + [("cancelled", True)]
