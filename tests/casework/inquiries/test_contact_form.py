"""Three short steps without JavaScript: nothing typed is lost, nothing saved before sending."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.inquiries import robots
from peili.casework.inquiries.models import Inquiry
from peili.plumbing import clock
from tests.conftest import NOVEMBER

FIRST = {"step": "1", "next": "1", "situations": ["joy_of_work"], "own_words": "Työn ilo puuttuu."}
SECOND = {"people": "4", "language": "fi", "town": "Pori", "place_modes": ["remote", "at_office"]}
THIRD = {"name": "Tiina Toive", "email": "tiina@yritys.example", "role": "manager"}


def opened():
    with clock.at(NOVEMBER - timedelta(minutes=3)):
        return robots.stamp()


def everything(**changed):
    return FIRST | SECOND | THIRD | {"step": "3", "send": "1", "opened": opened()} | changed


def hidden(page):
    text = page.content.decode()
    return re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', text)


@pytest.fixture
def page(client, offerings):
    return lambda typed: client.post("/contact/", typed)


def test_a_step_carries_what_was_typed_before(page):
    second = page(FIRST)
    third = page(FIRST | SECOND | {"step": "2"})

    assert ("situations", "joy_of_work") in hidden(second)
    carried = hidden(third)
    assert [value for name, value in carried if name == "place_modes"] == ["remote", "at_office"]
    assert ("own_words", "Työn ilo puuttuu.") in carried
    assert not Inquiry.objects.filter(name="Tiina Toive").exists()


def test_going_back_shows_what_was_typed_and_judges_nothing(page):
    answer = page(FIRST | SECOND | {"step": "2", "back": "1", "people": "many"})

    text = answer.content.decode()
    assert answer.status_code == 200
    assert "Työn ilo puuttuu." in text
    assert 'class="error"' not in text
    assert ("people", "many") in hidden(answer)


def test_sending_keeps_the_inquiry_and_thanks(page):
    answer = page(everything())

    inquiry = Inquiry.objects.get(name="Tiina Toive")
    assert (inquiry.people, inquiry.situations) == (4, ["joy_of_work"])
    assert answer.status_code == 302 and answer["Location"].startswith("/contact/received/")


def test_the_page_after_sending_tells_when_the_answer_comes(client, page):
    answer = client.get(page(everything())["Location"])

    assert "ma 23.11.2026 klo 12.00" in answer.content.decode().replace("\xa0", " ")


def test_what_is_wrong_is_shown_with_all_that_was_typed(page):
    answer = page(everything(email="tiina"))

    text = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#id_email"' in text and "Tiina Toive" in text
    assert ("own_words", "Työn ilo puuttuu.") in hidden(answer)


def test_a_step_left_wrong_is_shown_before_sending(page):
    answer = page(everything(people="0"))

    assert answer.status_code == 422
    assert 'id="id_people"' in answer.content.decode()


def test_112_stands_on_top_when_something_acute_is_chosen(client, page):
    first = client.get("/contact/").content.decode()
    second = page(FIRST | {"situations": ["acute_event"]}).content.decode()

    assert "emergency if-acute" in first
    assert 'class="emergency"' in second and second.index("112") < second.index("<form method")


def test_after_something_acute_is_sent_the_page_tells_when_we_call_back(client, page):
    sent = page(everything(situations=["acute_event"]))

    text = client.get(sent["Location"]).content.decode()

    assert 'class="emergency"' in text and "Soitamme sinulle viimeistään" in text
    assert "lähetä tämä lomake" not in text


def test_a_robot_that_fills_everything_is_asked_again_and_a_person_gets_past(page):
    doubted = page(everything(homepage="http://roska.example"))

    assert doubted.status_code == 422
    assert 'class="field trap seen"' in doubted.content.decode()
    assert page(everything()).status_code == 302


def test_a_form_sent_in_no_time_is_asked_to_be_sent_again(page):
    stamp = robots.stamp()

    assert page(everything(opened=stamp)).status_code == 422
    with clock.at(NOVEMBER + timedelta(seconds=30)):
        assert page(everything(opened=stamp)).status_code == 302


def test_a_forged_stamp_is_no_wall_either(page):
    answer = page(everything(opened="forged"))

    assert answer.status_code == 422
    assert ("own_words", "Työn ilo puuttuu.") in hidden(answer)


def test_too_many_from_one_address_wait_without_losing_a_word(page):
    answers = [page(everything()).status_code for _ in range(12)]

    last = page(everything())
    assert set(answers) == {302}
    assert last.status_code == 429
    assert ("own_words", "Työn ilo puuttuu.") in hidden(last)
    assert "Tiina Toive" in last.content.decode()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    step=st.sampled_from(["1", "2", "3", "", "9", "x"]),
    button=st.sampled_from(["next", "back", "send"]),
    typed=st.dictionaries(
        st.sampled_from(
            [
                "situations",
                "own_words",
                "acute_event_at_0",
                "acute_event_at_1",
                "people",
                "wished_practitioner",
                "email",
                "name",
                "role",
                "language",
                "opened",
            ]
        ),
        st.text(max_size=30),
    ),
)
def test_whatever_is_sent_the_answer_is_a_page(page, step, button, typed):
    cache.clear()  # how often one may send is another rule

    answer = page({"step": step, button: "1"} | typed)

    assert answer.status_code in {200, 422}
