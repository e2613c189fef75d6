from tests.house.pages import Page

# Reading leads to the key first (302): unlocking, or making one. For all others it is 404.
TO_THE_KEY = 302


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


def held(story):
    return {"session_id": story.held_session.pk}


def ainos(story):
    return {"note_id": story.session_note.pk}


def talk(story):
    return {"talk_id": story.talk.pk}


MEMBERS = {"aino": TO_THE_KEY, "ville": TO_THE_KEY, "venla": TO_THE_KEY}

REFUSED = {"aino": 422, "ville": 422, "venla": 422}

PAGES = {
    "notes:list": Page(get={"every": TO_THE_KEY}),
    "notes:journal": Page(get={"every": TO_THE_KEY}),
    "notes:journal_page": Page(get={"every": TO_THE_KEY}, post={"every": 422}),
    "notes:session": Page(get={"aino": TO_THE_KEY}, post={"aino": 422}, arguments=held),
    "notes:talk": Page(get={"aino": TO_THE_KEY}, post={"aino": 422}, arguments=talk),
    "notes:note": Page(get={"aino": TO_THE_KEY}, post={"aino": 422}, arguments=ainos),
    "notes:discarding": Page(get={"aino": 200}, post={"aino": 302}, arguments=ainos),
    "notes:memo": Page(get=MEMBERS, arguments=engagement),
    "notes:memo_page": Page(get=MEMBERS, post=REFUSED, arguments=engagement),
    "notes:memo_readers": Page(post=MEMBERS, arguments=engagement),
    "notes:memo_rule": Page(post={"aino": 302}, arguments=engagement),
}
