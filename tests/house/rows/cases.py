from tests.house.pages import Page


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


PAGES = {
    # Who has one case and no duty in the practice is taken to it at once.
    "cases:list": Page(get={"every": 200, "ville": 302, "venla": 302, "kari": 302, "pirkko": 302}),
    "cases:case": Page(
        get={
            "aino": 200,
            "ville": 200,
            "venla": 200,
            "kari": 200,
            "pirkko": 200,
            "kaisa": 200,
            "birgit": 200,
        },
        arguments=engagement,
    ),
}
