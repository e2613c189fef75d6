"""The tax of a line in `peili-invoice/1`: a rate, a reason, a treatment or a category."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from peili.core.errors import BadInput, RuleBroken
from peili.core.invoicing import codes
from peili.core.invoicing.fields import Fields
from peili.core.invoicing.invoice import Line
from peili.core.invoicing.vat import (
    Vat,
    VatTreatment,
    in_force_between,
    is_known_rate,
    taxed,
    untaxed,
    vat_on,
)
from peili.core.money import ZERO

_UNTAXED = {"Z", "E", "AE", "K", "G", "O"}


@dataclass(frozen=True, slots=True)
class VatReader:
    """Reads taxes for one invoice.

    `first` to `last` are the days on which its services may have been given; `dated` tells
    whether the invoice said so, or the days are only guessed from the day of issue. `usual` is
    the tax of lines that name none.
    """

    language: str
    small_business: bool
    first: date
    last: date
    issued: date
    dated: bool
    credit: bool
    usual: Any

    def of_line(self, fields: Fields, day: date | None) -> Vat:
        """Return the tax of a line, given on `day` when that is known."""
        name, told = fields.raw("vat", "tax", "vat_rate")
        reason = fields.text("exempt_reason", "exemption_reason", "vat_reason", longest=500)
        if told is None and reason:
            return self._exempt(reason, "")
        if told is None:
            told = self.usual
        if told is None:
            if self.small_business:
                return untaxed("O", language=self.language)
            raise fields.refuse(name, "is missing: give rate or exempt_reason")
        return self._read(fields, name, told, day, reason)

    def of_adjustment(self, fields: Fields, lines: Sequence[Line]) -> Vat | None:
        """Return the tax of an adjustment of the whole, or none when it follows the lines."""
        name, told = fields.raw("vat", "tax", "vat_rate")
        if told is None:
            return None
        read = self._read(fields, name, told, None, "")
        for line in lines:
            if (line.vat.category, line.vat.rate) == (read.category, read.rate):
                return line.vat
        return read

    def _read(self, fields: Fields, name: str, told: Any, day: date | None, reason: str) -> Vat:
        if not isinstance(told, dict):
            return self._rate(fields, name, fields.as_number(name, told), day, reason)
        inside = fields.grown(name, told)
        reason = inside.text("exempt_reason", "reason", "exemption_reason", longest=500) or reason
        code = inside.text("exempt_code", "reason_code", "exemption_code").upper()
        if code and code not in codes.EXEMPTION_CODES:
            raise inside.refuse("exempt_code", f"{code} is not a code of the VATEX list")
        rate = inside.number("rate", "percent", places=3)
        category = inside.text("category").upper()
        if inside.flag("reverse_charge"):
            return self._untaxed(inside, "AE", rate, reason, code)
        if inside.flag("small_business") or (self.small_business and not rate):
            return self._untaxed(inside, "O", rate, reason, code)
        if category and category != "S":
            if category not in _UNTAXED:
                raise inside.refuse("category", "must be S, Z, E, AE, K, G or O")
            return self._untaxed(inside, category, rate, reason, code)
        if inside.has("treatment"):
            return self._treated(inside, day, reason)
        if rate is None and not reason and not code and not inside.flag("exempt"):
            raise inside.refuse("rate", "is missing: give rate or exempt_reason")
        if rate and (reason or code):
            raise inside.refuse("exempt_reason", "does not go with a rate above zero")
        if rate is None or reason or code:
            return self._exempt(reason, code)
        return self._rate(inside, "rate", rate, day, "")

    def _treated(self, inside: Fields, day: date | None, reason: str) -> Vat:
        told = inside.text("treatment").casefold()
        if told not in list(VatTreatment):
            raise inside.refuse("treatment", f"must be one of {', '.join(VatTreatment)}")
        try:
            return vat_on(
                day or self.last, VatTreatment(told), reason=reason, language=self.language
            )
        except RuleBroken as no:
            raise inside.refuse("treatment", str(no)) from None

    def _untaxed(
        self, inside: Fields, category: str, rate: Decimal | None, reason: str, code: str
    ) -> Vat:
        if rate:
            raise inside.refuse("rate", "must be zero or left out where no VAT is charged")
        if category == "Z":
            return taxed(ZERO)
        # The codes of these categories are fixed by the standard (BR-CL-22 and Peppol P0104…).
        code = code if category == "E" else ""
        return untaxed(category, reason=reason, reason_code=code, language=self.language)

    def _exempt(self, reason: str, code: str) -> Vat:
        category = "O" if self.small_business else "E"
        code = "" if self.small_business else code
        return untaxed(category, reason=reason, reason_code=code, language=self.language)

    def _rate(self, fields: Fields, name: str, rate: Decimal, day: date | None, reason: str) -> Vat:
        if rate and self.small_business:
            raise fields.refuse(name, "a seller outside the VAT register charges no VAT")
        if not rate:
            if reason or self.small_business:
                return self._exempt(reason, "")
            return taxed(ZERO)
        if reason:
            raise fields.refuse(name, "does not go with a reason for charging no VAT")
        if rate < 0 or not is_known_rate(rate):
            raise fields.refuse(name, f"{rate:f} % is not a Finnish VAT rate")
        self._in_force(fields, name, rate, day)
        return taxed(rate)

    def _in_force(self, fields: Fields, name: str, rate: Decimal, day: date | None) -> None:
        """An old rate belongs to old services, and a credit note repeats its invoice's rate."""
        first = day or self.first
        if not self.dated and day is None:
            first = date.min  # an undated service may have been given long before its invoice
        last = day or (self.last if not self.credit else max(self.last, self.issued))
        if not in_force_between(rate, first, last):
            raise BadInput(fields.name(name), f"{rate:f} % was not in force from {first} to {last}")
