"""The pages of invoices: few queries however many there are, bad input answered in words."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.billing.models import Invoice

typed = st.one_of(st.text(max_size=30), st.sampled_from(["1.11.2026", "30.2.2026", "1e9", "-5,5"]))


def many_invoices(story, numbers):
    paper = {
        "payer": story.cast.organisation,
        "state": "sent",
        "period_starts": date(2026, 1, 1),
        "period_ends": date(2026, 1, 31),
        "drafted_at": story.now,
    }
    Invoice.objects.bulk_create(Invoice(number=n, **paper) for n in numbers)


@pytest.mark.parametrize("who", ["kaisa", "kari"])
def test_the_list_asks_as_much_for_fifty_as_for_five(
    sign_in, story, who, django_assert_max_num_queries
):
    browser = sign_in(who)
    browser.get("/invoices/")  # the first page after signing in also notes the browser
    for numbers in (range(5000, 5005), range(5005, 5050)):
        many_invoices(story, numbers)
        with django_assert_max_num_queries(12):
            assert browser.get("/invoices/").status_code == 200


def test_a_commissioner_sees_sent_invoices_and_no_drafts(sign_in, story):
    browser = sign_in("kari")

    page = browser.get("/invoices/").content.decode()

    assert str(story.invoice.number) in page
    assert browser.get(f"/invoices/{story.invoice_draft.pk}/").status_code == 404


def test_drafting_leads_to_the_draft_and_sending_to_the_sent_paper(sign_in, story):
    browser = sign_in("kaisa")
    days = {"starts": "1.11.2026", "ends": "30.11.2026"}

    answer = browser.post("/invoices/drafts/", days)
    assert answer.status_code == 302
    sent = browser.post(f"{answer['Location']}sending/", follow=True)

    assert "1002" in sent.content.decode()


def test_a_bad_period_is_told_and_stays_typed(sign_in, story):
    answer = sign_in("kaisa").post("/invoices/drafts/", {"starts": "30.2.2026", "ends": "1.1."})

    assert answer.status_code == 422
    assert "30.2.2026" in answer.content.decode()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.fixed_dictionaries(
        dict.fromkeys(("text", "quantity", "price", "unit", "on", "vat_treatment"), typed)
    )
)
def test_whatever_is_typed_as_a_line_is_refused_or_kept(sign_in, story, values):
    answer = sign_in("kaisa").post(f"/invoices/{story.invoice_draft.pk}/lines/", values)

    assert answer.status_code in {302, 422}
