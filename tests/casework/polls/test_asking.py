"""Asking: who gets a letter, and what cannot be asked."""

from datetime import date, timedelta

import pytest

from peili.casework.polls import services
from peili.casework.polls.models import Poll
from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing.outbox.models import Letter
from tests.casework.polls.conftest import AFTERNOON, FRIDAY, MORNING, SPRING
from tests.conftest import NOVEMBER


def test_each_supervisee_and_nobody_else_gets_a_letter(poll):
    letters = Letter.objects.filter(kind="poll")

    assert sorted(letter.to for letter in letters) == ["venla@peili.example", "ville@peili.example"]
    assert {letter.subject for letter in letters} == {"Mitkä ajat sopivat?"}


def test_the_windows_last_as_long_as_asked(poll):
    assert [(w.starts, w.ends - w.starts) for w in poll.windows.all()] == [
        (MORNING, timedelta(hours=2)),
        (AFTERNOON, timedelta(hours=2)),
    ]
    assert (poll.first_day, poll.last_day) == (date(2026, 12, 1), date(2026, 12, 3))


@pytest.mark.parametrize("answer_by", [date(2026, 11, 19), date(2026, 12, 1), date(2027, 1, 1)])
def test_there_must_be_time_to_answer(ask, answer_by):
    with pytest.raises(services.TooLateToAnswer):
        ask(MORNING, answer_by=answer_by)


@pytest.mark.parametrize("starts", [(), (NOVEMBER,), (NOVEMBER - timedelta(days=1), MORNING)])
def test_times_must_lie_ahead(ask, starts):
    with pytest.raises(services.NoTimesToAsk):
        ask(*starts)


def test_a_group_without_members_is_not_asked(ask, cast):
    for name in ("ville", "venla"):
        party = cast.party(name)
        party.left_at = NOVEMBER
        party.save()

    with pytest.raises(services.NobodyToAsk):
        ask(MORNING)
    assert not Poll.objects.exists()


def test_a_usual_week_is_asked_between_two_days(week_poll):
    assert (week_poll.first_day, week_poll.last_day) == SPRING
    assert week_poll.way == Poll.Way.WEEK


def test_calling_off_makes_the_links_worthless(client, poll, link_of):
    address = link_of(poll, "ville")

    services.call_off(poll, at=NOVEMBER)

    assert client.get(address).status_code == 404


def a_third_member(story):
    third = Person.objects.create(name="Kolmas Keksitty", email="kolmas@peili.example")
    parties.add_party(story.cast.engagement, person=third, role=Role.SUPERVISEE, at=NOVEMBER)


def test_the_calendars_of_two_are_not_asked_for_what_is_missing_would_tell_of_one(story):
    engagement = story.cast.engagement
    before = services.candidates(engagement, first=FRIDAY, days=14, minutes=90)
    ville = story.cast.person("ville")
    given = services.give_calendar(ville, address="https://k.example/v.ics", at=NOVEMBER)
    given.busy_times.create(person=ville, starts=before[0], ends=before[0] + timedelta(hours=9))

    assert services.candidates(engagement, first=FRIDAY, days=14, minutes=90) == before


def test_candidates_avoid_what_is_booked_and_what_calendars_say(story):
    first = FRIDAY + timedelta(days=3)
    engagement = story.cast.engagement
    a_third_member(story)
    before = services.candidates(engagement, first=first, days=14, minutes=120)
    ville = story.cast.person("ville")
    given = services.give_calendar(ville, address="https://k.example/v.ics", at=NOVEMBER)
    given.busy_times.create(person=ville, starts=before[0], ends=before[0] + timedelta(hours=9))

    after = services.candidates(engagement, first=first, days=14, minutes=120)

    assert before[0] not in after
    assert all(first <= start.date() < first + timedelta(days=14) for start in after)


def test_without_a_common_time_the_supervisors_own_are_proposed(story):
    a_third_member(story)
    ville = story.cast.person("ville")
    given = services.give_calendar(ville, address="https://k.example/v.ics", at=NOVEMBER)
    given.busy_times.create(person=ville, starts=NOVEMBER, ends=NOVEMBER + timedelta(days=90))

    assert services.candidates(story.cast.engagement, first=FRIDAY, days=14, minutes=90)
