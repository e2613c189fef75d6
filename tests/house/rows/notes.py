from tests.house.pages import Page

# Reading leads to the key first (302): unlocking, or making one. For all others it is 404.
TO_THE_KEY = 302


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


def held(story):
    return {"session_id": story.held_session.pk}


def ainos(story):
    return {"note_id": story.session_note.pk}


def villes(story):
    return {"note_id": story.journal_page.pk}


def waiting(story):
    return {"statement_id": story.statement.pk}


def talk(story):
    return {"talk_id": story.talk.pk}


MEMBERS = {"aino": TO_THE_KEY, "ville": TO_THE_KEY, "venla": TO_THE_KEY}

REFUSED = {"aino": 422, "ville": 422, "venla": 422}

PAGES = {
    "notes:list": Page(get={"every": TO_THE_KEY}, post={"every": TO_THE_KEY}),
    "notes:journal": Page(get={"every": TO_THE_KEY}, post={"every": TO_THE_KEY}),
    "notes:journal_page": Page(get={"every": TO_THE_KEY}, post={"every": 422}),
    "notes:session": Page(get={"aino": TO_THE_KEY}, post={"aino": 422}, arguments=held),
    "notes:talk": Page(get={"aino": TO_THE_KEY}, post={"aino": 422}, arguments=talk),
    "notes:note": Page(get={"aino": TO_THE_KEY}, post={"aino": 422}, arguments=ainos),
    "notes:entrusted": Page(get={"every": TO_THE_KEY}),
    "notes:entrusted_note": Page(get={"every": TO_THE_KEY}, arguments=ainos),
    "notes:discarding": Page(get={"aino": 200}, post={"aino": 302}, arguments=ainos),
    "notes:memo": Page(get=MEMBERS, arguments=engagement),
    "notes:memo_page": Page(get=MEMBERS, post=REFUSED, arguments=engagement),
    "notes:memo_readers": Page(post=MEMBERS, arguments=engagement),
    "notes:memo_rule": Page(post={"aino": 302}, arguments=engagement),
    "notes:releasing": Page(
        get={"ville": TO_THE_KEY}, post={"ville": TO_THE_KEY}, arguments=villes
    ),
    "notes:releases": Page(get={"every": 200}),
    "notes:release": Page(
        get={"ville": TO_THE_KEY, "aino": TO_THE_KEY},
        arguments=lambda story: {"release_id": story.release.pk},
    ),
    "notes:withdrawal": Page(
        get={"ville": 200},
        post={"ville": 302},
        arguments=lambda story: {"release_id": story.release.pk},
    ),
    "notes:statements": Page(
        get={"aino": 200, "ville": 200, "venla": 200, "kari": 200}, arguments=engagement
    ),
    "notes:proposal": Page(get={"aino": 200}, post={"aino": 422}, arguments=engagement),
    "notes:statement": Page(get={"aino": 200, "ville": 200, "venla": 200}, arguments=waiting),
    # Ville has said his word already; Aino is asked for none.
    "notes:confirmation": Page(post={"ville": 422, "venla": 302}, arguments=waiting),
    "notes:conclusion": Page(post={"aino": 422}, arguments=waiting),
    "notes:confirmation_by_link": Page(
        get={"every": 404, "nobody": 404},
        post={"every": 404, "nobody": 404},
        arguments=lambda story: {"token": "not-a-link"},
    ),
    "notes:said": Page(get={"every": 200, "nobody": 200}),
}
