from datetime import date
from decimal import Decimal

import pytest

from peili.core.errors import BadInput
from peili.core.invoicing.statement import read_payments

STATEMENT = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
NOTICE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"


def payment(amount="100.00", reference="12344", archive="20260414ABC1", payer="Kunta"):
    structured = f"<Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd>"
    return (
        f"<TxDtls><Refs><AcctSvcrRef>{archive}</AcctSvcrRef></Refs>"
        f'<AmtDtls><TxAmt><Amt Ccy="EUR">{amount}</Amt></TxAmt></AmtDtls>'
        f"<RltdPties><Dbtr><Nm>{payer}</Nm></Dbtr></RltdPties>"
        f"<RmtInf>{structured}</RmtInf></TxDtls>"
    )


def entry(*payments, amount="100.00", direction="CRDT", more="", archive="20260414BATCH"):
    return (
        f'<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd>{more}'
        f"<BookgDt><Dt>2026-04-14</Dt></BookgDt><AcctSvcrRef>{archive}</AcctSvcrRef>"
        f"<NtryDtls>{''.join(payments)}</NtryDtls></Ntry>"
    )


def statement(*entries, space=STATEMENT, message="BkToCstmrStmt", part="Stmt"):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="{space}"><{message}><{part}>'
        "<Acct><Id><IBAN>FI2112345600000785</IBAN></Id></Acct>"
        f"{''.join(entries)}</{part}></{message}></Document>"
    ).encode()


def notice(*entries):
    return statement(*entries, space=NOTICE, message="BkToCstmrDbtCdtNtfctn", part="Ntfctn")


def test_a_payment_has_its_amount_day_reference_and_archive_id():
    [paid] = read_payments(statement(entry(payment())))

    assert (paid.amount, paid.currency, paid.paid) == (Decimal("100.00"), "EUR", date(2026, 4, 14))
    assert (paid.reference, paid.archive_id) == ("12344", "20260414ABC1")
    assert (paid.payer, paid.account) == ("Kunta", "FI2112345600000785")


def test_a_statement_and_a_notice_tell_the_same_payment_by_the_same_archive_id():
    of_statement = read_payments(statement(entry(payment())))
    of_notice = read_payments(notice(entry(payment())))

    assert of_statement == of_notice


def test_rf_and_leading_zeros_lead_to_the_same_national_reference():
    content = statement(
        entry(payment(reference="RF33 2348 236"), payment(reference="000000000002348236"))
    )

    assert {paid.reference for paid in read_payments(content)} == {"2348236"}


def test_a_batch_has_its_payments_one_by_one():
    content = notice(
        entry(payment("60.00", archive=""), payment("40.00", archive=""), amount="100.00")
    )

    paid = read_payments(content)

    assert [p.amount for p in paid] == [Decimal("60.00"), Decimal("40.00")]
    assert [p.archive_id for p in paid] == ["20260414BATCH/1", "20260414BATCH/2"]


def test_a_batch_told_only_by_its_sum_waits_for_the_notice():
    batch = "<Btch><NbOfTxs>12</NbOfTxs></Btch>"

    assert read_payments(statement(entry(batch))) == ()


def test_a_payment_without_details_is_its_entry():
    [paid] = read_payments(statement(entry(amount="12.30")))

    assert (paid.amount, paid.reference, paid.archive_id) == (
        Decimal("12.30"),
        "",
        "20260414BATCH",
    )


def test_money_out_and_money_not_yet_booked_are_left_out():
    out = entry(payment(), direction="DBIT")
    pending = entry(payment(), more="<Sts>PDNG</Sts>")
    pending_since_2019 = entry(payment(), more="<Sts><Cd>PDNG</Cd></Sts>")

    assert read_payments(statement(out, pending, pending_since_2019)) == ()


def test_a_payment_the_bank_took_back_is_negative():
    [taken] = read_payments(
        statement(entry(payment(), direction="DBIT", more="<RvslInd>true</RvslInd>"))
    )

    assert taken.amount == Decimal("-100.00")
    assert taken.reversed_


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not xml",
        b"<Document/>",
        b"<Document><BkToCstmrStmt>",
        statement(entry(payment("abc"))),
        statement(entry(archive="")),
        statement(entry(payment())).replace(b"2026-04-14", b"2026-14-04"),
    ],
)
def test_a_file_that_is_no_statement_is_refused_in_words(content):
    with pytest.raises(BadInput):
        read_payments(content)


def test_a_file_that_reads_other_files_is_refused():
    trap = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + (statement(entry(payment(payer="&x;"))).split(b"?>", 1)[1])
    )

    with pytest.raises(BadInput, match="document type"):
        read_payments(trap)
