"""A human chooses the practitioner, and the engagement opens with its parties."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.services.states import hold
from peili.casework.matching.models import Match
from peili.casework.matching.selectors import Ranked, ranked_for
from peili.casework.offerings.models import Practitioner
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.terms import EngagementKind, InquirerRole
from peili.core.wording import msgid
from peili.parties import selectors as known
from peili.parties import services as parties
from peili.parties.actor import actor_for
from peili.parties.models import Engagement, Organisation, Person
from peili.plumbing.outbox.services import write_letter

PLACES: dict[str, tuple[Role, ...]] = {
    InquirerRole.MANAGER: (Role.COMMISSIONER,),
    InquirerRole.HR: (Role.COMMISSIONER,),
    InquirerRole.REPRESENTATIVE: (Role.COMMISSIONER,),
    InquirerRole.ENTREPRENEUR: (Role.SUPERVISEE, Role.COMMISSIONER),
    InquirerRole.EMPLOYEE: (Role.SUPERVISEE,),
    InquirerRole.FOSTER_CARER: (Role.SUPERVISEE,),
    InquirerRole.OTHER: (Role.SUPERVISEE,),
}


class MayNotBeChosen(RuleBroken):
    """Lacking qualification, a conflict of interest or a full workload rules somebody out."""

    def __init__(self) -> None:
        super().__init__(msgid("This practitioner may not be chosen: see what stands in the way."))


class ReasonForAnother(RuleBroken):
    """Whoever passes over the first of the ranking leaves a reason behind."""

    def __init__(self) -> None:
        super().__init__(
            msgid("You passed over the first of the ranking. Write your reason in a sentence.")
        )


class NotYetToBeMatched(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Decide the route and hold the talk first."))


@transaction.atomic
def choose_practitioner(
    inquiry: Inquiry,
    *,
    practitioner: Practitioner,
    by: Person,
    at: datetime,
    kind: EngagementKind,
    form: str,
    name: str,
    focus: str = "own_work",
    reason: str = "",
    organisation: Organisation | None = None,
    inquirer_is: Sequence[Role] | None = None,
) -> Match:
    """Choose one of the ranking, open the engagement and give the two their places.

    The ranking is made here for the very kind of work and the organisation that are opened: who
    may supervise a team may be barred from mediating in it.
    The organisation the inquirer named is found, or added, unless one is given. Of two who choose
    at once the second is told that the engagement is already open.
    """
    held = hold(inquiry)
    if held.state not in {Inquiry.State.ROUTED, Inquiry.State.MATCHING}:
        raise NotYetToBeMatched
    actor = actor_for(by)
    ranking = ranked_for(actor, held, at=at, kind=kind, organisation=organisation)
    _demand_a_sound_choice(practitioner, ranking, reason)
    if organisation is None and held.organisation_name:
        organisation = parties.organisation_named(held.organisation_name)
    engagement = parties.open_engagement(
        kind=kind.value,
        form=form,
        name=name,
        focus=focus,
        organisation=organisation,
        town=held.town,
        language=held.language,
        at=at,
    )
    inquirer = parties.known_person(
        name=held.name,
        email=held.email,
        phone=held.phone,
        language=held.language,
        profession=held.profession,
        organisation=organisation,
    )
    parties.add_party(engagement, person=practitioner.person, role=Role.SUPERVISOR, at=at)
    for role in PLACES[held.role] if inquirer_is is None else inquirer_is:
        parties.add_party(engagement, person=inquirer, role=role, at=at)
    held.state = Inquiry.State.OPENED
    held.organisation = organisation
    held.closed_at = at
    held.save(update_fields=["state", "organisation", "closed_at"])
    match = Match.objects.create(
        inquiry=held,
        ranking=as_shown(ranking),
        practitioner=practitioner,
        reason=reason.strip(),
        chosen_by=by,
        chosen_at=at,
        engagement=engagement,
    )
    _tell(held, practitioner, engagement, at=at)
    return match


def as_shown(ranking: Sequence[Ranked]) -> list[dict[str, Any]]:
    """Return a ranking as it is kept: every point and stop, to be said in any language."""
    return [
        {
            "practitioner": one.practitioner.pk,
            "name": one.practitioner.person.name,
            "total": one.ranking.total,
            "points": [
                {
                    "code": point.code,
                    "points": point.points,
                    "msgid": point.msgid,
                    "values": dict(point.values),
                }
                for point in one.ranking.points
            ],
            "stops": [
                {"code": stop.code, "msgid": stop.msgid, "values": dict(stop.values)}
                for stop in one.ranking.stops
            ],
        }
        for one in ranking
    ]


def _demand_a_sound_choice(
    practitioner: Practitioner, ranking: Sequence[Ranked], reason: str
) -> None:
    chosen = next((one for one in ranking if one.practitioner == practitioner), None)
    if chosen is None or not chosen.ranking.may_be_chosen:
        raise MayNotBeChosen
    if chosen != ranking[0] and not reason.strip():
        raise ReasonForAnother


def _tell(
    inquiry: Inquiry, practitioner: Practitioner, engagement: Engagement, *, at: datetime
) -> None:
    practice = known.the_practice()
    with override(inquiry.language):
        write_letter(
            to=inquiry.email,
            subject=_("Your practitioner has been chosen"),
            body=_(
                "Hello %(name)s,\n\n"
                "%(practitioner)s works with you from here on. Next you get an agreement to read; "
                "nothing binds you before you have accepted it.\n\n"
                "%(practice)s\n"
            )
            % {
                "name": inquiry.name,
                "practitioner": practitioner.person.name,
                "practice": practice.name,
            },
            key=f"inquiry/{inquiry.pk}/chosen",
            kind="matching",
            language=inquiry.language,
            at=at,
        )
    person = practitioner.person
    if person.email:
        with override(person.language):
            write_letter(
                to=person.email,
                subject=_("A new engagement has been opened for you"),
                body=_("You have a new engagement. Its agreement is yours to draft next:")
                + f"\n\n{settings.SITE_URL}{reverse('today:today')}\n",
                key=f"engagement/{engagement.pk}/opened/{person.pk}",
                kind="matching",
                language=person.language,
                at=at,
            )
