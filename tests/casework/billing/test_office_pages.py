"""The office's pages of money: payments, payers, reminders, runs, papers and files."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.billing import services
from peili.casework.billing.forms import StatementForm
from peili.casework.billing.models import Invoice, Payment, ReferenceRate
from peili.casework.billing.services import runs
from peili.plumbing import jobs
from peili.plumbing.jobs.models import Job
from tests.core.invoicing.test_statement import entry, payment, statement

ONCE = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}
typed = st.one_of(st.text(max_size=30), st.sampled_from(["1", "0", "-1", "2026", "3,5", "1e9"]))


def file_of(content: bytes, name: str = "ote.xml") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/xml")


def test_a_statement_brought_in_pays_its_invoice(sign_in, story):
    total = f"{story.invoice.gross_cents / 100:.2f}"
    content = statement(entry(payment(total, story.invoice.reference), amount=total))

    page = sign_in("birgit").post(
        "/invoices/payments/statements/", {"file": file_of(content)}, follow=True
    )

    assert page.status_code == 200
    assert Invoice.objects.get(pk=story.invoice.pk).state == "paid"


@pytest.mark.parametrize(
    "content",
    [b"", b"not xml", b"<a/>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"\x00\xff" * 9],
)
def test_a_file_that_is_none_is_refused_in_words(sign_in, story, content):
    answer = sign_in("kaisa").post("/invoices/payments/statements/", {"file": file_of(content)})

    assert answer.status_code == 422
    assert Payment.objects.count() == 1


def test_a_file_over_five_megabytes_is_refused(sign_in, story, monkeypatch):
    monkeypatch.setattr(StatementForm, "MOST_BYTES", 100)

    answer = sign_in("kaisa").post("/invoices/payments/statements/", {"file": file_of(b"<a>" * 99)})

    assert answer.status_code == 422


def test_an_unmatched_payment_is_put_on_an_invoice_and_taken_off_again(sign_in, story):
    browser = sign_in("birgit")
    address = f"/invoices/payments/{story.payment.pk}/"

    assert str(story.invoice.number) in browser.get(address).content.decode()
    browser.post(address, {"number": story.invoice.number})
    assert Payment.objects.get(pk=story.payment.pk).invoice == story.invoice

    browser.post(f"{address}decision/")
    assert Payment.objects.get(pk=story.payment.pk).invoice is None


def test_a_payment_written_down_by_hand_shows_what_is_still_open(sign_in, story):
    browser = sign_in("kaisa")

    answer = browser.post(
        f"/invoices/{story.invoice.pk}/payments/", {"amount": "100,00", "on": "1.11.2026"}
    )

    assert answer.status_code == 302
    assert "avoinna" in browser.get(f"/invoices/{story.invoice.pk}/").content.decode()


def test_reminding_without_a_reference_rate_leads_to_where_it_is_entered(sign_in, story):
    ReferenceRate.objects.all().delete()

    answer = sign_in("kaisa").get(f"/invoices/{story.invoice.pk}/reminder/")

    assert answer["Location"] == "/invoices/reference-rates/"


@pytest.mark.parametrize(
    ("what", "kind", "begins"),
    [
        ("pdf", "application/pdf", b"%PDF-1.7"),
        ("ubl", "application/xml; charset=utf-8", b"<?xml"),
        ("finvoice", "application/xml; charset=utf-8", b"<?xml"),
    ],
)
def test_papers_and_files_are_never_kept_by_the_browser(sign_in, story, what, kind, begins):
    answer = sign_in("kaisa").get(f"/invoices/{story.invoice.pk}/{what}/")

    assert (answer["Content-Type"], answer["Cache-Control"]) == (kind, "no-store")
    assert answer.content.startswith(begins)
    assert f"invoice-{story.invoice.number}" in answer["Content-Disposition"]


def test_a_draft_has_a_paper_to_look_at_and_no_file(sign_in, story):
    browser = sign_in("kaisa")

    assert browser.get(f"/invoices/{story.invoice_draft.pk}/pdf/").status_code == 200
    assert browser.get(f"/invoices/{story.invoice_draft.pk}/ubl/").status_code == 404


def test_the_commissioner_reads_the_reminder_too(sign_in, story):
    reminder = story.invoice.reminders.get()

    answer = sign_in("kari").get(f"/invoices/{story.invoice.pk}/reminders/{reminder.pk}/")

    assert answer.content.startswith(b"%PDF")


def test_a_link_in_a_letter_opens_the_paper_with_a_button_more_than_once(client, story):
    address = f"/invoices/link/{story.invoice_token}/"

    page = client.get(address)
    assert page["Cache-Control"] == "no-store"
    assert "313" not in page.content.decode()
    for _ in range(2):
        assert client.post(address).content.startswith(b"%PDF")
    assert client.post(address, {"reminder": "1"}).content.startswith(b"%PDF")
    assert client.get("/invoices/link/guessed/").status_code == 404


def test_a_payer_without_an_address_is_sent_to_where_it_is_added(sign_in, story):
    organisation = story.cast.organisation
    organisation.invoiced_by, organisation.invoice_email = "email", ""
    organisation.save()
    browser = sign_in("kaisa")

    answer = browser.post(f"/invoices/{story.invoice_draft.pk}/sending/")
    assert answer["Location"] == f"/invoices/payers/{organisation.pk}/"

    browser.post(
        answer["Location"],
        {"invoiced_by": "email", "invoice_email": "laskut@kunta.example", "language": "fi"},
    )
    browser.post(f"/invoices/{story.invoice_draft.pk}/sending/")
    assert Invoice.objects.get(pk=story.invoice_draft.pk).state == "sent"


def test_a_draft_of_ones_own_gets_its_lines_and_is_sent(sign_in, story):
    browser = sign_in("kaisa")
    begun = browser.post(
        "/invoices/drafts/new/", {"payer": story.cast.organisation.pk, "on": "1.11.2026"}
    )
    line = {"text": "Luento", "quantity": "1", "price": "600", "unit": "kpl", "on": "1.11.2026"}
    browser.post(f"{begun['Location']}lines/", line | {"vat_treatment": "general"})

    browser.post(f"{begun['Location']}sending/")

    assert Invoice.objects.get(net_cents=60000).state == "sent"


def test_many_drafts_go_in_a_run_that_tells_what_stayed(sign_in, story, monkeypatch):
    monkeypatch.setattr(services, "AT_ONCE", 0)
    organisation = story.cast.organisation
    organisation.invoiced_by, organisation.invoice_email = "email", ""
    organisation.save()
    browser = sign_in("kaisa")

    begun = browser.post("/invoices/drafts/sending/")
    assert "ui/progress.html" in [t.name for t in browser.get(begun["Location"]).templates]
    jobs.run_pending()

    page = browser.get(begun["Location"]).content.decode()
    assert f"/invoices/{story.invoice_draft.pk}/" in page
    assert "sähköpostiosoitetta" in page


def test_a_run_can_be_stopped_while_it_waits(sign_in, story):
    browser = sign_in("birgit")

    browser.post(f"/invoices/runs/{story.invoice_run.pk}/stop/")

    assert Job.objects.get(pk=story.invoice_run.pk).state == "stopped"


def test_a_long_drafting_goes_to_a_run(sign_in, story, monkeypatch):
    monkeypatch.setattr(services, "AT_ONCE", 0)

    answer = sign_in("kaisa").post(
        "/invoices/drafts/", {"starts": "1.11.2026", "ends": "30.11.2026"}
    )

    run = Job.objects.get(name=runs.DRAFTING, arguments__starts="2026-11-01")
    assert answer["Location"] == f"/invoices/runs/{run.pk}/"


def test_a_missing_reference_rate_is_told_until_it_is_entered(sign_in, story):
    ReferenceRate.objects.all().delete()
    browser = sign_in("birgit")
    assert "puuttuu" in browser.get("/invoices/reference-rates/").content.decode()

    browser.post("/invoices/reference-rates/", {"year": 2026, "half": 2, "percent": "2,5"})

    assert "puuttuu" not in browser.get("/invoices/reference-rates/").content.decode()


@pytest.mark.parametrize("page", ["payments", "payers", "uninvoiced", "drafts/new"])
def test_the_lists_ask_few_questions(sign_in, story, page, django_assert_max_num_queries):
    browser = sign_in("kaisa")
    browser.get("/invoices/")
    Payment.objects.bulk_create(
        Payment(
            cents=100,
            paid_on=story.now.date(),
            recorded_at=story.now,
            archive_id=f"q{number}",
            invoice=story.invoice if number % 2 else None,
        )
        for number in range(40)
    )
    with django_assert_max_num_queries(14):
        assert browser.get(f"/invoices/{page}/").status_code == 200


def test_one_invoice_asks_as_much_with_many_payments(sign_in, story, django_assert_max_num_queries):
    browser = sign_in("kaisa")
    browser.get("/invoices/")
    for _ in range(20):
        services.record_payment(story.invoice, cents=1, on=story.now.date(), at=story.now)
    with django_assert_max_num_queries(14):
        assert browser.get(f"/invoices/{story.invoice.pk}/").status_code == 200


FORMS = {
    "/invoices/reference-rates/": ("year", "half", "percent"),
    "/invoices/drafts/new/": ("payer", "on"),
    "/invoices/payers/{payer}/": (
        *("invoiced_by", "einvoice_address", "einvoice_operator", "invoice_email"),
        *("business_id", "postcode", "language"),
    ),
    "/invoices/payments/{payment}/": ("number",),
    "/invoices/{invoice}/payments/": ("amount", "on"),
}


@settings(max_examples=20, **ONCE)
@given(st.sampled_from(sorted(FORMS)), st.data())
def test_whatever_is_typed_it_is_kept_or_refused(sign_in, story, address, drawn):
    values = drawn.draw(st.fixed_dictionaries(dict.fromkeys(FORMS[address], typed)))
    where = address.format(
        payer=story.cast.organisation.pk, payment=story.payment.pk, invoice=story.invoice.pk
    )

    assert sign_in("kaisa").post(where, values).status_code in {302, 422}
