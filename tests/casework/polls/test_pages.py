"""The pages of those who ask: counts late, names only where the group wanted it."""

from datetime import timedelta

from peili.casework.polls import services
from peili.casework.polls.models import Poll
from peili.core.polls import Word
from peili.plumbing import clock
from tests.casework.polls.conftest import AFTERNOON, MORNING, SPRING
from tests.conftest import NOVEMBER


def say(answer, word):
    words = {window.pk: word for window in answer.poll.windows.all()}
    services.say_of_windows(answer, words=words, at=NOVEMBER)


def page_of(sign_in, name, poll):
    return sign_in(name).get(f"/times/{poll.pk}/").content.decode()


def test_the_times_are_counted_once_all_have_answered(sign_in, poll, answer_of):
    say(answer_of(poll, "ville"), Word.YES)
    before = page_of(sign_in, "kaisa", poll)
    say(answer_of(poll, "venla"), Word.IF_NEEDED)
    after = page_of(sign_in, "kaisa", poll)

    assert 'id="tally"' not in before
    assert 'id="tally"' in after and "Sopii kaikille" in after


def test_or_when_the_time_to_answer_is_over(sign_in, poll, answer_of):
    say(answer_of(poll, "ville"), Word.YES)

    with clock.at(poll.deadline + timedelta(minutes=1)):
        assert 'id="tally"' in page_of(sign_in, "kaisa", poll)


def test_who_answered_what_shows_nowhere(sign_in, poll, answer_of):
    """Ville says yes and Venla no, or the other way round: the pages are the same."""
    for name, word in (("ville", Word.YES), ("venla", Word.NO)):
        say(answer_of(poll, name), word)
    first = {name: page_of(sign_in, name, poll) for name in ("kaisa", "aino")}
    for name, word in (("ville", Word.NO), ("venla", Word.YES)):
        say(answer_of(poll, name), word)
    second = {name: page_of(sign_in, name, poll) for name in ("kaisa", "aino")}

    for name in first:
        strip = [line for line in first[name].splitlines() if "csrf" not in line]
        assert strip == [line for line in second[name].splitlines() if "csrf" not in line]
        assert "Virtaniemi" not in first[name]


def test_names_are_shown_where_the_group_wanted_it(sign_in, ask, answer_of):
    poll = ask(MORNING, AFTERNOON, answers_shown=True)
    say(answer_of(poll, "ville"), Word.IF_NEEDED)

    for name in ("kaisa", "aino", "venla"):
        assert "Ville Virtaniemi</th><td>Tarvittaessa" in page_of(sign_in, name, poll)


def test_a_usual_week_is_summed_into_stretches(sign_in, week_poll, answer_of):
    services.paint_week(answer_of(week_poll, "ville"), slots=range(18, 26), at=NOVEMBER)
    services.paint_week(answer_of(week_poll, "venla"), slots=range(20, 24), at=NOVEMBER)

    page = page_of(sign_in, "aino", week_poll)

    assert "maanantai 10.00–12.00" in page and "2 / 2" in page
    assert "maanantai 9.00–13.00" in page and "1 / 2" in page


def test_the_office_asks_about_chosen_and_written_times(sign_in, story):
    browser = sign_in("kaisa")
    address = f"/times/of/{story.cast.engagement.pk}/beginning/"
    free = browser.get(address).context["form"].fields["starts"].choices[0][1][0][0]

    answer = browser.post(
        address,
        {
            "starts": [free],
            "own_times": "ti 15.12.2026 klo 13.00\n16.12.2026 9",
            "minutes": "90",
            "answer_by": "24.11.2026",
        },
    )

    poll = Poll.objects.latest("pk")
    assert answer["Location"] == f"/times/{poll.pk}/"
    assert poll.windows.count() == 3


def test_what_cannot_be_read_is_told_and_kept(sign_in, story):
    browser = sign_in("aino")
    address = f"/times/of/{story.cast.engagement.pk}/beginning/"

    answer = browser.post(
        address, {"own_times": "huomenna", "minutes": "90", "answer_by": "24.11.2026"}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Riviä ”huomenna” ei voitu lukea" in page and ">\nhuomenna</textarea>" in page


def test_a_week_is_asked_between_days_in_order(sign_in, story):
    address = f"/times/of/{story.cast.engagement.pk}/beginning/?way=week"
    typed = {"minutes": "90", "answer_by": "24.11.2026", "first_day": "11.1.2027"}

    back = sign_in("kaisa").post(address, typed | {"last_day": "1.1.2027"})
    ahead = sign_in("kaisa").post(address, typed | {"last_day": "28.5.2027"})

    assert (back.status_code, ahead.status_code) == (422, 302)


def test_queries_do_not_grow_with_polls_and_answers(sign_in, ask, cast, queries_of):
    address = f"/times/of/{cast.engagement.pk}/"
    browser = sign_in("kaisa")
    ask(week_between=SPRING)
    few = queries_of(browser, address)
    for _ in range(12):
        ask(MORNING, AFTERNOON)

    assert queries_of(browser, address) == few <= 12


def test_the_page_of_a_poll_takes_few_queries(sign_in, ask, answer_of, queries_of):
    poll = ask(MORNING, AFTERNOON, answers_shown=True)
    for name in ("ville", "venla"):
        say(answer_of(poll, name), Word.YES)

    assert queries_of(sign_in("kaisa"), f"/times/{poll.pk}/") <= 12
    assert queries_of(sign_in("ville"), f"/times/{poll.pk}/answer/") <= 12
