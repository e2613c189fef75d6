"""Nothing is booked until a plan is accepted, and then only what nobody has taken meanwhile."""

from datetime import timedelta

import pytest

from peili.casework.schedule import services
from peili.casework.schedule.models import Plan, PlannedSeries, Session
from peili.casework.schedule.services import planning
from peili.parties import services as parties
from peili.parties.models import OccupiedTime
from peili.plumbing import clock
from peili.plumbing.outbox.models import Letter
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.conftest import NOVEMBER


def first_start(row):
    return planning.at_moment(planning.moments(row.starts)[0])


def test_a_plan_books_nothing_and_tells_nobody(plan_of):
    Letter.objects.all().delete()

    plan = plan_of()

    row = plan.series.get()
    assert plan.state == Plan.State.PROPOSED
    assert len(row.starts) == 8
    assert row.missing == 0
    assert plan.bound <= plan.cost
    assert not Session.objects.exists()
    assert not Letter.objects.exists()


def test_an_accepted_plan_is_booked_and_told_in_one_letter_each(plan_of, agreed):
    plan = plan_of()
    Letter.objects.all().delete()

    outcome = planning.accept_plan(plan, at=NOVEMBER, by=agreed.cast.person("kaisa"))

    assert [row.engagement_id for row in outcome.accepted] == [agreed.cast.engagement.pk]
    assert Session.objects.count() == 8
    assert OccupiedTime.objects.count() == 8 * 3
    assert [s.kind for s in Session.objects.order_by("starts")].count("mid_evaluation") == 1
    assert sorted(letter.to.split("@")[0] for letter in Letter.objects.all()) == [
        "aino",
        "venla",
        "ville",
    ]
    plan.refresh_from_db()
    assert plan.state == Plan.State.ACCEPTED


def test_what_somebody_took_meanwhile_is_refused_and_said(plan_of, agreed):
    plan = plan_of()
    row = plan.series.get()
    taken = first_start(row)
    parties.occupy([agreed.cast["ville"].person_id], key="talk/9", starts=taken, ends=taken + HOUR)

    outcome = planning.accept_plan(plan, at=NOVEMBER)

    ((refused, why),) = outcome.refused
    assert refused == row
    assert isinstance(why, planning.NewFaults)
    assert not Session.objects.exists()
    row.refresh_from_db()
    assert any("is not free" in fault for fault in row.seen_faults)
    ((_, why),) = planning.accept_plan(plan, at=NOVEMBER).refused
    assert isinstance(why, services.SlotTaken)


def test_one_process_is_accepted_without_the_other(plan_of, agreed, another_engagement):
    plan = plan_of(agreed.cast.engagement, another_engagement)
    mine = plan.series.get(engagement=another_engagement)

    planning.accept_plan(plan, only=mine, at=NOVEMBER)

    assert set(Session.objects.values_list("engagement", flat=True)) == {another_engagement.pk}
    plan.refresh_from_db()
    assert plan.state == Plan.State.PROPOSED


def test_a_plan_of_sessions_that_have_moved_since_is_refused(plan_of, series, agreed):
    plan = plan_of(change=Plan.Change.ANYTHING)
    services.move_sessions(series[0], to=MONDAY + timedelta(days=1), at=NOVEMBER)

    ((_, why),) = planning.accept_plan(plan, at=NOVEMBER).refused

    assert isinstance(why, planning.SessionsChanged)


def test_with_little_change_what_suits_stays_where_it_is(plan_of, series):
    plan = plan_of(change=Plan.Change.LITTLE)

    planning.accept_plan(plan, at=NOVEMBER)

    kept = set(Session.objects.values_list("starts", flat=True))
    assert len({one.starts for one in series} & kept) == 4
    assert Session.objects.count() == 8


def test_only_missing_sessions_are_planned_when_what_is_booked_stays(plan_of, series):
    plan = plan_of(change=Plan.Change.NOTHING)

    row = plan.series.get()

    assert row.before == []
    assert len(row.starts) == 4
    assert row.starts[0] > series[-1].starts.isoformat()


def test_two_that_change_places_are_booked_together(plan_of, agreed, another_engagement, book):
    (here,) = book(MONDAY)
    (there,) = book(MONDAY + timedelta(days=1), engagement=another_engagement)
    plan = plan_of(agreed.cast.engagement, another_engagement, change=Plan.Change.ANYTHING)
    for engagement, start in ((agreed.cast.engagement, there), (another_engagement, here)):
        row = plan.series.get(engagement=engagement)
        row.starts = [planning_text(start)]
        row.seen_faults = ["x"]
        row.save()

    outcome = planning.accept_plan(plan, at=NOVEMBER)
    if outcome.refused:  # what the judge finds has been shown; accept all the same
        outcome = planning.accept_plan(plan, at=NOVEMBER)

    assert not outcome.refused
    here.refresh_from_db()
    there.refresh_from_db()
    assert (here.starts, there.starts) == (MONDAY + timedelta(days=1), MONDAY)


def planning_text(session):
    return clock.local(session.starts).strftime("%Y-%m-%dT%H:%M")


def test_another_supervisor_must_be_agreed_on_first(plan_of, agreed):
    eero = agreed.cast.person("eero")
    plan = plan_of(wishes={agreed.cast.engagement.pk: planning.Wishes(supervisor=eero.pk)})

    ((_, why),) = planning.accept_plan(plan, at=NOVEMBER).refused

    assert isinstance(why, planning.AnotherSupervisor)
    assert not Session.objects.exists()


def test_a_person_who_need_not_come_is_not_booked_where_they_are_elsewhere(plan_of, agreed):
    venla = agreed.cast["venla"].person_id
    whole = NOVEMBER + timedelta(days=1)
    parties.occupy([venla], key="talk/9", starts=whole, ends=whole + timedelta(days=60))

    assert plan_of().series.get().missing == 8
    plan = plan_of(wishes={agreed.cast.engagement.pk: planning.Wishes(without=(venla,))})
    outcome = planning.accept_plan(plan, at=NOVEMBER)

    assert outcome.accepted
    sessions = Session.objects.count()
    assert sessions == 8
    booked = OccupiedTime.objects.filter(person=venla, key__startswith="session/").count()
    assert 0 < booked < sessions


def test_a_plan_is_decided_once(plan_of):
    plan = plan_of()
    planning.reject_plan(plan, at=NOVEMBER)

    with pytest.raises(planning.AlreadyDecided):
        planning.reject_plan(plan, at=NOVEMBER)
    assert plan.series.get().state == PlannedSeries.State.REJECTED
    assert not planning.accept_plan(plan, at=NOVEMBER).accepted
