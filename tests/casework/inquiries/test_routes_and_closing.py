"""A human decides where an inquiry belongs, and nobody is sent away empty-handed."""

import pytest

from peili.casework.inquiries import services
from peili.casework.inquiries.models import ExploratoryTalk
from peili.core.routing.inquiry import Route
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER


def test_the_proposed_route_is_confirmed_without_a_reason(story):
    kaisa = story.cast.person("kaisa")
    proposed = Route(story.new_inquiry.proposed_route)

    inquiry = services.confirm_route(story.new_inquiry, route=proposed, by=kaisa, at=NOVEMBER)

    assert (inquiry.route, inquiry.state, inquiry.routed_by) == (proposed, "routed", kaisa)


def test_another_route_wants_a_reason(story):
    kaisa = story.cast.person("kaisa")

    with pytest.raises(services.ReasonNeeded):
        services.confirm_route(
            story.new_inquiry, route=Route.OTHER_SERVICE, reason=" ", by=kaisa, at=NOVEMBER
        )


def test_closing_tells_where_to_turn_and_calls_the_talk_off(story):
    talk = story.waiting_talk

    services.close_inquiry(talk.inquiry, because="Kysy työterveyshuollosta.", at=NOVEMBER)

    talk.refresh_from_db()
    assert talk.state == ExploratoryTalk.State.CANCELLED
    letter = Letter.objects.get(key=f"inquiry/{talk.inquiry_id}/closing")
    assert "Kysy työterveyshuollosta." in letter.body


def test_what_is_over_takes_no_more_verbs(story):
    kaisa = story.cast.person("kaisa")
    services.close_inquiry(story.new_inquiry, because="x", at=NOVEMBER, tell=False)

    with pytest.raises(services.InquiryIsOver):
        services.confirm_route(story.new_inquiry, route=Route.CRISIS, by=kaisa, at=NOVEMBER)
    with pytest.raises(services.InquiryIsOver):
        services.give_to(story.new_inquiry, owner=kaisa)
