"""The pages of sessions: look first, then do it; who asks decides what is there."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.schedule import services
from peili.casework.schedule.models import Attendance, Session
from peili.parties.models import ClosedPeriod
from peili.plumbing import clock
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.conftest import NOVEMBER

few = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = st.one_of(
    st.text(max_size=20),
    st.integers(-(10**9), 10**9).map(str),
    st.sampled_from(["", "31.2.2026", "1.1.9999", "25.00", "28.3.2027", "3.30", "all", "🙂"]),
)


def lines(*starts, chosen=True):
    """What the form of a proposed series sends."""
    sent = {"form-TOTAL_FORMS": str(len(starts)), "form-INITIAL_FORMS": str(len(starts))}
    for number, (day, at) in enumerate(starts):
        sent |= {
            f"form-{number}-starts_day": day,
            f"form-{number}-starts_time": at,
            f"form-{number}-kind": "ordinary",
        }
        if chosen:
            sent[f"form-{number}-chosen"] = "on"
    return sent


def series_page(agreed):
    return f"/sessions/of/{agreed.cast.engagement.pk}/series/"


def test_a_series_is_proposed_looked_at_and_booked(sign_in, agreed):
    browser = sign_in("aino")
    page = browser.get(
        series_page(agreed), {"starts_on": "7.12.2026", "at": "13.00", "sessions": "4"}
    ).content.decode()
    assert "7.12.2026" in page
    assert "Väliarviointi" in page

    answer = browser.post(
        series_page(agreed), lines(("7.12.2026", "13.00"), ("4.1.2027", "13.00")) | {"book": "1"}
    )

    assert answer.status_code == 302
    assert Session.objects.count() == 2


def test_a_line_left_out_is_not_booked(sign_in, agreed):
    sent = lines(("7.12.2026", "13.00"), ("4.1.2027", "13.00"))
    del sent["form-1-chosen"]

    sign_in("aino").post(series_page(agreed), sent | {"book": "1"})

    assert Session.objects.count() == 1


def test_who_loses_the_race_is_told_and_keeps_what_was_typed(sign_in, agreed, book):
    book(MONDAY)

    answer = sign_in("kaisa").post(
        series_page(agreed), lines(("23.11.2026", "14.00"), ("7.12.2026", "13.00")) | {"book": "1"}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Joku on jo varattu muualle" in page
    assert 'value="7.12.2026"' in page
    assert Session.objects.count() == 1


def test_nothing_is_booked_from_the_page_before_the_agreement(sign_in, agreed):
    services.end_engagement(
        agreed.agreement, because="interrupted", cancelled_by="practice", at=NOVEMBER
    )

    answer = sign_in("aino").get(series_page(agreed), follow=True)

    assert "Sopimus ei ole vielä voimassa" in answer.content.decode()


def test_an_odd_time_is_booked_only_when_confirmed(sign_in, agreed):
    page = f"/sessions/of/{agreed.cast.engagement.pk}/session/"
    typed = {
        "starts_day": "5.12.2026",
        "starts_time": "19.00",
        "minutes": "120",
        "kind": "ordinary",
        "place_mode": "remote",
    }
    first = sign_in("aino").post(page, typed)
    assert first.status_code == 422
    assert "työaikojen ulkopuolella" in first.content.decode()

    assert sign_in("aino").post(page, typed | {"anyway": "on"}).status_code == 302


def test_moving_shows_first_what_would_move(sign_in, series):
    page = f"/sessions/{series[1].pk}/move/"
    there = {"to_day": "8.12.2026", "to_time": "13.00", "reach": "following"}
    shown = sign_in("aino").get(page, there).content.decode()
    assert "Siirrä 3 tapaamista" in shown
    assert Session.objects.filter(starts=series[1].starts).exists()

    answer = sign_in("aino").post(page, there | {"seen": series[1].starts.isoformat()})

    assert answer.status_code == 302
    series[1].refresh_from_db()
    assert clock.local(series[1].starts).day == 8


def test_moving_onto_a_closed_day_says_so_on_the_button(sign_in, series):
    ClosedPeriod.objects.create(first_day=date(2026, 12, 8), last_day=date(2026, 12, 8))
    there = {"to_day": "8.12.2026", "to_time": "13.00", "reach": "this"}

    shown = sign_in("aino").get(f"/sessions/{series[1].pk}/move/", there).content.decode()

    assert "Siirrä silti 1 tapaaminen" in shown


def test_moving_onto_a_taken_time_is_not_offered(sign_in, series):
    taken = clock.local(series[3].starts)
    there = {"to_day": f"{taken:%d.%m.%Y}", "to_time": f"{taken:%H.%M}", "reach": "this"}

    shown = sign_in("aino").get(f"/sessions/{series[1].pk}/move/", there).content.decode()

    assert "Valitse toinen aika" in shown
    assert 'name="seen"' not in shown


def test_an_old_page_moves_nothing(sign_in, series):
    there = {"to_day": "8.12.2026", "to_time": "13.00", "reach": "this"}

    answer = sign_in("aino").post(
        f"/sessions/{series[1].pk}/move/", there | {"seen": MONDAY.isoformat()}
    )

    assert answer.status_code == 422
    assert "Joku muutti tätä tapaamista" in answer.content.decode()


def test_a_late_cancellation_asks_for_the_fee(sign_in, series, agreed):
    page = f"/sessions/{series[0].pk}/cancellation/"
    asked = {"reach": "this", "cancelled_by": "members"}
    browser = sign_in("aino")
    with clock.at(series[0].starts - 10 * HOUR):
        answer = browser.post(page, asked)
        assert answer.status_code == 422
        assert "240,00" in answer.content.decode()

        assert browser.post(page, asked | {"accept_fee": "on"}).status_code == 302

    assert Session.objects.get(pk=series[0].pk).cancelled_late


def test_a_supervisee_says_that_they_cannot_come(sign_in, series):
    page = f"/sessions/{series[0].pk}/"
    sign_in("ville").post(page + "absence/")
    assert "et pääse tulemaan" in sign_in("ville").get(page).content.decode()
    # Nobody but the supervisor sees who is away.
    assert "et pääse" not in sign_in("venla").get(page).content.decode()

    sign_in("ville").post(page + "absence/", {"can_come": "1"})

    assert not Attendance.objects.exists()


def test_the_names_of_those_who_came_are_the_supervisors_alone(sign_in, series, cast):
    services.mark_held(
        series[0], came={cast.party("ville").pk}, substitutes=["Sirpa"], at=series[0].ends
    )
    page = f"/sessions/{series[0].pk}/"

    assert "Sirpa" in sign_in("aino").get(page).content.decode()
    for who in ("kari", "kaisa", "ville", "birgit"):
        shown = sign_in(who).get(page).content.decode()
        assert "Sirpa" not in shown
        assert "2 läsnä" in shown


def test_the_link_of_a_remote_session_is_for_the_members(sign_in, series):
    Session.objects.filter(pk=series[0].pk).update(room="https://video.example/huone")
    page = f"/sessions/{series[0].pk}/"

    assert "video.example" in sign_in("ville").get(page).content.decode()
    for who in ("kari", "birgit"):
        assert "video.example" not in sign_in(who).get(page).content.decode()


def test_attendance_is_marked_in_the_page(sign_in, series, cast):
    with clock.at(series[0].ends):
        answer = sign_in("aino").post(
            f"/sessions/{series[0].pk}/attendance/",
            {"came": [cast.party("ville").pk], "substitutes": "Sirpa\n\nSeppo"},
        )

    assert answer.status_code == 302
    assert Session.objects.get(pk=series[0].pk).head_count == 3


def test_the_calendar_asks_as_little_for_a_full_week(sign_in, book, queries_of):
    book(*(MONDAY + timedelta(days=day, hours=hour) for day in range(5) for hour in (-4, 0)))
    browser = sign_in("kaisa")

    assert queries_of(browser, "/sessions/?from=2026-11-23") <= 12
    page = browser.get("/sessions/?from=2026-11-23").content.decode()
    assert page.count("Perhetyön tiimi") >= 10


@pytest.mark.parametrize("typed", ["?from=9999-99-99", "?from=0001-01-01", "?who=x&view=month"])
def test_the_calendar_takes_any_address(sign_in, agreed, typed):
    assert sign_in("aino").get(f"/sessions/{typed}").status_code == 200


def test_a_supervisee_steps_back_in_the_page(sign_in, series, cast):
    page = f"/sessions/of/{cast.engagement.pk}/withdrawal/"

    assert sign_in("venla").post(page).status_code == 302
    assert sign_in("venla").get(f"/cases/{cast.engagement.pk}/").status_code == 404


def test_the_office_brings_a_new_member_in(sign_in, series, cast):
    sign_in("kaisa").post(
        f"/sessions/of/{cast.engagement.pk}/members/",
        {"name": "Uusi Jäsen", "email": "uusi@peili.example"},
    )

    assert cast.engagement.parties.filter(role="supervisee", left_at=None).count() == 3


@few
@given(
    day=ODD, at=ODD, kind=ODD, total=st.sampled_from(["1", "0", "-1", "x", "5000", ""]), extra=ODD
)
def test_no_typing_breaks_the_series(sign_in, agreed, day, at, kind, total, extra):
    sent = lines((day, at)) | {
        "form-TOTAL_FORMS": total,
        "form-0-kind": kind,
        "look": "1",
    }

    assert sign_in("aino").post(series_page(agreed), sent).status_code == 422
    asked = {"starts_on": day, "at": at, "sessions": extra}
    assert sign_in("aino").get(series_page(agreed), asked).status_code == 200


@few
@given(
    typed=st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("to_day", "to_time", "reach", "seen"), ODD)
    )
)
def test_no_typing_breaks_a_move(sign_in, series, typed):
    page = f"/sessions/{series[0].pk}/move/"

    assert sign_in("aino").get(page, typed).status_code == 200
    assert sign_in("aino").post(page, typed).status_code in (302, 422)


@few
@given(
    typed=st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ("starts_day", "starts_time", "minutes", "kind", "place", "room"), ODD
        ),
    )
)
def test_no_typing_breaks_a_booking(sign_in, agreed, typed):
    page = f"/sessions/of/{agreed.cast.engagement.pk}/session/"

    assert sign_in("aino").post(page, typed).status_code in (302, 422)


def test_that_nobody_came_is_asked_once_more_with_what_it_costs(sign_in, series):
    page = f"/sessions/{series[0].pk}/no-show/"
    browser = sign_in("aino")
    assert browser.get(page).status_code == 302  # not before it has begun

    with clock.at(series[0].ends):
        asked = browser.get(page).content.decode()
        assert "ilman arvonlisäveroa" in asked
        series[0].refresh_from_db()
        assert series[0].state == "planned"

        browser.post(page)

    series[0].refresh_from_db()
    assert (series[0].state, series[0].cancelled_late) == ("cancelled", True)
