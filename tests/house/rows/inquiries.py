from datetime import timedelta

from peili.plumbing.links.services import one_time_link
from tests.house.pages import Page

PUBLIC = {"every": 200, "nobody": 200}
KAISA = {"kaisa": 200}
NOTHING_TYPED = {"kaisa": 422}


def link(purpose, story, of):
    return one_time_link("inquiry:1", purpose=purpose, object_id=of.pk, valid_for=timedelta(days=1))


def of_inquiry(story):
    return {"inquiry_id": story.new_inquiry.pk}


def of_talk(story):
    return {"talk_id": story.waiting_talk.pk}


PAGES = {
    "inquiries:contact": Page(get=PUBLIC, post={"every": 422, "nobody": 422}),
    "inquiries:received": Page(get=PUBLIC),
    "inquiries:follow": Page(
        get=PUBLIC,
        arguments=lambda story: {"token": link("inquiry-following", story, story.new_inquiry)},
    ),
    "inquiries:inbox": Page(get=KAISA),
    "inquiries:inbox_csv": Page(get=KAISA),
    # Whoever holds the talk reads what the inquirer wrote: Eero, in this one.
    "inquiries:inquiry": Page(
        get=KAISA | {"eero": 200},
        arguments=lambda story: {"inquiry_id": story.waiting_talk.inquiry_id},
    ),
    "inquiries:route": Page(get=KAISA, post=NOTHING_TYPED, arguments=of_inquiry),
    "inquiries:owner": Page(post=NOTHING_TYPED, arguments=of_inquiry),
    "inquiries:answer": Page(post={"kaisa": 302}, arguments=of_inquiry),
    "inquiries:closure": Page(get=KAISA, post=NOTHING_TYPED, arguments=of_inquiry),
    "inquiries:talk_beginning": Page(get=KAISA, post=NOTHING_TYPED, arguments=of_inquiry),
    "inquiries:talk": Page(get=KAISA | {"eero": 200}, arguments=of_talk),
    # What waits has come to nothing yet that could be offered.
    "inquiries:talk_offer": Page(get={}, arguments=of_talk),
    "inquiries:talk_offer_letter": Page(post={}, arguments=of_talk),
    "inquiries:own_offer": Page(
        get=PUBLIC,
        arguments=lambda story: {"token": link("inquiry-following", story, story.inquiry)},
    ),
    "inquiries:talk_times": Page(
        get=KAISA | {"eero": 200}, post=NOTHING_TYPED | {"eero": 422}, arguments=of_talk
    ),
    "inquiries:talk_conclusion": Page(
        get=KAISA | {"eero": 200}, post=NOTHING_TYPED | {"eero": 422}, arguments=of_talk
    ),
    "inquiries:talk_cancellation": Page(post={"kaisa": 302, "eero": 302}, arguments=of_talk),
    "inquiries:talk_booking": Page(
        get=PUBLIC,
        post={"every": 422, "nobody": 422},
        arguments=lambda story: {"token": link("talk-booking", story, story.waiting_talk)},
    ),
    "inquiries:booked": Page(get=PUBLIC),
    "inquiries:boundaries": Page(get={"aino": 200, "eero": 200}, post={"aino": 422, "eero": 422}),
    "inquiries:boundary_removal": Page(
        get={"aino": 200},
        post={"aino": 302},
        arguments=lambda story: {"crossing_id": story.crossing.pk},
    ),
}
