"""The inbox and the pages of one inquiry."""

from datetime import timedelta

import pytest

from peili.casework.inquiries import services
from peili.casework.inquiries.models import Inquiry
from tests.conftest import NOVEMBER


def receive(count):
    for number in range(count):
        services.receive_inquiry(
            Inquiry(name=f"Numero {number}", email=f"n{number}@x.example", role="employee"),
            at=NOVEMBER - timedelta(hours=number),
        )


@pytest.fixture
def kaisa(story, sign_in):
    return sign_in("kaisa")


def test_the_inbox_tells_who_is_late_and_what_comes_next(kaisa):
    text = kaisa.get("/inquiries/").content.decode()

    assert "Tiina Toive" in text
    assert "kiusaaminen" in text
    assert "badge late" in text


def test_more_inquiries_ask_no_more_queries(kaisa, queries_of):
    receive(5)
    few = queries_of(kaisa, "/inquiries/")
    receive(50)
    many = queries_of(kaisa, "/inquiries/")

    assert many <= few <= 12


def test_headers_sort_and_nonsense_sorts_by_promise(kaisa):
    by_name = kaisa.get("/inquiries/?sort=-name").content.decode()
    nonsense = kaisa.get("/inquiries/?sort=password&page=x&show=%00")

    assert by_name.index("Tiina Toive") < by_name.index("Pentti Perustettava")
    assert nonsense.status_code == 200


def test_the_list_is_taken_away_as_csv(kaisa):
    answer = kaisa.get("/inquiries/inbox.csv")

    lines = answer.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + 2
    assert "Tiina Toive" in answer.content.decode()


def test_the_route_page_marks_the_words_and_asks_for_a_reason(story, kaisa):
    address = f"/inquiries/{story.new_inquiry.pk}/route/"
    assert "<mark>kiusattu</mark>" in kaisa.get(address).content.decode()

    refused = kaisa.post(address, {"route": "mediation", "reason": ""})
    decided = kaisa.post(address, {"route": "mediation", "reason": "Kiusaaminen varmistui."})

    assert refused.status_code == 422
    assert decided.status_code == 302
    story.new_inquiry.refresh_from_db()
    assert story.new_inquiry.route == "mediation"


def test_own_words_are_shown_as_text_and_never_as_markup(story, kaisa):
    services.receive_inquiry(
        Inquiry(
            name="<b>x</b>",
            email="x@x.example",
            role="employee",
            own_words="<script>alert(1)</script> minua kiusataan",
        ),
        at=NOVEMBER,
    )
    inquiry = Inquiry.objects.latest("pk")

    text = kaisa.get(f"/inquiries/{inquiry.pk}/").content.decode()

    assert "<script>alert" not in text
    assert "&lt;script&gt;" in text


def test_the_way_to_a_talk_is_walked_in_pages(story, kaisa):
    new = story.new_inquiry
    eero = story.practitioners["eero"]
    begun = kaisa.post(f"/inquiries/{new.pk}/talk/", {"practitioner": eero.pk})
    talk = new.talks.get()
    page = kaisa.get(f"/talks/{talk.pk}/times/")
    starts = page.context["form"].fields["starts"].choices[0][1][0][0]

    typed = {"starts": [starts], "minutes": "45", "place_mode": "remote"}
    without_a_link = kaisa.post(f"/talks/{talk.pk}/times/", typed)
    offered = kaisa.post(f"/talks/{talk.pk}/times/", typed | {"place": "040 123 4567"})

    assert without_a_link.status_code == 422
    assert "Kirjoita linkki" in without_a_link.content.decode()
    assert begun["Location"] == f"/talks/{talk.pk}/times/"
    assert offered.status_code == 302
    talk.refresh_from_db()
    assert (talk.state, talk.offered_times.count()) == ("offered", 1)


def test_a_practitioner_whose_talk_was_called_off_reads_it_no_more(story, sign_in):
    talk = story.waiting_talk
    eero = sign_in("eero")
    assert eero.get(f"/inquiries/{talk.inquiry_id}/").status_code == 200

    services.cancel_talk(talk, at=NOVEMBER)

    assert eero.get(f"/inquiries/{talk.inquiry_id}/").status_code == 404
