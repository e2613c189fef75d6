"""The group's statement to the commissioner: proposed, confirmed by all who were present, released.

Nothing reaches a commissioner by any other way (E4).
"""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements.services import hold_engagement
from peili.casework.notes.models import Confirmation, Statement
from peili.casework.notes.services import letters
from peili.casework.schedule.models import Attendance, Session
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import Engagement, Party, Person
from peili.plumbing.clock import local

State = Statement.State


class NothingStated(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Write a text, or a question and its number."))


class NobodyToConfirm(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("None of the members who were present is a member any more."))


class NotOpen(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This statement is not waiting for anybody's word any more."))


class AlreadySaid(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("You have already given your word. It stands as it was."))


class WordsMissing(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Not everybody who was present has confirmed yet."))


@transaction.atomic
def propose_statement(
    engagement: Engagement,
    *,
    by: Person,
    at: datetime,
    session: Session | None = None,
    words: str = "",
    question: str = "",
    value: int | None = None,
) -> Statement:
    """Propose a statement, and ask each member who was present for their own word."""
    hold_engagement(engagement.pk)
    words, question = words.strip(), question.strip()
    if not words and (not question or value is None):
        raise NothingStated
    present = members_present(engagement, session)
    if not present:
        raise NobodyToConfirm
    statement = Statement.objects.create(
        engagement=engagement,
        session=session,
        proposed_by=by,
        words=words,
        question=question,
        value=value if question else None,
        proposed_at=at,
    )
    for party in present:
        confirmation = Confirmation.objects.create(statement=statement, party=party, asked_at=at)
        letters.ask_to_confirm(confirmation, at=at)
    return statement


def members_present(engagement: Engagement, session: Session | None) -> list[Party]:
    """Return whose word is needed: those who came to the session, else all members of now."""
    members = parties.members_of(engagement)
    if session is None:
        return members
    came = set(
        Attendance.objects.filter(session=session, came=True).values_list("party_id", flat=True)
    )
    return [party for party in members if party.pk in came]


@transaction.atomic
def confirm_statement(confirmation: Confirmation, *, means: str, at: datetime) -> Statement:
    """Say yes; the last yes releases the statement."""
    confirmation, statement = _held(confirmation)
    confirmation.confirmed_at, confirmation.means = at, means
    confirmation.save()
    letters.withdraw_link_of(confirmation)
    if not _words_missing(statement):
        _release(statement, at=at)
    return statement


@transaction.atomic
def refuse_statement(confirmation: Confirmation, *, means: str, at: datetime) -> Statement:
    """Say no, without a reason. A no blocks: the statement is not released."""
    confirmation, statement = _held(confirmation)
    confirmation.refused_at, confirmation.means = at, means
    confirmation.save()
    _close(statement, State.REFUSED, at=at)
    letters.tell_of_refusal(statement, at=at)
    return statement


@transaction.atomic
def release_confirmed(statement: Statement, *, at: datetime) -> Statement:
    """Release a statement when the last word that was missing was a leaver's."""
    statement = _open(statement)
    if _words_missing(statement):
        raise WordsMissing
    _release(statement, at=at)
    return statement


@transaction.atomic
def take_back(statement: Statement, *, at: datetime) -> Statement:
    """Take a proposal back before it is released; its words are not kept."""
    statement = _open(statement)
    statement.words, statement.question, statement.value = "", "", None
    _close(statement, State.TAKEN_BACK, at=at)
    return statement


def words_of(statement: Statement) -> str:
    """Return exactly what the commissioner will read."""
    number = "" if statement.value is None else f"{statement.question}\n{statement.value} / 10"
    return "\n\n".join(part for part in (number, statement.words) if part)


def _release(statement: Statement, *, at: datetime) -> None:
    statement.release = parties.release_statement(
        statement.engagement,
        by=statement.proposed_by,
        item=f"statement/{statement.pk}",
        written_on=local(statement.proposed_at).date(),
        words=words_of(statement),
        tell=letters.tell_of_release,
        at=at,
    )
    _close(statement, State.RELEASED, at=at)


def _close(statement: Statement, state: Statement.State, *, at: datetime) -> None:
    statement.state, statement.decided_at = state, at
    statement.save()
    for confirmation in statement.confirmations.filter(confirmed_at=None):
        letters.withdraw_link_of(confirmation)


def _held(confirmation: Confirmation) -> tuple[Confirmation, Statement]:
    statement = _open(confirmation.statement)
    held = Confirmation.objects.select_related("party").get(pk=confirmation.pk)
    if held.confirmed_at or held.refused_at:
        raise AlreadySaid
    if held.party.left_at is not None:
        raise NotOpen
    return held, statement


def _open(statement: Statement) -> Statement:
    """Return the statement as it stands now, with its engagement locked."""
    engagement = hold_engagement(statement.engagement_id)
    held = Statement.objects.select_related("proposed_by").get(pk=statement.pk)
    held.engagement = engagement
    if held.state != State.PROPOSED:
        raise NotOpen
    return held


def _words_missing(statement: Statement) -> bool:
    """A statement that everybody left has nobody's word, and is not released either."""
    here = statement.confirmations.filter(party__left_at=None)
    return not here.exists() or here.filter(confirmed_at=None).exists()
