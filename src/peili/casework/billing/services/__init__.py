"""Draft, correct, send and credit invoices: a verb or two a file."""

from peili.casework.billing.services.correcting import (
    AlreadySent,
    add_line,
    change_line,
    discard_draft,
    remove_line,
)
from peili.casework.billing.services.crediting import NothingToCredit, credit_invoice
from peili.casework.billing.services.drafting import NothingToInvoice, draft_invoices
from peili.casework.billing.services.sending import (
    NothingOnIt,
    buyer_now,
    seller_now,
    send_invoice,
)

__all__ = [
    "AlreadySent",
    "NothingOnIt",
    "NothingToCredit",
    "NothingToInvoice",
    "add_line",
    "buyer_now",
    "change_line",
    "credit_invoice",
    "discard_draft",
    "draft_invoices",
    "remove_line",
    "seller_now",
    "send_invoice",
]
