"""No name of a supervisee and no personal identity code on what travels.

That is lines, their reasons for no VAT, and references. Law 241/2019 exempts invoices that would
reveal a secret from e-invoicing; ours reveal none.
"""

import re
from collections.abc import Iterable

from django.db.models import Q

from peili.casework.billing.models import Invoice
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties.models import Party

IDENTITY_CODE = re.compile(r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class NamesSomebody(RuleBroken):
    """A line, its reason for no VAT or a reference would tell who was supervised."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "A line or a reference names a supervisee or holds a personal identity code. "
                "Take it out: an invoice passes through many hands."
            )
        )


def demand_secrecy(invoice: Invoice, texts: Iterable[str], engagements: Iterable[int]) -> None:
    """Raise `NamesSomebody` if what somebody typed on an invoice tells who was supervised.

    The lines that we write ourselves hold words of the trade only and need no look.
    """
    texts = list(texts)
    if any(IDENTITY_CODE.search(text.upper()) for text in texts):
        raise NamesSomebody
    said = {word for text in texts for word in WORD.findall(text.casefold())}
    if not said:
        return
    for name in _supervisees(invoice, engagements):
        parts = WORD.findall(name.casefold())
        if parts and (set(parts) <= said or _surname_is_said(parts[-1], said)):
            raise NamesSomebody


def _supervisees(invoice: Invoice, engagements: Iterable[int]) -> Iterable[str]:
    """Names of those supervised in what is invoiced, and of all whom this payer pays for."""
    theirs = Q(engagement__in=engagements)
    if invoice.payer_id:
        theirs |= Q(engagement__payer=invoice.payer_id)
    places = Party.objects.filter(theirs, role=Role.SUPERVISEE.value)
    return places.order_by().values_list("person__name", flat=True).distinct()


def _surname_is_said(surname: str, said: Iterable[str]) -> bool:
    """Tell whether a surname stands there, also inflected: Virtaniemen, Virtasen."""
    if surname.endswith("nen") and len(surname) > 5:
        beginnings: tuple[str, ...] = (surname, f"{surname[:-3]}s")
    else:
        beginnings = (surname if len(surname) < 6 else surname[:-1],)
    return any(word.startswith(beginnings) and len(word) - len(surname) <= 4 for word in said)
