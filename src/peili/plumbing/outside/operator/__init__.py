"""Verkkolaskuoperaattori: takes e-invoices on to their buyers.

Settings it reads:
    EINVOICE_OPERATOR           dotted name of the class that does it (`folder.OperatorFolder`)
    EINVOICE_FOLDER             where `OperatorFolder` leaves files; receipts of both stand there
    EINVOICE_SFTP               sftp://account@server:port/folder, for `sftp.OperatorOverSftp`
    EINVOICE_SFTP_KEY           file of our private key
    EINVOICE_SFTP_KNOWN_HOSTS   file with the server's public key, as OpenSSH writes it
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
