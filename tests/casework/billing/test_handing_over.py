"""A sent invoice reaches its payer by the way the payer chose, once."""

from datetime import timedelta

import pytest

from peili.casework.billing.models import HandOver
from peili.casework.billing.services import (
    NothingToHandOver,
    PayerUnreachable,
    credit_invoice,
    draft_invoices,
    hand_over,
    hand_over_again,
    hand_over_waiting,
    handing_over,
    mark_posted,
    send_invoice,
)
from peili.parties.models import Engagement
from peili.plumbing import jobs
from peili.plumbing.outbox.models import Letter
from peili.plumbing.outside.operator import EInvoiceFile
from tests.casework.billing.test_drafting import MONTH
from tests.conftest import NOVEMBER


@pytest.fixture
def draft(held, cast):
    """Return a function that drafts an invoice for a payer who gets invoices by such a way."""

    def by(way: str, **fields):
        for field, value in {"invoiced_by": way, **fields}.items():
            setattr(cast.organisation, field, value)
        cast.organisation.save()
        held()
        return draft_invoices(**MONTH)[0]

    return by


@pytest.mark.parametrize(
    ("way", "root"), [("peppol", b"<Invoice xmlns"), ("finvoice", b"<Finvoice")]
)
def test_an_einvoice_goes_to_the_operator_with_a_receipt(draft, operator, way, root):
    sent = send_invoice(draft(way), at=NOVEMBER)

    jobs.run_pending()

    row = HandOver.objects.get(invoice=sent)
    [file] = operator.files.values()
    assert (row.state, row.file_name, row.sha256) == ("done", file.name, file.sha256)
    assert file.name == f"invoice-1001-{way}.xml"
    assert root in file.content


def test_what_failed_is_told_and_tried_again_and_arrives_once(draft, operator):
    sent = send_invoice(draft("peppol"), at=NOVEMBER)
    operator.away = True
    jobs.run_pending()
    waiting = HandOver.objects.get(invoice=sent)
    assert waiting.state == "waiting"
    assert "could not be reached" in waiting.obstacle

    operator.away = False
    hand_over_again(sent)
    hand_over(sent.pk, at=NOVEMBER)
    hand_over(sent.pk, at=NOVEMBER)

    assert (len(operator.files), operator.asked) == (1, 2)
    with pytest.raises(NothingToHandOver):
        hand_over_again(sent)


def test_a_file_made_twice_has_the_same_bytes(draft, operator):
    sent = send_invoice(draft("finvoice"), at=NOVEMBER)
    hand_over(sent.pk, at=NOVEMBER)

    HandOver.objects.update(state="waiting")  # as if the note of it had been lost
    hand_over(sent.pk, at=NOVEMBER)

    assert (len(operator.files), operator.asked) == (1, 2)


def test_a_credit_note_goes_the_same_way(draft, operator):
    note = credit_invoice(send_invoice(draft("peppol"), at=NOVEMBER), at=NOVEMBER)

    jobs.run_pending()

    assert f"credit-note-{note.number}-peppol.xml" in operator.files


def test_by_email_goes_a_link_and_nothing_of_the_sum(draft):
    sent = send_invoice(draft("email", invoice_email="laskut@kunta.example"), at=NOVEMBER)

    hand_over(sent.pk, at=NOVEMBER)

    letter = Letter.objects.get(kind="invoice")
    assert letter.to == "laskut@kunta.example"
    assert "313" not in letter.subject + letter.body
    assert HandOver.objects.get(invoice=sent).state == "done"


def test_on_paper_waits_until_somebody_has_posted_it(draft):
    sent = send_invoice(draft("paper"), at=NOVEMBER)
    assert HandOver.objects.get(invoice=sent).state == "by_hand"

    mark_posted(sent, at=NOVEMBER)

    with pytest.raises(NothingToHandOver):
        mark_posted(sent, at=NOVEMBER)


@pytest.mark.parametrize(
    ("way", "missing"),
    [
        ("email", {"invoice_email": ""}),
        ("finvoice", {"einvoice_operator": ""}),
        ("peppol", {"einvoice_address": "", "business_id": ""}),
    ],
)
def test_a_way_without_an_address_is_refused_before_the_number_is_taken(draft, way, missing):
    unreachable = draft(way, **missing)

    with pytest.raises(PayerUnreachable):
        send_invoice(unreachable, at=NOVEMBER)

    unreachable.refresh_from_db()
    assert (unreachable.state, unreachable.number) == ("draft", None)


def test_a_person_gets_a_link(held, cast):
    Engagement.objects.filter(pk=cast.engagement.pk).update(payer=None, organisation=None)
    held()

    sent = send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)

    assert HandOver.objects.get(invoice=sent).by == "email"


def test_what_its_own_run_gave_up_is_tried_every_hour_until_it_gets_through(draft, operator):
    sent = send_invoice(draft("peppol"), at=NOVEMBER)
    operator.away = True

    assert hand_over_waiting(at=NOVEMBER + timedelta(minutes=30)) == 0
    assert operator.asked == 0
    assert hand_over_waiting(at=NOVEMBER + timedelta(hours=3)) == 1
    operator.away = False
    assert hand_over_waiting(at=NOVEMBER + timedelta(days=2)) == 0

    assert HandOver.objects.get(invoice=sent).state == HandOver.State.DONE
    assert len(operator.files) == 1


def test_one_that_is_kept_does_not_keep_the_others(draft, operator, monkeypatch):
    monkeypatch.setattr(handing_over, "A_FEW", 1)
    first = send_invoice(draft("peppol"), at=NOVEMBER)
    second = credit_invoice(first, at=NOVEMBER)
    name = f"invoice-{first.number}-peppol.xml"
    operator.files[name] = EInvoiceFile(name, b"another")

    assert hand_over_waiting(at=NOVEMBER + timedelta(hours=1)) == 1

    assert HandOver.objects.get(invoice=second).state == HandOver.State.DONE


def test_the_office_is_told_today_of_what_has_not_got_through_and_tries_it_again(
    draft, operator, sign_in
):
    sent = send_invoice(draft("peppol"), at=NOVEMBER - timedelta(hours=2))
    operator.away = True
    told = f"Lasku {sent.number} ei ole tullut perille"
    assert told in sign_in("kaisa").get("/today/").content.decode()
    assert told not in sign_in("kari").get("/today/").content.decode()

    operator.away = False
    sign_in("kaisa").post(f"/invoices/{sent.pk}/hand-over/")
    jobs.run_pending()

    assert told not in sign_in("kaisa").get("/today/").content.decode()
