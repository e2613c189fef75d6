import json
from datetime import date
from decimal import Decimal

import pytest

from peili.core.invoicing.lateness import PayerKind, claim
from peili.core.invoicing.read_json import read_invoice
from peili.plumbing.paper.reminder import reminder_pdf, reminder_values
from tests.core.invoicing.samples import LANGUAGES, invoice

ON, DUE = date(2026, 5, 4), date(2026, 5, 18)


def late(language="fi", payer=PayerKind.BUSINESS):
    sent = read_invoice(json.dumps(invoice("plain", language))).invoice
    return sent, claim(sent.totals.due, due=sent.due, on=ON, payer=payer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_is_a_tagged_paper_in_the_language_of_its_invoice(language):
    sent, owed = late(language)

    assert b"<pdfuaid:part>1</pdfuaid:part>" in reminder_pdf(sent, owed, on=ON, due=DUE)
    titles = {"fi": "Maksumuistutus", "sv": "Betalningspåminnelse", "en": "Payment reminder"}
    assert reminder_values(sent, owed, on=ON, due=DUE)["title"] == titles[language]


def test_a_reminder_adds_interest_and_compensation_and_takes_off_what_was_paid():
    sent, owed = late()

    values = reminder_values(sent, owed, on=ON, due=DUE, paid=Decimal("100.00"))

    assert values["totals"] == [
        ["Laskun summa", "527,10\u00a0€"],
        ["Maksettu", "\u2212100,00\u00a0€"],
        ["Viivästyskorko, 20 päivää", "3,03\u00a0€"],
        ["Vakiokorvaus", "40,00\u00a0€"],
    ]
    assert values["due"] == ["Maksettava", "470,13\u00a0€"]


def test_a_person_is_asked_for_a_reminder_fee_and_the_slip_has_the_new_sum_and_day():
    sent, owed = late(payer=PayerKind.CONSUMER)

    values = reminder_values(sent, owed, on=ON, due=DUE)

    assert values["totals"][-1] == ["Muistutusmaksu", "5,00\u00a0€"]
    digits = values["payment"]["barcode"]["digits"]
    assert digits[17:25] == f"{int((sent.totals.due + owed.total) * 100):08d}"
    assert digits.endswith("260518")
