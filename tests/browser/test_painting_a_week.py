"""A usual week painted on a phone: a finger scrolls, taps, and draws once it has rested."""

from datetime import date

import pytest

from peili.casework.polls import services
from peili.plumbing.links.services import one_time_link
from tests.browser.conftest import PHONE
from tests.conftest import NOVEMBER

LONGER_THAN_A_REST = 400
"""Milliseconds."""


@pytest.fixture
def phone(chromium, live_server, transactional_db, cast):
    """Ville's phone, open at the link of his letter."""
    poll = services.open_poll(
        cast.engagement,
        by=cast.person("kaisa"),
        at=NOVEMBER,
        answer_by=date(2026, 11, 27),
        minutes=120,
        week_between=(date(2027, 1, 11), date(2027, 5, 28)),
    )
    answer = poll.answers.get(person=cast["ville"].person_id)
    token = one_time_link(
        f"person:{answer.person_id}",
        purpose="poll-answer",
        object_id=answer.pk,
        valid_for=poll.deadline - NOVEMBER,
    )
    context = chromium.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, base_url=live_server.url
    )
    page = context.new_page()
    page.goto(f"/times/answer/{token}/")
    yield page
    context.close()


@pytest.fixture
def finger(phone):
    """Return a function that puts a finger down, rests so long, moves it on and lifts it."""
    touch = phone.context.new_cdp_session(phone)

    def points(boxes):
        for box in boxes:
            at = box.bounding_box()
            yield {"x": at["x"] + at["width"] / 2, "y": at["y"] + at["height"] / 2}

    def draw(boxes, *, rest):
        first, *others = points(boxes)
        send = lambda kind, at: touch.send(  # noqa: E731
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": at}
        )
        send("touchStart", [first])
        phone.wait_for_timeout(rest)
        for point in others:
            send("touchMove", [point])
        send("touchEnd", [])

    return draw


def _monday(page, count):
    boxes = page.locator("[data-week] tbody input[data-day='0']")
    boxes.nth(count).scroll_into_view_if_needed()
    return [boxes.nth(place) for place in range(2, 2 + count)]


def test_a_finger_that_rests_first_draws_over_the_half_hours(phone, finger):
    boxes = _monday(phone, 4)

    finger(boxes, rest=LONGER_THAN_A_REST)

    assert [box.is_checked() for box in boxes] == [True] * 4
    assert phone.locator("[data-week] :checked").count() == 4


def test_a_finger_that_moves_at_once_marks_nothing(phone, finger):
    boxes = _monday(phone, 4)

    finger(boxes, rest=0)

    phone.wait_for_timeout(LONGER_THAN_A_REST)
    assert phone.locator("[data-week] :checked").count() == 0


def test_a_tap_marks_one_half_hour(phone):
    box = _monday(phone, 1)[0]

    box.tap()

    assert phone.locator("[data-week] :checked").count() == 1
