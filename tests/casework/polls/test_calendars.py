"""One's own calendar: given, read, and taken back."""

from datetime import timedelta

import pytest

from peili.casework.polls import personal_data, selectors, services
from peili.casework.polls.models import BusyTime, CalendarAddress, PollAnswer
from peili.casework.polls.services import calendars as verbs
from peili.plumbing import jobs
from peili.plumbing.jobs.models import Job
from peili.plumbing.outside.calendar import AddressRefused, CalendarAway, CalendarUnreadable
from tests.conftest import NOVEMBER

ADDRESS = "https://kalenteri.example/ville/salainen.ics"
SPAN = (NOVEMBER + timedelta(days=3), NOVEMBER + timedelta(days=3, hours=1))


@pytest.fixture
def ville(cast):
    return cast.person("ville")


@pytest.fixture
def given_calendar(ville, calendars):
    calendars.busy[ADDRESS] = [SPAN]
    return services.give_calendar(ville, address=ADDRESS, at=NOVEMBER)


def test_a_given_calendar_is_read_by_a_job_soon(given_calendar, ville):
    jobs.run_pending()

    assert BusyTime.objects.get(person=ville).starts == SPAN[0]
    given_calendar.refresh_from_db()
    assert given_calendar.read_at == NOVEMBER


def test_every_few_hours_each_calendar_gets_a_job_of_its_own(given_calendar):
    verbs.refresh_all_later()
    verbs.refresh_all_later()

    assert Job.objects.filter(name="polls.refresh_calendar").count() == 1


def test_what_is_new_takes_the_place_of_what_was_known(given_calendar, calendars, ville):
    services.refresh_calendar(given_calendar, at=NOVEMBER)
    calendars.busy[ADDRESS] = []

    services.refresh_calendar(given_calendar, at=NOVEMBER)

    assert not BusyTime.objects.filter(person=ville).exists()


@pytest.mark.parametrize(
    ("trouble", "kept"),
    [(AddressRefused(), "refused"), (CalendarAway(), "away"), (CalendarUnreadable(), "unreadable")],
)
def test_in_trouble_what_was_known_stays_and_the_owner_is_told(
    sign_in, given_calendar, calendars, ville, trouble, kept
):
    services.refresh_calendar(given_calendar, at=NOVEMBER)
    calendars.busy[ADDRESS] = trouble

    services.refresh_calendar(given_calendar, at=NOVEMBER + timedelta(hours=4))

    given_calendar.refresh_from_db()
    assert given_calendar.trouble == kept
    assert BusyTime.objects.filter(person=ville).count() == 1
    page = sign_in("ville").get("/times/calendar/").content.decode()
    assert given_calendar.get_trouble_display() in page


def test_taking_it_back_deletes_every_busy_time(sign_in, given_calendar, ville):
    services.refresh_calendar(given_calendar, at=NOVEMBER)

    assert sign_in("ville").post("/times/calendar/removal/").status_code == 302

    assert not CalendarAddress.objects.exists()
    assert not BusyTime.objects.exists()


def test_a_calendar_taken_back_while_it_is_asked_leaves_nothing(given_calendar, ville):
    seen = verbs.look(given_calendar, at=NOVEMBER)
    services.take_calendar_back(ville, at=NOVEMBER)

    verbs.keep(given_calendar, seen, at=NOVEMBER)

    assert not BusyTime.objects.exists()


def test_an_address_is_given_on_the_page_and_never_shown_again(sign_in, ville):
    browser = sign_in("ville")

    answer = browser.post(
        "/times/calendar/", {"address": "webcal://kalenteri.example/salainen.ics"}
    )

    assert answer.status_code == 302
    assert CalendarAddress.objects.get(person=ville).address.startswith("https://")
    page = browser.get("/times/calendar/").content.decode()
    assert "kalenteri.example" in page and "salainen.ics" not in page


@pytest.mark.parametrize(
    "typed", ["", "http://k.example/a.ics", "kalenteri", "https://k.example:22/"]
)
def test_anything_else_is_refused_at_the_field(sign_in, cast, typed):
    answer = sign_in("ville").post("/times/calendar/", {"address": typed})

    assert answer.status_code == 422
    assert not CalendarAddress.objects.exists()


def test_nobody_else_learns_that_there_is_a_calendar(given_calendar, cast):
    for name in ("kaisa", "aino", "venla", "kari"):
        assert selectors.own_calendar(cast[name]) is None


def test_all_of_it_is_handed_over_and_erased(story):
    ville = story.cast.person("ville")

    handed = personal_data.hand_over(ville)

    assert handed["poll_answers"][0]["free_half_hours_of_a_week"]
    assert handed["calendar_address"] and len(handed["busy_times"]) == 8
    assert personal_data.erase(ville, at=NOVEMBER) == []
    assert not PollAnswer.objects.filter(person=ville).exists()
    assert not BusyTime.objects.filter(person=ville).exists()
