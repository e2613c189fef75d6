"""Questions about agreements, each within the actor's reach."""

from django.db.models import Q, QuerySet

from peili.casework.agreements.models import Acceptance, Agreement, PriorContact
from peili.core.errors import NotVisible
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement

State = Agreement.State


def agreements(actor: Actor) -> QuerySet[Agreement]:
    """Return the versions the actor may read. A draft is on the desk of those who write it."""
    rows = Agreement.objects.select_related("engagement", "service")
    on_desk = scope.changeable(Agreement.objects.all(), actor, Record.AGREEMENT).values("pk")
    return scope.visible(rows, actor, Record.AGREEMENT).filter(
        ~Q(state=State.DRAFT) | Q(pk__in=on_desk)
    )


def agreements_of(actor: Actor, engagement: Engagement) -> QuerySet[Agreement]:
    return agreements(actor).filter(engagement=engagement).order_by("-version")


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
    rows = Acceptance.objects.filter(
        party__person=actor.person_id,
        asked_at__isnull=False,
        accepted_at=None,
        declined_at=None,
        agreement__state=State.OFFERED,
    ).select_related("agreement__engagement")
    return scope.changeable(
        rows,
        actor,
        Record.ACCEPTANCE,
        engagement="agreement__engagement",
        about="party__person",
    )


def prior_contact(actor: Actor, engagement: Engagement) -> PriorContact | None:
    """Return the latest word on prior contacts."""
    rows = PriorContact.objects.filter(engagement=engagement).select_related("disclosed_by")
    return scope.visible(rows, actor, Record.PRIOR_CONTACT).first()


def may_write(actor: Actor, engagement: Engagement) -> bool:
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.AGREEMENT, engagement="pk").exists()


def is_supervisor(actor: Actor, engagement: Engagement) -> bool:
    """Tell whether the actor leads this engagement: who answers about prior contacts."""
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.PRIOR_CONTACT, engagement="pk").exists()
