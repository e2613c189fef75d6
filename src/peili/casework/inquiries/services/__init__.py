"""The verbs of an inquiry, in the order in which its life goes."""

from peili.casework.inquiries.services.answering import (
    close_inquiry,
    escalate_unanswered,
    give_to,
    note_answer,
)
from peili.casework.inquiries.services.boundaries import log_crossing, remove_crossing
from peili.casework.inquiries.services.offers import OfferAlreadySent, send_offer
from peili.casework.inquiries.services.receiving import receive_inquiry
from peili.casework.inquiries.services.routes import ReasonNeeded, confirm_route
from peili.casework.inquiries.services.states import InquiryIsOver
from peili.casework.inquiries.services.talks import (
    WAITING,
    BeyondCompetence,
    NothingOffered,
    TakenAlready,
    TalkIsOver,
    WhereToGoNeeded,
    begin_talk,
    book_talk,
    cancel_talk,
    conclude_talk,
    offer_times,
    times_left,
)

__all__ = [
    "WAITING",
    "BeyondCompetence",
    "InquiryIsOver",
    "NothingOffered",
    "OfferAlreadySent",
    "ReasonNeeded",
    "TakenAlready",
    "TalkIsOver",
    "WhereToGoNeeded",
    "begin_talk",
    "book_talk",
    "cancel_talk",
    "close_inquiry",
    "conclude_talk",
    "confirm_route",
    "escalate_unanswered",
    "give_to",
    "log_crossing",
    "note_answer",
    "offer_times",
    "receive_inquiry",
    "remove_crossing",
    "send_offer",
    "times_left",
]
