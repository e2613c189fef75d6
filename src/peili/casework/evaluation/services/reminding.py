"""The one reminder, and what is forgotten when a round is over."""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from peili.casework.evaluation.models import Invitation, QuestionnaireRound
from peili.casework.evaluation.selectors import ANSWERING
from peili.casework.evaluation.services import letters
from peili.casework.evaluation.services.pooling import tally_round
from peili.casework.evaluation.services.refusals import NobodyToRemind, RemindedAlready
from peili.plumbing.links.services import forget_links


@transaction.atomic
def remind(round: QuestionnaireRound, *, at: datetime) -> None:
    """Remind those who have not answered, once; of two who press at once, one is refused.

    How many letters went is not told: it would only be the number of those still missing. Whoever
    has left meanwhile was asked and may still answer; were they passed over, the number of letters
    would tell whether they had.
    """
    waiting = QuestionnaireRound.objects.filter(
        pk=round.pk,
        invited_at__isnull=False,
        settled_at=None,
        closes_at__gt=at,
        way=QuestionnaireRound.Way.LETTER,
        answered__lt=F("asked"),
    )
    if not waiting.exists():
        raise NobodyToRemind
    if not waiting.filter(reminded_at=None).update(reminded_at=at):
        raise RemindedAlready
    held = QuestionnaireRound.objects.select_related("engagement", "session").get(pk=round.pk)
    missing = Invitation.objects.filter(round=held, answered=False)
    for invitation in missing.select_related("party__person__user"):
        letters.remind(invitation, round=held, at=at)


def remind_halfway(*, at: datetime) -> int:
    """Remind in every round that is half over and has not been reminded of; return how many."""
    open_now = QuestionnaireRound.objects.filter(
        settled_at=None,
        reminded_at=None,
        invited_at__isnull=False,
        closes_at__gt=at,
        way=QuestionnaireRound.Way.LETTER,
        answered__lt=F("asked"),
    )
    reminded = 0
    for round in open_now:
        if at < round.opens_at + (round.closes_at - round.opens_at) / 2:
            continue
        try:
            remind(round, at=at)
        except (RemindedAlready, NobodyToRemind):
            continue
        reminded += 1
    return reminded


def settle_rounds(*, at: datetime) -> int:
    """Settle what is over: add it up, forget who answered without a name, and every unused door."""
    over = QuestionnaireRound.objects.filter(
        Q(closes_at__lte=at) | Q(answered=F("asked")), settled_at=None
    )
    settled = 0
    for pk in list(over.values_list("pk", flat=True)):
        settled += _settle(pk, at=at)
    return settled


@transaction.atomic
def _settle(pk: int, *, at: datetime) -> bool:
    held = QuestionnaireRound.objects.select_for_update().get(pk=pk)
    if held.settled_at is not None:
        return False
    for invitation in held.invitations.values_list("pk", flat=True):
        forget_links(purpose=ANSWERING, object_id=invitation)
    if held.is_anonymous:
        held.invitations.all().delete()
    tally_round(held)
    held.settled_at = at
    held.code, held.code_until = "", None
    held.save(update_fields=["settled_at", "code", "code_until"])
    return True
