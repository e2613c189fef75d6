"""What a line of the access log says, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from peili.core.policy import Record

VERBS: dict[str, Any] = {
    "read": _("looked at:"),
    "release": _("released:"),
    "withdraw": _("withdrew:"),
    "open": _("opened:"),
    "close": _("closed:"),
    "erase": _("carried out:"),
    "retire": _("let go:"),
}
RECORDS: dict[str, Any] = {
    Record.INQUIRY: _("an inquiry"),
    Record.ATTENDANCE: _("your attendance"),
    Record.SHARED_POLL_ANSWER: _("the times that suit you"),
    Record.NAMED_ANSWER: _("your answers to a questionnaire"),
    Record.PERSONAL_GOAL: _("your own goal"),
    Record.PERSONAL_RATING: _("your own rating"),
    Record.SESSION_NOTE: _("your note on a session"),
    Record.TALK_NOTE: _("your note on a talk"),
    Record.JOURNAL: _("a page of your journal"),
    Record.SHARED_MEMO: _("a page of the memo that you began"),
    Record.RELEASE_TO_SUPERVISOR: _("a text that you released to the supervisor"),
    Record.RELEASE_TO_GROUP: _("a text that you released to the group"),
    Record.RELEASE_TO_COMMISSIONER: _("the group's statement"),
    Record.ERASURE: _("a request to be erased"),
    Record.RETENTION: _("what was past its time"),
    Record.EMERGENCY_ACCESS: _("emergency access to your engagement"),
}
ROLES: dict[str, Any] = {
    "supervisor": _("supervisor"),
    "supervisee": _("supervisee"),
    "commissioner": _("commissioner"),
    "payer": _("payer"),
    "coordinator": _("office"),
    "bookkeeper": _("bookkeeper"),
    "practitioner": _("practitioner"),
    "trusted_colleague": _("trusted colleague"),
}
