"""Write a goal together: phones in the room propose, the shared screen picks.

Proposals carry no name, and they are gone when the goal is written or the workshop closes.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from peili.casework.goals.models import Goal, Proposal, Workshop
from peili.casework.goals.services.writing import write_goal
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Engagement, Party
from peili.plumbing.join_codes import new_code

OPEN_FOR = timedelta(hours=3)
MOST_PROPOSALS = 60
LONGEST = 240


class WorkshopIsOver(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This workshop is over. What was agreed is in the goals."))


class NotAskedNow(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("The group has moved on. Look at what is asked now."))


class NothingProposed(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Write something first."))


class EnoughProposals(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There are many proposals already. Talk them over first."))


class GoalHasNoText(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Write the goal in one sentence first."))


@transaction.atomic
def open_workshop(engagement: Engagement, *, at: datetime) -> Workshop:
    """Open a workshop for a few hours, or return the one that is open."""
    close_old_workshops(at=at)
    try:
        with transaction.atomic():
            return Workshop.objects.create(
                engagement=engagement, opened_at=at, code=new_code(), code_until=at + OPEN_FOR
            )
    except IntegrityError:
        return Workshop.objects.get(engagement=engagement, closed_at=None)


@transaction.atomic
def keep_draft(
    workshop: Workshop, *, draft: Mapping[str, Any], asks: str = "", at: datetime
) -> Workshop:
    """Keep what stands on the screen, and what the phones are asked about now."""
    held = _open(workshop, at=at)
    held.draft = {**held.draft, **draft}
    if asks in Workshop.Asks.values:
        held.asks = asks
    held.save(update_fields=["draft", "asks"])
    return held


@transaction.atomic
def propose(workshop: Workshop, *, about: str, text: str, at: datetime) -> Proposal:
    """Put a text from a phone on the shared screen."""
    held = _open(workshop, at=at)
    if about != held.asks:
        raise NotAskedNow
    words = " ".join(text.split())[:LONGEST]
    if not words:
        raise NothingProposed
    if held.proposals.count() >= MOST_PROPOSALS:
        raise EnoughProposals
    return Proposal.objects.create(workshop=held, about=about, text=words)


@transaction.atomic
def pick(workshop: Workshop, *, proposal_id: int, at: datetime) -> Workshop:
    """Bring a proposal into the draft; strengths gather, other texts give way."""
    held = _open(workshop, at=at)
    proposal = held.proposals.filter(pk=proposal_id).first()
    if proposal is None:
        return held
    before = held.draft.get(proposal.about, "")
    gathers = proposal.about == Workshop.Asks.STRENGTHS and before
    held.draft[proposal.about] = f"{before}\n{proposal.text}" if gathers else proposal.text
    held.save(update_fields=["draft"])
    proposal.picked = True
    proposal.save(update_fields=["picked"])
    return held


@transaction.atomic
def write_together(
    workshop: Workshop,
    *,
    audience: str,
    owner: Party | None,
    texts: Mapping[str, Any],
    at: datetime,
) -> Goal:
    """Write the goal that stands on the screen, and clear the screen for the next."""
    held = _open(workshop, at=at)
    if not str(texts.get("text", "")).strip():
        raise GoalHasNoText
    goal = write_goal(held.engagement, audience=audience, owner=owner, at=at, **texts)
    held.draft = {}
    held.asks = Workshop.Asks.TEXT
    held.save(update_fields=["draft", "asks"])
    held.proposals.all().delete()
    return goal


@transaction.atomic
def close_workshop(workshop: Workshop, *, at: datetime) -> None:
    """Close the doors; proposals and drafts are gone, the goals stay."""
    Proposal.objects.filter(workshop=workshop).delete()
    Workshop.objects.filter(pk=workshop.pk, closed_at=None).update(
        closed_at=at, draft={}, code="", code_until=None
    )


def close_old_workshops(*, at: datetime) -> int:
    """Close workshops whose hours are over; return how many."""
    old = list(Workshop.objects.filter(closed_at=None, code_until__lte=at))
    for workshop in old:
        close_workshop(workshop, at=at)
    return len(old)


def _open(workshop: Workshop, *, at: datetime) -> Workshop:
    held = (
        Workshop.objects.select_for_update(of=("self",))
        .select_related("engagement")
        .get(pk=workshop.pk)
    )
    if held.closed_at is not None or held.code_until is None or held.code_until <= at:
        raise WorkshopIsOver
    return held
