"""Who sees what of a case, read straight from the policy: the box beside every case page."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from peili.core.policy import WHO_SEES, Record, Role

RECORDS: dict[Record, Any] = {
    Record.AGREEMENT: _("the agreement"),
    Record.SESSION: _("sessions held and cancelled, and head counts"),
    Record.PARTY: _("who the members are"),
    Record.ATTENDANCE: _("who came"),
    Record.JOINT_GOAL: _("jointly agreed goals"),
    Record.GROUP_GOAL: _("the group's own goals"),
    Record.GROUP_RATING: _("the group's ratings"),
    Record.INVOICE: _("invoices"),
}
ROLES: dict[Role, Any] = {
    Role.SUPERVISEE: _("Supervisees"),
    Role.SUPERVISOR: _("Supervisor"),
    Role.COMMISSIONER: _("Commissioner"),
    Role.PAYER: _("Payer"),
    Role.COORDINATOR: _("Office"),
}


@dataclass(frozen=True)
class Sight:
    """What one role sees, in words."""

    who: Any
    sees: list[Any]


def who_sees_what() -> list[Sight]:
    return [
        Sight(name, [words for record, words in RECORDS.items() if role in WHO_SEES[record]])
        for role, name in ROLES.items()
    ]
