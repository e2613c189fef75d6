"""What the planner gets to know."""

from datetime import date, timedelta

from peili.casework.polls import services
from peili.casework.polls.models import BusyTime, CalendarAddress
from peili.core.planning.calendar_days import DAY, text_of_moment
from peili.core.polls import Word
from tests.casework.polls.conftest import MORNING
from tests.conftest import NOVEMBER

TUESDAY = date(2026, 12, 1)


def as_text(spans):
    return [(text_of_moment(start), text_of_moment(end)) for start, end in spans]


def test_whoever_has_not_answered_is_unknown(poll, cast):
    assert services.free_spans([cast["ville"].person_id], (TUESDAY, TUESDAY)) == {}


def test_yes_and_if_needed_are_free_and_no_is_not(poll, cast, answer_of):
    first, second = poll.windows.all()
    services.say_of_windows(
        answer_of(poll, "ville"), words={first.pk: Word.IF_NEEDED, second.pk: Word.NO}, at=NOVEMBER
    )
    ville = cast["ville"].person_id

    free = services.free_spans([ville], (TUESDAY, TUESDAY + timedelta(days=2)))

    assert as_text(free[ville]) == [
        ("2026-12-01T09:00", "2026-12-01T11:00"),
        ("2026-12-02T00:00", "2026-12-03T00:00"),
    ]


def test_a_painted_week_holds_in_its_period_on_the_wall_clock(week_poll, cast, answer_of):
    services.paint_week(answer_of(week_poll, "ville"), slots=[18, 19], at=NOVEMBER)
    ville = cast["ville"].person_id

    # The clocks go forward on 28.3.2027: Monday's nine o'clock stays nine.
    free = services.free_spans([ville], (date(2027, 3, 22), date(2027, 3, 29)))

    assert as_text(free[ville]) == [
        ("2027-03-22T09:00", "2027-03-22T10:00"),
        ("2027-03-29T09:00", "2027-03-29T10:00"),
    ]


def test_outside_its_period_a_painted_week_says_nothing(week_poll, cast, answer_of):
    services.paint_week(answer_of(week_poll, "ville"), slots=[], at=NOVEMBER)
    ville = cast["ville"].person_id
    day = date(2027, 5, 28)

    free = services.free_spans([ville], (day, day + timedelta(days=1)))

    assert free[ville] == (((day.toordinal() + 1) * DAY, (day.toordinal() + 2) * DAY),)


def test_what_was_called_off_says_nothing(poll, cast, answer_of):
    services.say_of_windows(answer_of(poll, "ville"), words={}, at=NOVEMBER)
    services.call_off(poll, at=NOVEMBER)

    assert services.free_spans([cast["ville"].person_id], (TUESDAY, TUESDAY)) == {}


def test_busy_spans_are_the_calendars_own_joined_and_on_the_wall_clock(cast):
    ville = cast.person("ville")
    given = CalendarAddress.objects.create(person=ville, address="https://k/", given_at=NOVEMBER)
    for hours in (0, 1, 5):
        starts = MORNING + timedelta(hours=hours)
        BusyTime.objects.create(
            calendar=given, person=ville, starts=starts, ends=starts + timedelta(hours=1)
        )

    busy = services.busy_spans([ville.pk, cast["venla"].person_id], (TUESDAY, TUESDAY))

    assert {person: as_text(spans) for person, spans in busy.items()} == {
        ville.pk: [
            ("2026-12-01T09:00", "2026-12-01T11:00"),
            ("2026-12-01T14:00", "2026-12-01T15:00"),
        ]
    }


def test_both_take_a_fixed_number_of_queries(poll, cast, answer_of, django_assert_num_queries):
    people = [cast[name].person_id for name in ("ville", "venla")]
    for name in ("ville", "venla"):
        services.say_of_windows(answer_of(poll, name), words={}, at=NOVEMBER)

    with django_assert_num_queries(2):
        services.free_spans(people, (TUESDAY, TUESDAY))
    with django_assert_num_queries(1):
        services.busy_spans(people, (TUESDAY, TUESDAY))
