from datetime import timedelta

from peili.casework.goals.models import RatingRequest
from peili.casework.goals.selectors import RATING
from peili.casework.goals.services import open_workshop
from peili.plumbing import clock
from peili.plumbing.links.services import one_time_link
from tests.house.pages import Page

PLACED = {"aino": 200, "ville": 200, "venla": 200, "kari": 200, "pirkko": 200}


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


def villes_own(story):
    return {"goal_id": story.personal_goal.pk}


def the_groups(story):
    return {"goal_id": story.group_goal.pk}


def workshop(story):
    return {"workshop_id": open_workshop(story.cast.engagement, at=clock.now()).pk}


def code(story):
    return {"code": open_workshop(story.cast.engagement, at=clock.now()).code}


def villes_letter(story):
    now = clock.now()
    asked, _ = RatingRequest.objects.get_or_create(
        party=story.cast.party("ville"),
        moment="along",
        defaults={"asked_at": now, "until": now + WEEK},
    )
    token = one_time_link(None, purpose=RATING, object_id=asked.pk, valid_for=WEEK)
    return {"token": token}


WEEK = timedelta(days=7)
MEMBERS = {"aino": 200, "ville": 200, "venla": 200}
REFUSED = {"aino": 422, "ville": 422, "venla": 422}

PAGES = {
    "goals:all_ratings": Page(get=MEMBERS, post=REFUSED, arguments=engagement),
    "goals:rating_requests": Page(post={"aino": 302}, arguments=engagement),
    "goals:workshops": Page(post={"aino": 302}, arguments=engagement),
    # An empty form keeps an empty draft: the page comes again.
    "goals:workshop": Page(get={"aino": 200}, post={"aino": 302}, arguments=workshop),
    "goals:proposals": Page(get={"aino": 200}, arguments=workshop),
    "goals:closing": Page(get={"aino": 200}, post={"aino": 302}, arguments=workshop),
    # The code on the screen is the right to propose, for a few hours: the phones show the draft.
    "goals:joining": Page(
        get={"every": 200, "nobody": 200},
        post={"every": 422, "nobody": 422},
        arguments=code,
        letter_to="ville",
    ),
    "goals:joined_now": Page(get={"every": 200, "nobody": 200}, arguments=code, letter_to="ville"),
    "goals:ratings_by_link": Page(
        get={"every": 200, "nobody": 200},
        post={"every": 422, "nobody": 422},
        arguments=villes_letter,
        letter_to="ville",
    ),
    "goals:rated": Page(get={"every": 200, "nobody": 200}),
    # Whoever sees the case may ask for its goals; the audience decides which of them are there.
    "goals:goals": Page(get=PLACED | {"kaisa": 200, "birgit": 200}, arguments=engagement),
    "goals:new_goal": Page(
        get={"aino": 200, "ville": 200, "venla": 200},
        post={"aino": 422, "ville": 422, "venla": 422},
        arguments=engagement,
    ),
    "goals:goal": Page(get={"aino": 200, "ville": 200}, arguments=villes_own),
    "goals:text": Page(
        get={"aino": 200, "ville": 200}, post={"aino": 422, "ville": 422}, arguments=villes_own
    ),
    "goals:ratings": Page(post={"aino": 422, "ville": 422, "venla": 422}, arguments=the_groups),
    "goals:dropping": Page(
        get={"aino": 200, "ville": 200}, post={"aino": 302, "ville": 302}, arguments=villes_own
    ),
}
