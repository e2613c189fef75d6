from datetime import timedelta

from peili.plumbing.links.services import one_time_link
from tests.house.pages import Page

MEMBERS = {"ville": 200, "venla": 200}
ASKERS = {"aino": 200, "kaisa": 200}
REFUSED = {"aino": 422, "kaisa": 422}


def of_team(story):
    return {"engagement_id": story.cast.engagement.pk}


def team_poll(story):
    return {"poll_id": story.team_poll.pk}


def in_letter(story):
    token = one_time_link(
        "person:1",
        purpose="poll-answer",
        object_id=story.poll_answer.pk,
        valid_for=timedelta(days=1),
    )
    return {"token": token}


PAGES = {
    "polls:polls": Page(get=ASKERS | MEMBERS, arguments=of_team),
    "polls:beginning": Page(get=ASKERS, post=REFUSED, arguments=of_team),
    "polls:poll": Page(get=ASKERS | MEMBERS, arguments=team_poll),
    "polls:calling_off": Page(get=ASKERS, post={"aino": 302, "kaisa": 302}, arguments=team_poll),
    # One's own answer: those who ask have none.
    "polls:answer": Page(get=MEMBERS, post={"ville": 302, "venla": 302}, arguments=team_poll),
    # Whoever holds the letter, signed in or not.
    "polls:answer_by_link": Page(
        get={"every": 200, "nobody": 200},
        post={"every": 422, "nobody": 422},
        arguments=in_letter,
    ),
    "polls:calendar": Page(get={"every": 200}, post={"every": 422}),
    "polls:calendar_removal": Page(post={"every": 302}),
}
