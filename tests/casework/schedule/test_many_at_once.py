"""Sixty-four people book at once, on either engine: nobody is ever in two places."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.test import Client
from django.urls import reverse

from peili.casework.agreements import services as agreements
from peili.casework.schedule import services
from peili.casework.schedule.models import Session
from peili.config.story.agreements import accept_by_all
from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.models import OccupiedTime
from peili.plumbing import clock
from peili.plumbing.outbox.models import Letter
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.conftest import NOVEMBER

pytestmark = pytest.mark.django_db(transaction=True)

CLIENTS = 64
HALF_HOUR = timedelta(minutes=30)
OTHERS = ["eero", "eero", "aino"]
REFUSAL = "Joku on jo varattu muualle jonakin näistä ajoista."


@pytest.fixture
def file_database(file_database, agreed):
    """The agreement in force stands in the file before the threads begin."""


@pytest.fixture
def with_olli(agreed):
    """Aino leads the team and meets Olli; Eero meets him in two engagements more."""
    return [agreed.cast.engagement, *(_meets_olli(agreed.cast, leader) for leader in OTHERS)]


def test_of_64_who_post_overlapping_times_the_losers_are_told(
    file_database, agreed, sign_in, at_once
):
    cookies = sign_in("kaisa").cookies
    address = reverse("schedule:booking", args=[agreed.cast.engagement.pk])

    def post(number):
        visitor = Client()
        visitor.cookies = cookies
        return lambda: visitor.post(address, _typed(MONDAY + number % 16 * HALF_HOUR))

    answers = at_once(*map(post, range(CLIENTS)))

    assert {getattr(answer, "status_code", answer) for answer in answers} == {302, 422}
    refused = [answer.content.decode() for answer in answers if answer.status_code == 422]
    assert all(REFUSAL in page for page in refused)
    assert Session.objects.count() == CLIENTS - len(refused)
    _assert_nobody_is_in_two_places(people=3)


def test_a_member_of_three_engagements_is_never_booked_twice(file_database, with_olli, at_once):
    Letter.objects.all().delete()

    def book(number):
        engagement = with_olli[number % len(with_olli)]
        starts = MONDAY + number % 3 * HALF_HOUR
        wanted = [
            services.NewSession(
                starts + timedelta(weeks=week), starts + timedelta(weeks=week) + HOUR
            )
            for week in range(4)
        ]
        return lambda: services.book_sessions(engagement, wanted, at=NOVEMBER)

    answers = at_once(*map(book, range(CLIENTS)))

    assert {type(answer) for answer in answers} == {list, services.SlotTaken}
    booked = [answer for answer in answers if isinstance(answer, list)]
    assert Session.objects.count() == 4 * len(booked)
    assert all(Session.objects.filter(engagement=one).count() % 4 == 0 for one in with_olli)
    _assert_nobody_is_in_two_places()


def test_two_who_move_into_the_same_hour_do_not_both_get_it(file_database, agreed, at_once):
    wanted = [services.NewSession(MONDAY + n * HOUR, MONDAY + (n + 1) * HOUR) for n in range(8)]
    sessions = services.book_sessions(agreed.cast.engagement, wanted, at=NOVEMBER)
    tuesday = MONDAY + timedelta(days=1)

    def move(session):
        return lambda: services.move_sessions(session, to=tuesday, at=NOVEMBER)

    answers = at_once(*map(move, sessions))

    assert sorted(type(answer).__name__ for answer in answers) == ["SlotTaken"] * 7 + ["list"]
    assert Session.objects.filter(starts=tuesday).count() == 1
    _assert_nobody_is_in_two_places(people=3)


def _meets_olli(cast, leader):
    at = NOVEMBER - timedelta(days=30)
    engagement = parties.open_engagement(
        kind="supervision", form="individual", name=f"Olli ja {leader}", at=at
    )
    parties.add_party(engagement, person=cast.person(leader), role=Role.SUPERVISOR, at=at)
    parties.add_party(engagement, person=cast.person("olli"), role=Role.SUPERVISEE, at=at)
    draft = agreements.draft_agreement(engagement, at=at)
    agreements.disclose_prior_contacts(engagement, by=cast.person(leader), description="", at=at)
    agreements.edit_draft(draft, goals="Jaksan työssäni.", price_cents=10000)
    accept_by_all(agreements.offer_agreement(draft, at=at))
    return engagement


def _typed(starts):
    here = clock.local(starts)
    return {
        "starts_day": f"{here:%d.%m.%Y}",
        "starts_time": f"{here:%H.%M}",
        "minutes": "60",
        "kind": "ordinary",
        "place_mode": "remote",
        "anyway": "on",
    }


def _assert_nobody_is_in_two_places(people=None):
    rows = list(OccupiedTime.objects.order_by("person", "starts"))
    for one, other in pairwise(rows):
        assert one.person_id != other.person_id or one.ends <= other.starts
    sessions = Session.objects.count()
    held = {row.key for row in rows}
    assert len(held) == sessions
    if people is not None:
        assert len(rows) == people * sessions
