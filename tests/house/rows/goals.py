from tests.house.pages import Page

PLACED = {"aino": 200, "ville": 200, "venla": 200, "kari": 200, "pirkko": 200}


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


def villes_own(story):
    return {"goal_id": story.personal_goal.pk}


def the_groups(story):
    return {"goal_id": story.group_goal.pk}


PAGES = {
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
    "goals:dropping": Page(post={"aino": 302, "ville": 302}, arguments=villes_own),
}
