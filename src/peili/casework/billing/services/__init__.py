"""Draft, correct, send, credit, hand over, remind of and be paid: a verb or two a file."""

from peili.casework.billing.selectors import DRAFTING, SENDING
from peili.casework.billing.services.correcting import (
    AlreadySent,
    add_line,
    change_line,
    discard_draft,
    remove_line,
)
from peili.casework.billing.services.crediting import NothingToCredit, credit_invoice
from peili.casework.billing.services.drafting import (
    NothingToInvoice,
    begin_draft,
    draft_invoices,
)
from peili.casework.billing.services.handing_over import (
    NothingToHandOver,
    PayerUnreachable,
    einvoice_file,
    hand_over,
    hand_over_again,
    hand_over_together,
    hand_over_waiting,
    mark_posted,
)
from peili.casework.billing.services.paying import (
    Intake,
    MatchedAlready,
    NoMoney,
    NotPayable,
    match_payment,
    put_aside,
    record_payment,
    take_in_statement,
    unmatch_payment,
)
from peili.casework.billing.services.reminding import (
    Asked,
    NotLate,
    TooSoonToRemind,
    claim_of,
    enter_reference_rate,
    reference_rates,
    send_reminder,
    what_to_ask,
)
from peili.casework.billing.services.reminding_all import remind_of_late_invoices
from peili.casework.billing.services.runs import (
    AT_ONCE,
    begin_drafting,
    begin_sending,
    send_invoices,
)
from peili.casework.billing.services.secrecy import NamesSomebody
from peili.casework.billing.services.sending import (
    NothingOnIt,
    Sent,
    buyer_now,
    seller_now,
    send_invoice,
)
from peili.casework.billing.services.settling import (
    credited_cents,
    open_cents,
    owed_back_cents,
    paid_cents,
)

__all__ = [
    "AT_ONCE",
    "DRAFTING",
    "SENDING",
    "AlreadySent",
    "Asked",
    "Intake",
    "MatchedAlready",
    "NamesSomebody",
    "NoMoney",
    "NotLate",
    "NotPayable",
    "NothingOnIt",
    "NothingToCredit",
    "NothingToHandOver",
    "NothingToInvoice",
    "PayerUnreachable",
    "Sent",
    "TooSoonToRemind",
    "add_line",
    "begin_draft",
    "begin_drafting",
    "begin_sending",
    "buyer_now",
    "change_line",
    "claim_of",
    "credit_invoice",
    "credited_cents",
    "discard_draft",
    "draft_invoices",
    "einvoice_file",
    "enter_reference_rate",
    "hand_over",
    "hand_over_again",
    "hand_over_together",
    "hand_over_waiting",
    "mark_posted",
    "match_payment",
    "open_cents",
    "owed_back_cents",
    "paid_cents",
    "put_aside",
    "record_payment",
    "reference_rates",
    "remind_of_late_invoices",
    "remove_line",
    "seller_now",
    "send_invoice",
    "send_invoices",
    "send_reminder",
    "take_in_statement",
    "unmatch_payment",
    "what_to_ask",
]
