"""Answering by the link from the letter, or signed in."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.polls import selectors, services
from peili.casework.polls.models import Poll, WindowWord
from peili.core.errors import NotVisible
from peili.core.polls import Word
from peili.plumbing import clock
from peili.plumbing.outbox.models import Letter
from tests.casework.polls.conftest import AFTERNOON, MORNING
from tests.conftest import NOVEMBER

COMPLETE = "Kaikki ovat vastanneet"


def say(poll, *words):
    return {
        f"window_{window.pk}": word for window, word in zip(poll.windows.all(), words, strict=True)
    }


def as_words(poll, word):
    return {window.pk: word for window in poll.windows.all()}


def test_the_link_opens_as_often_as_one_wants_and_opening_saves_nothing(client, poll, link_of):
    address = link_of(poll, "ville")

    for _ in range(3):
        page = client.get(address)
        assert page.status_code == 200
        assert page["Cache-Control"] == "no-store"
    assert not WindowWord.objects.exists()


def test_an_answer_is_saved_and_can_be_changed_by_the_same_link(client, poll, link_of, answer_of):
    address = link_of(poll, "ville")

    assert client.post(address, say(poll, "yes", "no")).status_code == 302
    assert client.post(address, say(poll, "if_needed", "yes")).status_code == 302

    said = selectors.words_of(answer_of(poll, "ville"))
    assert list(said.values()) == ["if_needed", "yes"]
    assert b"checked" in client.get(address).content


def test_after_the_deadline_the_answer_is_shown_and_cannot_be_changed(
    client, poll, link_of, answer_of
):
    address = link_of(poll, "ville")
    client.post(address, say(poll, "yes", "no"))

    with clock.at(poll.deadline - timedelta(minutes=1)):
        assert client.post(address, say(poll, "no", "yes")).status_code == 302
    with pytest.raises(services.PollOver):
        services.say_of_windows(answer_of(poll, "ville"), words={}, at=poll.deadline)
    assert list(selectors.words_of(answer_of(poll, "ville")).values()) == ["no", "yes"]


def test_what_is_left_open_is_asked_again_with_the_rest_kept(client, poll, link_of):
    first, second = poll.windows.all()

    page = client.post(link_of(poll, "ville"), {f"window_{first.pk}": "yes"})

    assert page.status_code == 422
    assert f'href="#id_window_{second.pk}' in page.content.decode()
    assert not WindowWord.objects.exists()


def test_a_week_is_painted_by_plain_check_boxes(client, week_poll, link_of, answer_of):
    address = link_of(week_poll, "venla")

    assert client.post(address, {"slots": [18, 19, 66]}).status_code == 302

    assert answer_of(week_poll, "venla").slots == [18, 19, 66]
    assert client.get(address).content.decode().count(" checked") == 3


def test_nobody_reaches_anothers_answer(sign_in, cast, poll, answer_of):
    browser = sign_in("ville")

    browser.post(f"/times/{poll.pk}/answer/", say(poll, "yes", "yes"))

    assert answer_of(poll, "venla").answered_at is None
    for name in ("aino", "kaisa", "kari", "eero", "olli"):
        with pytest.raises(NotVisible):
            selectors.own_answer(cast[name], poll.pk)


def test_a_link_for_something_else_does_not_answer(client, poll, answer_of):
    from peili.plumbing.links.services import one_time_link

    token = one_time_link(
        "x",
        purpose="inquiry-following",
        object_id=answer_of(poll, "ville").pk,
        valid_for=timedelta(days=1),
    )

    assert client.get(f"/times/answer/{token}/").status_code == 404


def test_the_link_of_somebody_who_has_left_opens_nothing(client, cast, poll, link_of):
    address = link_of(poll, "ville")
    party = cast.party("ville")
    party.left_at = NOVEMBER
    party.save()

    assert client.get(address).status_code == 404


def test_all_have_answered_is_told_once(poll, answer_of):
    for name in ("ville", "venla", "ville"):
        services.say_of_windows(answer_of(poll, name), words=as_words(poll, Word.YES), at=NOVEMBER)

    letters = Letter.objects.filter(subject=COMPLETE)
    assert [letter.to for letter in letters] == ["kaisa@peili.example"]


def test_whoever_asked_is_told_too(ask, answer_of):
    poll = ask(MORNING, AFTERNOON, by="aino")

    for name in ("ville", "venla"):
        services.say_of_windows(answer_of(poll, name), words={}, at=NOVEMBER)

    told = Letter.objects.filter(subject=COMPLETE).values_list("to", flat=True)
    assert sorted(told) == ["aino@peili.example", "kaisa@peili.example"]


def test_of_the_last_two_who_answer_at_once_one_completes_the_poll(
    file_database, at_once, poll, answer_of
):
    answers = [answer_of(poll, name) for name in ("ville", "venla")]
    words = as_words(poll, Word.YES)

    ends = at_once(
        *(
            lambda answer=answer: services.say_of_windows(answer, words=words, at=NOVEMBER)
            for answer in answers
        )
    )

    assert ends == [None, None]
    assert Poll.objects.get().all_answered_at == NOVEMBER
    assert Letter.objects.filter(subject=COMPLETE).count() == 1


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(st.sampled_from(["slots", "window_1", "x"]), st.text(max_size=8)))
def test_whatever_is_typed_the_page_answers(client, poll, week_poll, link_of, typed):
    for asked in (poll, week_poll):
        assert client.post(link_of(asked, "ville"), typed).status_code in {302, 422}
