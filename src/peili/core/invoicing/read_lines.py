"""The lines, allowances and charges in `peili-invoice/1`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from stdnum.fi import hetu

from peili.core.errors import BadInput
from peili.core.invoicing import codes
from peili.core.invoicing.fields import Fields, period, sum_is
from peili.core.invoicing.invoice import Adjustment, Kind, Line, spread, total
from peili.core.invoicing.read_vat import VatReader
from peili.core.invoicing.soundness import never_negative
from peili.core.invoicing.vat import Vat
from peili.core.invoicing.wording import words
from peili.core.money import percent_of

_HIGHEST_QUANTITY = Decimal(10) ** 6
_PERSONAL_IDENTITY_CODE = re.compile(r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b")


def read_line(fields: Fields, tax: VatReader, language: str) -> Line:
    text = fields.text("text", "description", "name", "title", required=True, longest=500)
    note = fields.text("note", "details")
    _no_person(fields, "text", text)
    _no_person(fields, "note", note)
    quantity = fields.number("quantity", "qty", places=6, highest=_HIGHEST_QUANTITY)
    price = fields.number("price", "unit_price", required=True, places=5)
    assert price is not None
    quantity = Decimal(1) if quantity is None else quantity
    if quantity == 0:
        raise fields.refuse("quantity", "is zero: leave the line out")
    quantity, price = never_negative(quantity, price)
    unit, unit_text = _unit(fields)
    day = fields.day("date", "delivered", "day")
    line = Line(
        text=text,
        quantity=quantity,
        price=price,
        vat=tax.of_line(fields, day),
        unit=unit,
        unit_text=unit_text,
        note=note,
        order_line=fields.text("order_line", "order_row", longest=35),
        framework_row=fields.text("framework_row", "price_row", "item", "code", longest=70),
        accounting=fields.text("accounting", "account", "cost_center", longest=35),
        period=period(fields, "period") or ((day, day) if day else None),
    )
    line = replace(line, adjustments=_of_line(fields, line, language))
    sum_is(fields, line.net, "amount", "net", "total", "line_total")
    return line


def _no_person(fields: Fields, name: str, text: str) -> None:
    """Lines name nobody: an identity code in one is certainly a mistake (and a secret)."""
    if any(hetu.is_valid(found) for found in _PERSONAL_IDENTITY_CODE.findall(text)):
        raise fields.refuse(name, "must not carry a personal identity code")


def _unit(fields: Fields) -> tuple[str, str]:
    told = fields.text("unit", longest=35)
    code = codes.unit_code(told) if told else "C62"
    return (code, "") if code else ("C62", told)


def _of_line(fields: Fields, line: Line, language: str) -> tuple[Adjustment, ...]:
    found = [
        _adjustment(part, line.gross, charge, language)
        for names, charge in (
            (("allowances", "discounts"), False),
            (("charges",), True),
        )
        for part in fields.items(*names)
    ]
    name, told = fields.raw("discount", "discount_percent", "allowance")
    if isinstance(told, dict):
        found.append(_adjustment(fields.child(name), line.gross, False, language))
    elif told is not None:
        percent = fields.number(name, places=3)
        if percent is not None and not 0 <= percent <= 100:
            raise fields.refuse(name, "must be from 0 to 100 per cent")
        if percent:
            reason = words(language)["allowance"]
            amount = percent_of(line.gross, percent)
            found.append(Adjustment(amount, reason, None, percent, line.gross))
    return tuple(part for part in found if part.amount)


def read_adjustments(
    fields: Fields, lines: Sequence[Line], tax: VatReader, language: str
) -> tuple[Adjustment, ...]:
    found: list[Adjustment] = []
    whole = total(lines).lines
    for names, charge in ((("allowances", "discounts", "discount"), False), (("charges",), True)):
        for part in fields.items(*names):
            read = _adjustment(part, whole, charge, language, whole=True)
            vat = tax.of_adjustment(part, lines)
            if vat is not None and read.percent is not None and read.of is None:
                taxable = sum(
                    (line.net for line in lines if _same_tax(line.vat, vat)), Decimal("0.00")
                )
                amount = percent_of(taxable, read.percent)
                read = replace(read, amount=amount, of=taxable)
            if vat is None and read.amount and not whole:
                raise part.refuse("amount", "cannot be divided over lines that add up to nothing")
            pieces = spread(replace(read, vat=vat), lines) if read.amount or read.percent else ()
            found.extend(piece for piece in pieces if piece.amount)
    return tuple(found)


def _adjustment(
    fields: Fields, gross: Decimal, charge: bool, language: str, *, whole: bool = False
) -> Adjustment:
    charge = fields.flag("charge") or charge
    reason = fields.text("text", "reason", "description", longest=100)
    percent = fields.number("percent", "percentage", places=3)
    amount = fields.number("amount", places=2)
    of = fields.number("of", "base", "base_amount", places=2)
    if percent is None and amount is None:
        raise fields.refuse("amount", "is missing: give amount or percent")
    if percent is not None and not 0 <= percent <= 100:
        raise fields.refuse("percent", "must be from 0 to 100")
    if amount is not None and amount < 0:
        amount, charge = -amount, charge  # "-20" as an allowance is an allowance of 20
    reason = reason or words(language)["charge" if charge else "allowance"]
    _no_person(fields, "text", reason)
    if percent is None:
        assert amount is not None
        return Adjustment(amount, reason, charge=charge)
    counted = percent_of(gross if of is None else of, percent)
    if amount is not None and abs(amount - counted) > Decimal("0.02"):
        raise fields.refuse("amount", f"{percent} % makes {counted}")
    base = of if whole else (gross if of is None else of)
    return Adjustment(counted if amount is None else amount, reason, None, percent, base, charge)


def _same_tax(one: Vat, other: Vat) -> bool:
    return (one.category, one.rate) == (other.category, other.rate)


def right_way_round(
    kind: Kind | None, lines: tuple[Line, ...], adjustments: tuple[Adjustment, ...]
) -> tuple[Kind, tuple[Line, ...], tuple[Adjustment, ...]]:
    """Money that goes back is a credit note with positive amounts."""
    if total(lines, adjustments).with_vat >= 0:
        return kind or Kind.INVOICE, lines, adjustments
    if kind is Kind.INVOICE:
        raise BadInput("kind", "the total is below zero: this is a credit_note")
    turned = tuple(
        replace(
            line,
            quantity=-line.quantity,
            adjustments=tuple(_turned(part) for part in line.adjustments),
        )
        for line in lines
    )
    return Kind.CREDIT_NOTE, turned, tuple(_turned(part) for part in adjustments)


def _turned(part: Adjustment) -> Adjustment:
    """An allowance counted from a negative amount turns with it; a plain one stays itself."""
    if part.of is None:
        return part
    return replace(part, amount=-part.amount, of=-part.of)
