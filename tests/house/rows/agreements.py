from tests.house.pages import Page

READERS = {"aino": 200, "ville": 200, "venla": 200, "kari": 200, "kaisa": 200}


def agreement(story):
    return {"agreement_id": story.agreement.pk}


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


def no_such_link(story):
    return {"token": "nobody-ever-got-this"}


WRITERS_POST = {"aino": 422, "kaisa": 422}

PAGES = {
    "agreements:agreements": Page(get={"every": 200}),
    "agreements:drafts": Page(post={"aino": 302, "kaisa": 302}, arguments=engagement),
    "agreements:prior_contacts": Page(get={"aino": 200}, post={"aino": 422}, arguments=engagement),
    "agreements:places": Page(get={"kaisa": 200}, post={"kaisa": 422}, arguments=engagement),
    "agreements:payer": Page(post={"kaisa": 302}, arguments=engagement),
    "agreements:place_end": Page(
        get={"kaisa": 200},
        post={"kaisa": 302},
        arguments=lambda story: {"party_id": story.cast.party("kari").pk},
    ),
    "agreements:acceptance_by_link": Page(
        get={"nobody": 404}, post={"nobody": 404}, arguments=no_such_link
    ),
    "agreements:answered": Page(get={"every": 200, "nobody": 200}),
    "agreements:agreement": Page(get=READERS, arguments=agreement),
    # What is in force is no draft any more: its page is the agreement's own.
    "agreements:draft": Page(
        get={"aino": 302, "kaisa": 302}, post=WRITERS_POST, arguments=agreement
    ),
    "agreements:offer": Page(
        get={"aino": 200, "kaisa": 200}, post=WRITERS_POST, arguments=agreement
    ),
    "agreements:retraction": Page(post=WRITERS_POST, arguments=agreement),
    "agreements:withdrawal": Page(
        get={"aino": 302, "kaisa": 302}, post=WRITERS_POST, arguments=agreement
    ),
    "agreements:reminder": Page(post=WRITERS_POST, arguments=agreement),
    "agreements:acceptance": Page(
        get={"aino": 200, "ville": 200, "venla": 200, "kari": 200},
        post={"aino": 422, "ville": 422, "venla": 422, "kari": 422},
        arguments=agreement,
    ),
    "agreements:next_version": Page(post={"aino": 302, "kaisa": 302}, arguments=agreement),
    "agreements:trial": Page(
        get={"aino": 200, "kaisa": 200}, post=WRITERS_POST, arguments=agreement
    ),
    # The members' copy carries the group's own goals.
    "agreements:paper": Page(
        get={"aino": 200, "ville": 200, "venla": 200},
        arguments=lambda story: {**agreement(story), "copy": "members"},
    ),
    "agreements:paper_by_link": Page(get={"nobody": 404}, arguments=no_such_link),
    "agreements:sealing_by_link": Page(get={"nobody": 404}, arguments=no_such_link),
    "agreements:sealed_paper_by_link": Page(get={"nobody": 404}, arguments=no_such_link),
}
