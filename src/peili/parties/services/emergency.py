"""Emergency access of the office: for a few hours, with a reason, seen by those concerned.

It opens a few records only (`policy.IN_EMERGENCY`), and never a sealed text: nobody can.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext, override

from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.core.wording import msgid
from peili.parties.models import EmergencyAccess, Engagement, Party, Person
from peili.plumbing.access_log import services as access_log
from peili.plumbing.outbox.services import write_letter

LASTS = timedelta(hours=4)
SHORTEST_REASON = 20


class ReasonMissing(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("Write the reason in a sentence: the members and the supervisor read it.")
        )


@transaction.atomic
def open_emergency(
    engagement: Engagement, *, by: Person, reason: str, at: datetime
) -> EmergencyAccess:
    """Open emergency access for four hours, and tell everybody whom it concerns."""
    reason = " ".join(reason.split())
    if len(reason) < SHORTEST_REASON:
        raise ReasonMissing
    access = EmergencyAccess.objects.create(
        engagement=engagement, opened_by=by, reason=reason, opened_at=at, closes_at=at + LASTS
    )
    concerned = _concerned(engagement)
    for person in concerned:
        _tell(access, person, at=at)
    _log("open", access, concerned, by=by, at=at)
    return access


@transaction.atomic
def close_emergency(access: EmergencyAccess, *, at: datetime) -> EmergencyAccess:
    """Close emergency access before its time."""
    held = EmergencyAccess.objects.select_for_update().get(pk=access.pk)
    if held.closes_at > at:
        held.closes_at = at
        held.save(update_fields=["closes_at"])
        _log("close", held, _concerned(held.engagement), by=held.opened_by, at=at)
    return held


def _concerned(engagement: Engagement) -> list[Person]:
    rows = Party.objects.filter(
        engagement=engagement, role__in=["supervisor", "supervisee"], left_at=None
    )
    return [party.person for party in rows.select_related("person").order_by("pk")]


def _tell(access: EmergencyAccess, person: Person, *, at: datetime) -> None:
    if not person.email:
        return
    with override(person.language):
        write_letter(
            to=person.email,
            subject=gettext("The office has opened emergency access"),
            body=gettext(
                "Hello %(name)s,\n\n"
                "%(who)s has opened emergency access to %(what)s for four hours. "
                "Sealed notes, journals and the memo do not open by it.\n\n"
                "Sign in to read the reason and what was looked at:\n\n%(address)s\n"
            )
            % {
                "name": person.name,
                "who": access.opened_by.name,
                "what": access.engagement.name,
                "address": settings.SITE_URL + reverse("looks:mine"),
            },
            kind="emergency",
            language=person.language,
            key=f"emergency/{access.pk}/{person.pk}",
            at=at,
        )


def _log(
    verb: str, access: EmergencyAccess, concerned: list[Person], *, by: Person, at: datetime
) -> None:
    acts = [
        access_log.Act(
            verb=verb,
            record=Record.EMERGENCY_ACCESS.value,
            row=access.pk,
            about_person=person.pk,
            actor_person=by.pk,
            role="coordinator",
        )
        for person in concerned
    ]
    access_log.write(*acts, at=at)
