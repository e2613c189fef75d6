"""A session may be recorded only when everybody who takes part has said yes to that one."""

import pytest
from django.urls import reverse

from peili.casework.schedule import selectors, services
from peili.parties.models import Consent


@pytest.fixture
def address(story):
    return reverse("schedule:recording", args=[story.session.pk])


def recording(story, who):
    return selectors.recording(story.cast[who], story.session)


def test_it_may_be_recorded_once_all_members_have_said_yes(sign_in, story, address):
    assert recording(story, "aino") == selectors.Recording(agreed=1, asked=2, is_mine=False)

    sign_in("venla").post(address)

    assert recording(story, "aino").is_allowed
    assert "Kaikki ovat suostuneet" in page_of(sign_in("aino"), story)


def test_a_yes_is_kept_with_its_moment_and_can_be_taken_back(sign_in, story, address):
    sign_in("ville").post(address, {"take_back": "1"})

    kept = Consent.objects.get(pk=story.recording_consent.pk)
    assert kept.given_at and kept.withdrawn_at
    assert recording(story, "ville") == selectors.Recording(agreed=0, asked=2, is_mine=False)


def test_who_has_said_yes_is_told_to_nobody(sign_in, story):
    page = page_of(sign_in("aino"), story)

    assert "1/2 on suostunut" in page
    assert "Ville" not in page.split("Tallentaminen")[1].split("</section>")[0]


def test_those_who_order_are_not_told_of_it_at_all(sign_in, story):
    for who in ("kari", "kaisa", "birgit"):
        assert "suostunut" not in page_of(sign_in(who), story)


def test_a_yes_to_one_session_is_none_to_the_next(story):
    assert selectors.recording(story.cast["aino"], story.sessions[5]).agreed == 0


def test_a_yes_after_the_session_is_refused(story):
    with pytest.raises(services.TooLateToAgree):
        services.agree_to_recording(
            story.session, party=story.cast.party("venla"), at=story.session.ends
        )


def page_of(browser, story) -> str:
    return browser.get(reverse("schedule:session", args=[story.session.pk])).content.decode()
