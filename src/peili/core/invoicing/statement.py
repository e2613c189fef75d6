"""Payments from a bank's files: account statements (camt.053) and notices (camt.054).

Any version of the messages is read: the parts used here have kept their names since 2009.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lxml import etree

from peili.core.errors import BadInput
from peili.core.finland.reference import is_reference_number, national, national_of_rf
from peili.core.invoicing.xml import Element
from peili.core.money import exact

_KINDS = {"BkToCstmrStmt": "Stmt", "BkToCstmrDbtCdtNtfctn": "Ntfctn", "BkToCstmrAcctRpt": "Rpt"}


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that came in. `archive_id` is the bank's own and the same in 053 and 054.

    `reference` is in its national form where it has one, so that a payment made with the RF
    form finds the same invoice; `reversed_` marks a payment the bank took back. A payment is the
    same as one seen before when archive id and `reversed_` are both the same.
    """

    amount: Decimal
    currency: str
    paid: date
    reference: str
    archive_id: str
    payer: str
    message: str
    account: str
    reversed_: bool = False


def read_payments(content: bytes) -> tuple[Payment, ...]:
    """Return the incoming payments of a camt.053 or camt.054 file, in the order of the file.

    Outgoing money is left out. Raises BadInput when the file is none of these, or broken.
    """
    statements = list(_statements(_parsed(content)))
    return tuple(
        payment
        for statement in statements
        for entry in _all(statement, "Ntry")
        for payment in _payments(entry, _text(statement, "Acct/Id/IBAN"))
    )


def _parsed(content: bytes) -> Element:
    """Parse without entities, external files or the network."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise BadInput("file", "this is not an XML file that can be read") from None
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise BadInput("file", "a bank's file has no document type of its own")
    return root


def _statements(root: Element) -> Iterator[Element]:
    for message, statement in _KINDS.items():
        for found in _all(root, message):
            yield from _all(found, statement)
            return
    raise BadInput("file", "this is neither a statement (camt.053) nor a notice (camt.054)")


def _payments(entry: Element, account: str) -> Iterator[Payment]:
    into = _text(entry, "CdtDbtInd") == "CRDT"
    reversal = _text(entry, "RvslInd") in ("true", "1")
    if into == reversal or not _is_booked(entry):  # money out, or a reversal of money out
        return
    booked = _day(entry, "BookgDt") or _day(entry, "ValDt")
    if booked is None:
        raise BadInput("BookgDt", "an entry has no day")
    details = [found for group in _all(entry, "NtryDtls") for found in _all(group, "TxDtls")]
    if not details and _text(entry, "NtryDtls/Btch/NbOfTxs") not in ("", "1"):
        return  # a batch told only by its sum: the notice (camt.054) tells its payments
    for n, detail in enumerate(details or [entry], start=1):
        amount, currency = _amount(detail, entry, alone=len(details) <= 1)
        yield Payment(
            amount=-amount if reversal else amount,
            currency=currency,
            paid=_day(detail, "RltdDts/AccptncDtTm") or booked,
            reference=_reference(detail),
            archive_id=_archive_id(detail, entry, n, len(details)),
            payer=_text(detail, "RltdPties/Dbtr/Nm") or _text(detail, "RltdPties/Dbtr/Pty/Nm"),
            message=" ".join(found.text or "" for found in _all(detail, "RmtInf/Ustrd")).strip(),
            account=account,
            reversed_=reversal,
        )


def _is_booked(entry: Element) -> bool:
    return (_text(entry, "Sts/Cd") or _text(entry, "Sts") or "BOOK") == "BOOK"


def _amount(detail: Element, entry: Element, *, alone: bool) -> tuple[Decimal, str]:
    """The amount of one payment; a batch tells it in one of three places."""
    places = ["AmtDtls/TxAmt/Amt", "Amt", "AmtDtls/InstdAmt/Amt"]
    found = next((f for place in places if (f := _one(detail, place)) is not None), None)
    if found is None and alone:
        found = _one(entry, "Amt")
    if found is None:
        raise BadInput("Amt", "a payment has no amount")
    try:
        return exact((found.text or "").strip()), found.get("Ccy", "EUR")
    except ValueError:
        raise BadInput("Amt", "an amount is not a number") from None


def _reference(detail: Element) -> str:
    told = _text(detail, "RmtInf/Strd/CdtrRefInf/Ref") or _text(
        detail, "RmtInf/Strd/CdtrRefInf/CdtrRef"
    )
    bare = "".join(told.split()).upper()
    return national_of_rf(bare) or (national(bare) if is_reference_number(bare) else bare)


def _archive_id(detail: Element, entry: Element, n: int, of: int) -> str:
    """The bank's archive id of the payment, or of its batch with the payment's place in it."""
    own = _text(detail, "Refs/AcctSvcrRef")
    if own:
        return own
    batch = _text(entry, "AcctSvcrRef") or _text(entry, "NtryRef")
    if not batch:
        raise BadInput("AcctSvcrRef", "an entry has no archive id")
    return batch if of <= 1 else f"{batch}/{n}"


def _day(where: Element, name: str) -> date | None:
    told = _text(where, f"{name}/Dt") or _text(where, f"{name}/DtTm") or _text(where, name)
    if not told:
        return None
    try:
        return date.fromisoformat(told[:10])
    except ValueError:
        raise BadInput(name, "an entry has a day that is none") from None


def _text(where: Element, path: str) -> str:
    found = _one(where, path)
    return (found.text or "").strip() if found is not None else ""


def _one(where: Element, path: str) -> Element | None:
    return where.find("/".join(f"{{*}}{name}" for name in path.split("/")))


def _all(where: Element, path: str) -> list[Element]:
    return where.findall("/".join(f"{{*}}{name}" for name in path.split("/")))
