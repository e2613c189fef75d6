"""Verkkolaskuoperaattori: takes e-invoices on to their buyers.

Settings it reads:
    EINVOICE_OPERATOR   dotted name of the class that does it (`folder.OperatorFolder`)
    EINVOICE_FOLDER     where `OperatorFolder` leaves files for the operator's own transfer
"""

from typing import cast

from django.conf import settings
from django.utils.module_loading import import_string

from peili.plumbing.outside.operator.port import (
    AnotherFileOfThatName,
    EInvoiceFile,
    Operator,
    OperatorAway,
    Receipt,
)

__all__ = [
    "AnotherFileOfThatName",
    "EInvoiceFile",
    "Operator",
    "OperatorAway",
    "Receipt",
    "the_operator",
]


def the_operator() -> Operator:
    """Return the operator that the settings name."""
    return cast(Operator, import_string(settings.EINVOICE_OPERATOR)())
