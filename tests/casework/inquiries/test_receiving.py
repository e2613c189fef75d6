"""What happens when somebody writes."""

from datetime import timedelta

import pytest

from peili.casework.inquiries import services
from peili.casework.inquiries.models import Inquiry
from peili.core.series import HELSINKI
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER

pytestmark = pytest.mark.django_db


def written(**changed):
    typed = {
        "name": "Tiina Toive",
        "email": "tiina@yritys.example",
        "role": "employee",
        "situations": ["coping_at_work"],
    }
    return Inquiry(**typed | changed)


def test_an_inquiry_has_an_owner_and_a_promise_from_the_first_moment(offerings):
    inquiry = services.receive_inquiry(written(), at=NOVEMBER)

    assert inquiry.owner == offerings.cast.person("kaisa")
    assert inquiry.answer_by.astimezone(HELSINKI).strftime("%d.%m. %H:%M") == "23.11. 12:00"
    assert inquiry.proposed_route == "supervision"
    assert inquiry.route == ""


def test_an_acute_one_is_promised_an_answer_in_two_office_hours(offerings):
    inquiry = services.receive_inquiry(written(situations=["acute_event"]), at=NOVEMBER)

    assert inquiry.answer_by == NOVEMBER + timedelta(hours=2)
    assert "112" in Letter.objects.get(key=f"inquiry/{inquiry.pk}/receipt").body


def test_the_receipt_repeats_nothing_that_was_typed(offerings):
    inquiry = services.receive_inquiry(written(name="Osta heti http://roska.example"), at=NOVEMBER)

    letter = Letter.objects.get(key=f"inquiry/{inquiry.pk}/receipt")
    assert "roska" not in letter.body + letter.subject
    assert letter.links["follow"]["page"] == "inquiries:follow"


def test_the_owner_is_told_without_a_word_of_the_matter(offerings):
    inquiry = services.receive_inquiry(written(own_words="Minua kiusataan"), at=NOVEMBER)

    letter = Letter.objects.get(key=f"inquiry/{inquiry.pk}/waits")
    assert "kiusa" not in letter.body + letter.subject
    assert f"/inquiries/{inquiry.pk}/" in letter.body


def test_an_unanswered_one_calls_for_help_once(offerings):
    inquiry = services.receive_inquiry(written(), at=NOVEMBER)
    answered = services.receive_inquiry(written(), at=NOVEMBER)
    services.note_answer(answered, at=NOVEMBER)

    late = inquiry.answer_by + timedelta(minutes=1)
    assert services.escalate_unanswered(at=inquiry.answer_by) == 0
    assert services.escalate_unanswered(at=late) == 1
    assert services.escalate_unanswered(at=late) == 0

    assert Letter.objects.filter(key__startswith=f"inquiry/{inquiry.pk}/late/").count() == 1
