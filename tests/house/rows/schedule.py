from tests.house.pages import Page

SEES = {"aino": 200, "ville": 200, "venla": 200, "kari": 200, "kaisa": 200, "birgit": 200}
WRITES = {"aino": 200, "kaisa": 200}
REFUSED = {"aino": 422, "kaisa": 422}


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


def upcoming(story):
    return {"session_id": story.session.pk}


def held(story):
    return {"session_id": story.held_session.pk}


PAGES = {
    "schedule:calendar": Page(get={"every": 200}),
    "schedule:series": Page(get=WRITES, post=REFUSED, arguments=engagement),
    "schedule:booking": Page(get=WRITES, post=REFUSED, arguments=engagement),
    "schedule:members": Page(get={"kaisa": 200}, post={"kaisa": 422}, arguments=engagement),
    "schedule:withdrawal": Page(
        get={"ville": 200, "venla": 200}, post={"ville": 302, "venla": 302}, arguments=engagement
    ),
    "schedule:ending": Page(get=WRITES, post=REFUSED, arguments=engagement),
    "schedule:session": Page(get=SEES, arguments=upcoming),
    "schedule:attendance": Page(get={"aino": 200}, post={"aino": 302}, arguments=held),
    "schedule:no_show": Page(get={"aino": 302}, post={"aino": 422}, arguments=upcoming),
    "schedule:absence": Page(post={"ville": 302, "venla": 302}, arguments=upcoming),
    "schedule:recording": Page(post={"ville": 302, "venla": 302}, arguments=upcoming),
    "schedule:move": Page(get=WRITES, post=REFUSED, arguments=upcoming),
    "schedule:cancellation": Page(get=WRITES, post=REFUSED, arguments=upcoming),
}
