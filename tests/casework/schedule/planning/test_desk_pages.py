"""The desk in the page: choose, look, change by hand, decide. Only the office comes here."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.schedule import services
from peili.casework.schedule.models import Absence, Plan, PlannedSeries, Session, TravelTime
from peili.casework.schedule.services import planning
from peili.parties import services as parties
from peili.plumbing.jobs.models import Job
from peili.plumbing.jobs.services import run_pending
from peili.plumbing.outbox.models import Letter
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.conftest import NOVEMBER

few = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = st.one_of(
    st.text(max_size=16),
    st.integers(-(10**9), 10**9).map(str),
    st.sampled_from(["", "31.2.2026", "1.1.9999", "9.15", "2026-11-24T13:00", "🙂", "0"]),
)


@pytest.fixture
def office(sign_in, agreed):
    return sign_in("kaisa")


def sent(agreed, **changed):
    return {
        "processes": [agreed.cast.engagement.pk],
        "first_day": "23.11.2026",
        "last_day": "31.8.2027",
        "change": "little",
    } | changed


def test_a_plan_is_asked_for_and_its_making_is_watched(office, agreed):
    answer = office.post("/sessions/desk/", sent(agreed))

    plan = Plan.objects.get()
    assert answer.url == f"/sessions/plans/{plan.pk}/"
    page = office.get(answer.url).content.decode()
    assert 'hx-trigger="every 2s"' in page
    Job.objects.filter(pk=plan.job_id).update(
        done=5, total=40, what='{"cost":54,"bound":48,"missing":2,"fall":[200,90,54]}'
    )
    told = office.get(f"/sessions/plans/{plan.pk}/progress/").content.decode()
    assert "54" in told
    assert "48" in told
    assert "polyline" in told


def test_a_planning_that_has_not_begun_is_stopped_without_a_trace(office, agreed):
    office.post("/sessions/desk/", sent(agreed))

    office.post(f"/sessions/plans/{Plan.objects.get().pk}/stop/")

    assert not Plan.objects.exists()


def test_a_planning_under_way_that_is_stopped_keeps_what_it_found(agreed, plan_of):
    plan = planning.start_plan(
        [agreed.cast.engagement.pk],
        first_day=MONDAY.date(),
        last_day=MONDAY.date() + timedelta(days=200),
        at=NOVEMBER,
    )
    Job.objects.filter(pk=plan.job_id).update(stop_requested=True)

    run_pending()

    plan.refresh_from_db()
    assert plan.state == Plan.State.PROPOSED
    assert plan.series.get().starts
    assert Job.objects.get(pk=plan.job_id).state == Job.State.DONE


def test_the_plan_is_shown_with_what_moves_and_where_one_travels(office, plan_of, series):
    plan = plan_of(change=Plan.Change.LITTLE)

    page = office.get(f"/sessions/plans/{plan.pk}/").content.decode()

    assert "Perhetyön tiimi" in page
    assert "4 uutta tapaamista" in page
    assert 'class="week"' in page
    assert "matkapäiviä" in page


def test_a_plan_is_accepted_in_the_page(office, plan_of):
    plan = plan_of()
    Letter.objects.all().delete()

    office.post(f"/sessions/plans/{plan.pk}/acceptance/")

    assert Session.objects.count() == 8
    assert Letter.objects.count() == 3


def test_what_cannot_be_booked_any_more_is_said_where_it_stands(office, plan_of, agreed):
    plan = plan_of()
    row = plan.series.get()
    starts = planning.at_moment(planning.moments(row.starts)[0])
    ville = agreed.cast["ville"].person_id
    parties.occupy([ville], key="talk/9", starts=starts, ends=starts + HOUR)

    answer = office.post(f"/sessions/planned/{row.pk}/acceptance/")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kalenteri on muuttunut" in page
    assert "ei ole vapaa" in page
    assert not Session.objects.exists()


def test_a_session_is_moved_by_the_form_and_judged_before(office, plan_of):
    row = plan_of().series.get()
    seen = row.starts[0]
    sunday = {"seen": seen, "weeks": "0", "weekday": "6", "at": "13.00"}

    verdict = office.get(f"/sessions/planned/{row.pk}/verdict/", sunday).content.decode()
    assert "työaikojen ulkopuolella" in verdict
    row.refresh_from_db()
    assert row.starts[0] == seen

    office.post(f"/sessions/planned/{row.pk}/move/", sunday)
    row.refresh_from_db()
    assert seen not in row.starts
    assert row.seen_faults
    page = office.get(f"/sessions/planned/{row.pk}/").content.decode()
    assert "Vastoin sääntöjä" in page


def test_a_session_is_dragged_by_days_and_half_hours(office, plan_of):
    row = plan_of().series.get()
    seen = row.starts[0]

    answer = office.post(
        f"/sessions/planned/{row.pk}/move/",
        {"seen": seen, "days": "1", "minutes": "-30", "back": "plan"},
    )

    row.refresh_from_db()
    assert answer.status_code == 302
    assert f"/plans/{row.plan_id}/?from=" in answer.url
    assert seen not in row.starts


def test_one_click_lets_a_person_be_away(office, plan_of, agreed):
    venla = agreed.cast["venla"].person_id
    whole = NOVEMBER + timedelta(days=1)
    parties.occupy([venla], key="talk/9", starts=whole, ends=whole + timedelta(days=60))
    row = plan_of().series.get()
    page = office.get(f"/sessions/plans/{row.plan_id}/").content.decode()
    assert "Venla" in page
    assert "saa olla poissa" in page

    office.post(f"/sessions/planned/{row.pk}/", {"without": [venla]})

    row.refresh_from_db()
    assert row.missing == 0
    assert row.wishes == {"without": [venla]}


def test_one_process_is_left_as_it_is(office, plan_of):
    row = plan_of().series.get()

    office.post(f"/sessions/planned/{row.pk}/omission/")
    office.post(f"/sessions/plans/{row.plan_id}/acceptance/")

    row.refresh_from_db()
    assert row.state == PlannedSeries.State.REJECTED
    assert not Session.objects.exists()


def test_what_stands_in_an_absence_is_planned_anew_with_little_change(
    office, series, agreed, settings
):
    aino = agreed.cast["aino"].person_id
    answer = office.post(
        "/sessions/absences/",
        {
            "person": aino,
            "starts_day": "7.12.2026",
            "starts_time": "8.00",
            "ends_day": "9.12.2026",
            "ends_time": "16.00",
        },
    )
    assert answer.status_code == 302, answer.content.decode()
    absence = Absence.objects.get()
    assert "Perhetyön tiimi" in office.get("/sessions/absences/").content.decode()
    Letter.objects.all().delete()

    office.post(f"/sessions/absences/{absence.pk}/plan/")
    plan = Plan.objects.get()
    Plan.objects.update(seconds=1)
    run_pending()
    row = plan.series.get()
    changes = planning.changes_of(row.before, row.starts)
    assert len(changes.stays) == 3
    assert len(changes.moves) == 1
    assert not Letter.objects.exists()

    office.post(f"/sessions/plans/{plan.pk}/acceptance/")
    assert not services.sessions_within(absence, after=NOVEMBER)
    assert Letter.objects.exists()


def test_a_practitioner_notes_their_own_absence_and_nobody_elses(sign_in, agreed):
    eero = agreed.cast["eero"].person_id

    answer = sign_in("aino").post(
        "/sessions/absences/",
        {
            "person": eero,
            "starts_day": "7.12.2026",
            "starts_time": "8.00",
            "ends_day": "9.12.2026",
            "ends_time": "16.00",
        },
    )

    assert answer.status_code == 422
    assert not Absence.objects.exists()


def test_the_three_best_series_are_cards_and_one_click_books(sign_in, agreed):
    browser = sign_in("aino")
    address = f"/sessions/of/{agreed.cast.engagement.pk}/choices/"
    page = browser.get(address)
    cards = page.context["cards"]
    assert 1 <= len(cards) <= 3

    answer = browser.post(address, {"start": cards[0].starts})

    assert answer.status_code == 302
    assert Session.objects.count() == len(cards[0].starts) == 8


def test_a_card_whose_time_is_gone_books_nothing_and_says_so(sign_in, agreed):
    browser = sign_in("kaisa")
    address = f"/sessions/of/{agreed.cast.engagement.pk}/choices/"
    starts = browser.get(address).context["cards"][0].starts
    first = planning.at_moment(planning.moments(starts)[0])
    ville = agreed.cast["ville"].person_id
    parties.occupy([ville], key="talk/9", starts=first, ends=first + HOUR)

    answer = browser.post(address, {"start": starts})

    assert answer.status_code == 422
    assert "Joku on jo varattu muualle" in answer.content.decode()
    assert not Session.objects.exists()


def test_travel_times_are_told_and_forgotten(office):
    office.post(
        "/sessions/travel-times/", {"origin": "Pori", "destination": "Ulvila", "minutes": "20"}
    )
    row = TravelTime.objects.get()
    assert "20" in office.get("/sessions/travel-times/").content.decode()

    office.post(f"/sessions/travel-times/{row.pk}/removal/")
    assert not TravelTime.objects.exists()


def test_the_workload_is_everybodys_for_the_office_and_ones_own_for_a_practitioner(sign_in, series):
    assert len(sign_in("kaisa").get("/sessions/workload/").context["loads"]) > 1

    page = sign_in("aino").get("/sessions/workload/")
    assert [load.name for load in page.context["loads"]] == ["Aino Esimerkki"]
    assert page.context["loads"][0].sessions == 4


def test_a_drag_is_judged_before_it_is_dropped(office, plan_of):
    row = plan_of().series.get()
    seen = {"seen": row.starts[0]}
    verdict = f"/sessions/planned/{row.pk}/verdict/"

    late = office.get(verdict, seen | {"days": "0", "minutes": "600"}).content.decode()
    here = office.get(verdict, seen | {"days": "0", "minutes": "0"}).content.decode()

    assert "työaikojen ulkopuolella" in late
    assert "kunnossa" in here
    row.refresh_from_db()
    assert row.starts[0] == seen["seen"]


@few
@given(seen=ODD, weeks=ODD, weekday=ODD, at=ODD, days=ODD)
def test_no_typing_breaks_a_move_in_the_plan(office, plan_of, seen, weeks, weekday, at, days):
    row = PlannedSeries.objects.first() or plan_of().series.get()
    typed = {"seen": seen, "weeks": weeks, "weekday": weekday, "at": at}

    assert office.get(f"/sessions/planned/{row.pk}/verdict/", typed).status_code == 200
    typed |= {"days": days, "minutes": days}
    assert office.post(f"/sessions/planned/{row.pk}/move/", typed).status_code in {302, 422}


@few
@given(first=ODD, last=ODD, change=ODD, process=ODD)
def test_no_typing_breaks_the_desk(office, first, last, change, process):
    typed = {"processes": [process], "first_day": first, "last_day": last, "change": change}

    assert office.post("/sessions/desk/", typed).status_code == 422


@few
@given(one=ODD, other=ODD)
def test_no_typing_breaks_wishes_absences_ways_and_choices(office, plan_of, agreed, one, other):
    row = PlannedSeries.objects.first() or plan_of().series.get()
    wishes = {
        "without": [one],
        "supervisor": other,
        "opens": one,
        "closes": other,
        "gap_weeks": one,
    }
    absence = {"person": one, "starts_day": one, "starts_time": other, "ends_day": other}
    way = {"origin": "Pori", "destination": other, "minutes": one}

    assert office.post(f"/sessions/planned/{row.pk}/", wishes).status_code in {302, 422}
    assert office.post("/sessions/absences/", absence).status_code == 422
    assert office.post("/sessions/travel-times/", way).status_code in {302, 422}
    choices = f"/sessions/of/{agreed.cast.engagement.pk}/choices/"
    assert office.post(choices, {"start": [one, other]}).status_code in {302, 422}
    assert office.get(choices, {"first_day": one}).status_code == 200
    assert (
        office.get(f"/sessions/plans/{row.plan_id}/", {"from": one, "who": other}).status_code
        == 200
    )


def test_the_desk_asks_as_little_for_many_processes(office, agreed, another_engagement, queries_of):
    assert queries_of(office, "/sessions/desk/") <= 14


def test_a_plan_is_shown_with_few_questions(office, plan_of, queries_of):
    plan = plan_of()

    assert queries_of(office, f"/sessions/plans/{plan.pk}/") <= 26
