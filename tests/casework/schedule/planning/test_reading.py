"""The planner is told what the database holds, and nothing of its own making."""

from datetime import date, timedelta

from peili.casework.offerings.models import Practitioner
from peili.casework.schedule import services
from peili.casework.schedule.models import Plan, TravelTime
from peili.casework.schedule.services import planning
from peili.casework.schedule.services.planning.towns import travel_minutes
from peili.core.planning.calendar_days import text_of_moment
from peili.core.planning.check import faults_of
from peili.core.series import Reach
from peili.parties.models import ClosedPeriod, OccupiedTime
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.casework.schedule.planning.conftest import FIRST, LAST
from tests.conftest import NOVEMBER


def desk(*engagements, **options):
    return planning.read_desk(
        [one.pk for one in engagements], first=FIRST, last=LAST, at=NOVEMBER, **options
    )


def test_the_rhythm_is_the_agreements(agreed):
    (one,) = desk(agreed.cast.engagement).chosen.values()

    agreement = agreed.agreement
    assert one.process.sessions == agreement.sessions
    assert one.process.target_gap_days == 7 * agreement.interval_weeks
    assert len(one.process.required) == 2
    assert one.process.supervisors == (str(agreed.cast["aino"].person_id),)


def test_held_sessions_begin_the_series_and_booked_ones_may_move(agreed, series):
    services.mark_held(series[0], came=[], at=series[0].ends)

    read = planning.read_desk(
        [agreed.cast.engagement.pk], first=FIRST, last=LAST, at=series[0].ends + HOUR
    )

    (one,) = read.chosen.values()
    assert [text_of_moment(start) for start in one.process.fixed] == ["2026-11-23T13:00"]
    assert [pk for pk, _ in one.movable] == [session.pk for session in series[1:]]
    assert one.process.sessions == agreed.agreement.sessions


def test_what_others_have_booked_stands_and_counts(agreed, another_engagement, book):
    book(MONDAY, engagement=another_engagement)

    read = desk(agreed.cast.engagement)

    (standing,) = read.booked_elsewhere
    assert [text_of_moment(start) for start in standing.starts] == ["2026-11-23T13:00"]
    clash = [read.chosen[agreed.cast.engagement.pk].standing, standing]
    assert not faults_of(read.problem, clash)


def test_closed_days_and_eves_are_free_of_sessions(agreed):
    ClosedPeriod.objects.create(first_day=date(2026, 12, 28), last_day=date(2026, 12, 31))

    problem = desk(agreed.cast.engagement).problem

    assert (date(2026, 12, 28).toordinal(), date(2026, 12, 31).toordinal()) in problem.closed
    assert date(2026, 12, 24).toordinal() in problem.holidays
    assert date(2026, 12, 25).toordinal() in problem.holidays


def test_a_practitioner_who_is_away_is_busy_even_where_a_session_stands(agreed, series):
    aino = agreed.cast.person("aino")
    services.record_absence(aino, starts=MONDAY - HOUR, ends=MONDAY + timedelta(days=4))

    read = desk(agreed.cast.engagement)

    (one,) = read.chosen.values()
    faults = faults_of(read.problem, [one.standing])
    assert [fault.start for fault in faults if "is not free" in str(fault)] == [one.movable[0][1]]


def test_a_long_pause_begins_the_rhythm_anew(agreed, series):
    services.mark_held(series[0], came=[], at=series[0].ends)
    services.cancel_sessions(series[1], reach=Reach.ALL, cancelled_by="practice", at=series[0].ends)
    later = series[0].ends + timedelta(weeks=20)

    read = planning.read_desk(
        [agreed.cast.engagement.pk], first=later.date(), last=date(2027, 12, 31), at=later
    )

    (one,) = read.chosen.values()
    assert one.process.fixed == ()
    assert one.process.first_between[0] == later.date().toordinal() + 1


def test_sessions_beyond_the_period_are_left_for_another_plan(agreed):
    read = planning.read_desk(
        [agreed.cast.engagement.pk], first=FIRST, last=FIRST + timedelta(weeks=12), at=NOVEMBER
    )

    (one,) = read.chosen.values()
    assert one.process.sessions + one.beyond == agreed.agreement.sessions
    assert one.beyond > 0


def test_the_practices_own_travel_times_are_believed(db):
    TravelTime.objects.create(origin="Pori", destination="Rauma", minutes=50)

    minutes = travel_minutes(["Pori", "Rauma", "Turku", "Nowhere"])

    assert minutes[0][:3] == (0, 50, 105)
    assert minutes[1][0] == 50
    assert minutes[2][3] == 60


def test_reading_asks_as_much_for_many_as_for_one(
    agreed, another_engagement, django_assert_max_num_queries
):
    with django_assert_max_num_queries(16):
        desk(agreed.cast.engagement, another_engagement)


def test_a_practitioner_without_hours_cannot_be_planned(agreed, plan_of):
    Practitioner.objects.filter(person=agreed.cast["aino"].person_id).update(hours={})

    row = plan_of(change=Plan.Change.NOTHING).series.get()

    assert row.missing == agreed.agreement.sessions
    assert row.reason["without"]
    assert not OccupiedTime.objects.exists()
