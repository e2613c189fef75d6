"""Questions about agreements, each within the actor's reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext

from peili.casework.agreements.models import (
    Acceptance,
    Agreement,
    Copy,
    OfferedPaper,
    PriorContact,
    SealedPaper,
)
from peili.casework.frameworks.models import Lot
from peili.casework.frameworks.selectors import lots_open_to
from peili.core.errors import NotVisible
from peili.core.policy import Record, Role
from peili.core.remarks import Remark
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement, Party
from peili.plumbing import clock
from peili.plumbing.seal.keys import remark_on_key
from peili.plumbing.ui import formats

State = Agreement.State
PURPOSE = "agreement-acceptance"
"""What a one-time link to an acceptance is for."""

PAPER_PURPOSE = "agreement-paper"
"""What a one-time link to the sealed paper of an acceptance is for."""

TAKES_ANSWERS = frozenset({State.OFFERED, State.IN_FORCE})
"""An offered version is answered by all; one in force by those who have joined since."""

WAITING = Q(
    asked_at__isnull=False,
    accepted_at=None,
    declined_at=None,
    party__left_at=None,
    agreement__state__in=TAKES_ANSWERS,
)
"""The places of those who still sit at the table, were asked, and have not answered."""

PAPERS = {Copy.SHARED: Record.SHARED_PAPER, Copy.MEMBERS: Record.MEMBERS_PAPER}
"""Which row of the policy tells who reads which copy."""


def agreements(actor: Actor) -> QuerySet[Agreement]:
    """Return the versions the actor may read. A draft is on the desk of those who write it."""
    rows = Agreement.objects.select_related("engagement", "service")
    return scope.visible(rows, actor, Record.AGREEMENT).filter(_off_or_on_own_desk(actor))


def _off_or_on_own_desk(actor: Actor) -> Q:
    on_desk = scope.changeable(Agreement.objects.all(), actor, Record.AGREEMENT).values("pk")
    return ~Q(state=State.DRAFT) | Q(pk__in=on_desk)


def lots_to_draw_on(actor: Actor, agreement: Agreement) -> QuerySet[Lot] | None:
    """Return the lots this call-off may draw on; None where the actor sees no frameworks."""
    if not scope.may_see(actor, Record.FRAMEWORK):
        return None
    engagement = agreement.engagement
    buyer = engagement.organisation_id or engagement.payer_id or 0
    open_ones = lots_open_to(actor, buyer_id=buyer, on=agreement.starts_on)
    drawn_on = Q(pk__in=open_ones.order_by().values("pk")) | Q(pk=agreement.lot_id)
    return Lot.objects.filter(drawn_on)


def agreements_of(actor: Actor, engagement: Engagement) -> QuerySet[Agreement]:
    return agreements(actor).filter(engagement=engagement).order_by("-version")


def agreements_with_own_turn(actor: Actor, engagement: Engagement) -> QuerySet[Agreement, Any]:
    """Return the versions, each with `waits_for_me`: whether it waits for the actor's own word."""
    own = waiting_for(actor).filter(agreement=OuterRef("pk"))
    return agreements_of(actor, engagement).annotate(waits_for_me=Exists(own))


def agreement(actor: Actor, agreement_id: int) -> Agreement:
    return scope.the_one(agreements(actor), agreement_id)


def agreements_to_change(actor: Actor) -> QuerySet[Agreement]:
    rows = Agreement.objects.select_related("engagement", "service")
    return scope.changeable(rows, actor, Record.AGREEMENT)


def agreement_to_change(actor: Actor, agreement_id: int) -> Agreement:
    return scope.the_one(agreements_to_change(actor), agreement_id)


def engagement_to_agree(actor: Actor, engagement_id: int) -> Engagement:
    """Return the engagement whose agreement the actor may write."""
    rows = Engagement.objects.select_related("organisation", "payer")
    return scope.the_one(
        scope.changeable(rows, actor, Record.AGREEMENT, engagement="pk"), engagement_id
    )


def engagement_to_seat(actor: Actor, engagement_id: int) -> Engagement:
    """Return the engagement in which the actor may give and end places."""
    rows = Engagement.objects.select_related("organisation", "payer")
    return scope.the_one(
        scope.changeable(rows, actor, Record.PARTY, engagement="pk"), engagement_id
    )


def outside_places(actor: Actor, engagement: Engagement) -> QuerySet[Party]:
    """Return who orders and who pays now, in the order in which they came."""
    rows = Party.objects.filter(
        engagement=engagement, left_at=None, role__in=[Role.COMMISSIONER, Role.PAYER]
    )
    return scope.changeable(rows, actor, Record.PARTY).select_related("person").order_by("pk")


def outside_place(actor: Actor, party_id: int) -> Party:
    rows = Party.objects.filter(left_at=None, role__in=[Role.COMMISSIONER, Role.PAYER])
    rows = scope.changeable(rows, actor, Record.PARTY)
    return scope.the_one(rows.select_related("person", "engagement"), party_id)


def engagement_to_disclose(actor: Actor, engagement_id: int) -> Engagement:
    """Return the engagement about whose prior contacts the actor may speak."""
    rows = Engagement.objects.all()
    return scope.the_one(
        scope.changeable(rows, actor, Record.PRIOR_CONTACT, engagement="pk"), engagement_id
    )


def acceptances_of(actor: Actor, agreement: Agreement) -> QuerySet[Acceptance]:
    """Return who was asked and what they said; one's own place at least."""
    rows = Acceptance.objects.filter(agreement=agreement).select_related("party__person")
    return scope.visible(
        rows,
        actor,
        Record.ACCEPTANCE,
        engagement="agreement__engagement",
        about="party__person",
    )


def own_acceptance(actor: Actor, agreement_id: int) -> Acceptance:
    """Return the actor's own place on an offered agreement, or raise `NotVisible`."""
    rows = Acceptance.objects.filter(
        agreement=agreement_id, party__person=actor.person_id, asked_at__isnull=False
    ).select_related("agreement__engagement", "party__person")
    own = scope.changeable(
        rows,
        actor,
        Record.ACCEPTANCE,
        engagement="agreement__engagement",
        about="party__person",
    ).first()
    if own is None:
        raise NotVisible
    return own


def waiting_for(actor: Actor) -> QuerySet[Acceptance]:
    """Return the agreements that wait for the actor's own word."""
    rows = Acceptance.objects.filter(WAITING, party__person=actor.person_id).select_related(
        "agreement__engagement"
    )
    return scope.changeable(
        rows,
        actor,
        Record.ACCEPTANCE,
        engagement="agreement__engagement",
        about="party__person",
    )


def trials_to_decide(actor: Actor, *, today: date) -> QuerySet[Agreement]:
    """Return the agreements the actor writes whose trial is to be decided on by now."""
    return agreements_to_change(actor).filter(state=State.IN_FORCE, go=None, go_no_go_on__lte=today)


def prior_contact(actor: Actor, engagement: Engagement) -> PriorContact | None:
    """Return the latest word on prior contacts."""
    rows = PriorContact.objects.filter(engagement=engagement).select_related("disclosed_by")
    return scope.visible(rows, actor, Record.PRIOR_CONTACT).first()


def acceptance_of_letter(token: str) -> Acceptance:
    """Return the place a one-time link was written for."""
    rows = Acceptance.objects.select_related("agreement__engagement", "party__person")
    return scope.behind_link(rows, token, purpose=PURPOSE)


def acceptance_of_sealing(token: str) -> Acceptance:
    """Return whose sealed paper a one-time link opens; not for one who has left."""
    rows = Acceptance.objects.filter(party__left_at=None).select_related(
        "agreement__engagement", "party__person"
    )
    return scope.behind_link(rows, token, purpose=PAPER_PURPOSE)


def agreement_of_copy(actor: Actor, agreement_id: int, copy: str) -> Agreement:
    """Return a version that the actor may read in this copy."""
    if copy not in PAPERS:
        raise NotVisible
    rows = scope.visible(agreements(actor), actor, PAPERS[Copy(copy)])
    return scope.the_one(rows, agreement_id)


@dataclass(frozen=True)
class Rights:
    """What the actor may do with a version, and which copies they read, the fuller one first."""

    writes: bool
    discloses: bool
    copies: tuple[Copy, ...]


def rights_on(actor: Actor, agreement: Agreement) -> Rights:
    """Ask for all of it at once: one query."""
    here = Engagement.objects.filter(pk=agreement.engagement_id)
    told = here.values_list(
        Exists(scope.changeable(here, actor, Record.AGREEMENT, engagement="pk")),
        Exists(scope.changeable(here, actor, Record.PRIOR_CONTACT, engagement="pk")),
        Exists(scope.visible(here, actor, PAPERS[Copy.MEMBERS], engagement="pk")),
        Exists(scope.visible(here, actor, PAPERS[Copy.SHARED], engagement="pk")),
    )
    writes, discloses, reads_members, reads_shared = told.get()
    read = [(Copy.MEMBERS, reads_members), (Copy.SHARED, reads_shared)]
    return Rights(writes, discloses, tuple(copy for copy, reads in read if reads))


def offered_paper(actor: Actor, agreement: Agreement, copy: str) -> OfferedPaper | None:
    rows = OfferedPaper.objects.filter(agreement=agreement, copy=copy)
    record = PAPERS[Copy(copy)]
    return scope.visible(rows, actor, record, engagement="agreement__engagement").first()


def sealed_paper(actor: Actor, agreement: Agreement, copy: str) -> SealedPaper | None:
    """Return the latest edition."""
    rows = SealedPaper.objects.filter(agreement=agreement, copy=copy)
    record = PAPERS[Copy(copy)]
    return scope.visible(rows, actor, record, engagement="agreement__engagement").first()


def remark_on_seal(actor: Actor, *, today: date) -> Remark | None:
    """Tell those who run the practice what to do about the key that seals, from 60 days ahead."""
    if not scope.may_change(actor, Record.PRACTICE):
        return None
    return remark_on_key(settings.SEAL_FOLDER, today=today)


@dataclass(frozen=True)
class Progress:
    """How many have accepted: a count is all that outsiders of the group learn."""

    accepted: int
    asked_for: int


def progress(actor: Actor, agreement: Agreement) -> Progress:
    rows = Acceptance.objects.filter(agreement=agreement, party__left_at=None)
    seen = scope.visible(rows, actor, Record.AGREEMENT, engagement="agreement__engagement")
    counts = seen.aggregate(accepted=Count("accepted_at"), asked_for=Count("pk"))
    return Progress(**counts)


@dataclass(frozen=True)
class Row:
    """One line of the list of agreements."""

    url: str
    engagement: str
    version: int
    state: str
    state_label: str
    accepted: int
    asked_for: int
    period: str
    in_force: str


SORTS = {"engagement": "engagement__name", "state": "state", "ends": "ends_on"}


def list_of_agreements(actor: Actor, *, sort: str = "engagement", most: int = 500) -> list[Row]:
    """Return lines of a list: of each engagement the newest version the actor may read.

    Where that is not the one in force, both stand in the list.
    """
    newer = agreements(actor).filter(
        engagement=OuterRef("engagement"), version__gt=OuterRef("version")
    )
    rows = agreements(actor).filter(Q(state=State.IN_FORCE) | ~Exists(newer))
    order = SORTS.get(sort.lstrip("-"), "engagement__name")
    at_the_table = Q(acceptances__party__left_at=None)
    values = (
        rows.order_by(f"-{order}" if sort.startswith("-") else order, "engagement", "-version")
        .annotate(
            accepted=Count("acceptances__accepted_at", filter=at_the_table),
            asked_for=Count("acceptances", filter=at_the_table),
        )
        .values_list(
            "pk",
            "engagement__name",
            "version",
            "state",
            "accepted",
            "asked_for",
            "starts_on",
            "ends_on",
            "in_force_at",
        )[:most]
    )
    address = reverse("agreements:agreement", args=[0])
    return [
        Row(
            url=address.replace("/0/", f"/{pk}/"),
            engagement=name,
            version=version,
            state=state,
            state_label=str(State(state).label),
            accepted=accepted,
            asked_for=asked_for,
            period=f"{formats.short_date(starts_on)} – {formats.short_date(ends_on)}",
            in_force=formats.short_date(clock.local(at).date()) if at else "",
        )
        for pk, name, version, state, accepted, asked_for, starts_on, ends_on, at in values
    ]


def as_table(rows: Iterable[Row]) -> tuple[list[str], list[list[object]]]:
    """Return the list as the header and the lines of a file to take away."""
    header = [
        gettext("Engagement"),
        gettext("Version"),
        gettext("State"),
        gettext("Accepted"),
        gettext("Asked"),
        gettext("Period"),
        gettext("In force since"),
    ]
    return header, [
        [
            row.engagement,
            row.version,
            row.state_label,
            row.accepted,
            row.asked_for,
            row.period,
            row.in_force,
        ]
        for row in rows
    ]
