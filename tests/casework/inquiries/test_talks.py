"""Times offered, one taken, and what came of the talk."""

from datetime import timedelta

import pytest

from peili.casework.inquiries import services
from peili.casework.inquiries.models import ExploratoryTalk
from peili.core.errors import NotVisible
from peili.parties.models import OccupiedTime
from peili.parties.services import TimeTaken
from peili.plumbing.links.services import one_time_link
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER


def link_to(talk):
    return one_time_link(
        "inquiry:1", purpose="talk-booking", object_id=talk.pk, valid_for=timedelta(days=7)
    )


def test_offered_times_take_nobodys_time(story):
    assert story.waiting_talk.offered_times.count() == 3
    assert not OccupiedTime.objects.filter(key__startswith="talk/").exists()


def test_the_booked_time_takes_the_practitioners(story):
    talk, token = story.waiting_talk, link_to(story.waiting_talk)
    offered = talk.offered_times.first()

    services.book_talk(talk, offered=offered, token=token, at=NOVEMBER)

    talk.refresh_from_db()
    assert (talk.state, talk.starts) == ("booked", offered.starts)
    taken = OccupiedTime.objects.get(key__startswith="talk/")
    assert (taken.key, taken.person_id) == (f"talk/{talk.pk}", talk.practitioner.person_id)
    assert Letter.objects.filter(key__startswith=f"talk/{talk.pk}/booked/").count() == 2


def test_of_two_who_take_the_same_time_one_is_told_and_sees_the_rest(story):
    first, eero = story.waiting_talk, story.practitioners["eero"]
    second = services.begin_talk(story.new_inquiry, practitioner=eero, at=NOVEMBER)
    times = [time.starts for time in first.offered_times.all()]
    services.offer_times(second, starts=times, at=NOVEMBER)
    services.book_talk(
        first, offered=first.offered_times.first(), token=link_to(first), at=NOVEMBER
    )
    token = link_to(second)

    with pytest.raises(TimeTaken):
        services.book_talk(second, offered=second.offered_times.first(), token=token, at=NOVEMBER)

    left = services.times_left(second, at=NOVEMBER)
    assert [time.starts for time in left] == times[1:]
    services.book_talk(second, offered=left[0], token=token, at=NOVEMBER)


def test_a_link_books_once(story):
    talk, token = story.waiting_talk, link_to(story.waiting_talk)
    services.book_talk(talk, offered=talk.offered_times.first(), token=token, at=NOVEMBER)

    with pytest.raises((NotVisible, services.TalkIsOver)):
        services.book_talk(talk, offered=talk.offered_times.last(), token=token, at=NOVEMBER)


def test_times_of_another_talk_are_refused(story):
    other = services.begin_talk(
        story.new_inquiry, practitioner=story.practitioners["aino"], at=NOVEMBER
    )
    services.offer_times(other, starts=[NOVEMBER + timedelta(days=1)], at=NOVEMBER)
    talk = story.waiting_talk

    with pytest.raises(TimeTaken):
        services.book_talk(
            talk, offered=other.offered_times.get(), token=link_to(talk), at=NOVEMBER
        )


def test_only_times_ahead_can_be_offered(story):
    with pytest.raises(services.NothingOffered):
        services.offer_times(story.waiting_talk, starts=[NOVEMBER], at=NOVEMBER)


def test_calling_off_frees_the_time_and_goes_back_a_step(story):
    talk = story.waiting_talk
    services.book_talk(talk, offered=talk.offered_times.first(), token=link_to(talk), at=NOVEMBER)

    services.cancel_talk(talk, at=NOVEMBER)

    talk.inquiry.refresh_from_db()
    assert talk.inquiry.state == "routed"
    assert not OccupiedTime.objects.filter(key__startswith="talk/").exists()
    assert Letter.objects.filter(key__startswith=f"talk/{talk.pk}/cancelled/").exists()


def booked(story):
    talk = story.waiting_talk
    services.book_talk(talk, offered=talk.offered_times.first(), token=link_to(talk), at=NOVEMBER)
    talk.refresh_from_db()
    return talk


def test_both_are_told_of_every_time_that_is_booked(story):
    talk = booked(story)
    another = talk.starts + timedelta(days=1)
    services.offer_times(talk, starts=[another], at=NOVEMBER)

    services.book_talk(talk, offered=talk.offered_times.get(), token=link_to(talk), at=NOVEMBER)

    assert Letter.objects.filter(key__startswith=f"talk/{talk.pk}/booked/").count() == 4


def test_the_practitioner_is_told_when_the_office_calls_a_booked_talk_off(story):
    talk = booked(story)

    services.close_inquiry(talk.inquiry, because="Ei sovi", at=NOVEMBER)

    told = Letter.objects.get(key__startswith=f"talk/{talk.pk}/called-off/")
    assert told.to == talk.practitioner.person.email
    assert "ei pidetä" in Letter.objects.get(key=f"inquiry/{talk.inquiry_id}/closing").body


def test_another_practitioner_is_named_and_both_of_the_booked_talk_are_told(story):
    talk = booked(story)

    services.begin_talk(talk.inquiry, practitioner=story.practitioners["eero"], at=NOVEMBER)

    assert Letter.objects.filter(key__startswith=f"talk/{talk.pk}/called-off/").exists()
    assert Letter.objects.filter(key__startswith=f"talk/{talk.pk}/cancelled/").exists()


def test_who_talked_before_the_booked_time_is_free_then(story):
    talk = booked(story)

    services.conclude_talk(
        talk,
        outcome="service",
        boundary="mine",
        at=NOVEMBER,
        service=story.services["esihenkiloiden-tyonohjaus"],
    )

    assert not OccupiedTime.objects.filter(key=talk.key).exists()


def test_a_time_that_is_taken_is_not_offered(story):
    taken = booked(story)
    other = services.begin_talk(story.new_inquiry, practitioner=taken.practitioner, at=NOVEMBER)

    with pytest.raises(services.TakenAlready):
        services.offer_times(
            other, starts=[taken.starts - timedelta(minutes=60)], minutes=90, at=NOVEMBER
        )


def test_what_fits_goes_on_to_matching(story):
    talk = services.conclude_talk(
        story.waiting_talk,
        outcome="service",
        boundary="mine",
        service=story.services["esihenkiloiden-tyonohjaus"],
        form="individual",
        practitioner=story.practitioners["eero"],
        at=NOVEMBER,
    )

    talk.inquiry.refresh_from_db()
    assert (talk.state, talk.inquiry.state, talk.inquiry.form) == ("held", "matching", "individual")


def test_not_us_says_where_to_go(story):
    with pytest.raises(services.WhereToGoNeeded):
        services.conclude_talk(story.waiting_talk, outcome="not_us", boundary="unsure", at=NOVEMBER)

    services.conclude_talk(
        story.waiting_talk,
        outcome="not_us",
        boundary="unsure",
        where_to_go="Työterveyshuolto",
        at=NOVEMBER,
    )

    inquiry = story.waiting_talk.inquiry
    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.closed_because) == ("closed", "Työterveyshuolto")


def test_who_says_this_is_not_mine_is_not_proposed(story):
    with pytest.raises(services.BeyondCompetence):
        services.conclude_talk(
            story.waiting_talk,
            outcome="service",
            boundary="not_mine",
            service=story.service,
            practitioner=story.practitioners["eero"],
            at=NOVEMBER,
        )


def test_a_concluded_talk_is_over(story):
    with pytest.raises(services.TalkIsOver):
        services.cancel_talk(story.talk, at=NOVEMBER)
    assert story.talk.state == ExploratoryTalk.State.HELD
