"""Questions about notes: one's own, and the members' memo. Opening them takes a key besides."""

from collections.abc import Iterable, Sequence

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from peili.casework.inquiries import selectors as inquiries
from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.notes.models import Confirmation, MemoRule, Note, Statement
from peili.casework.schedule.models import Session
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement, Party
from peili.plumbing.vault.models import TrustedColleague

Kind = Note.Kind
RECORDS = {
    Kind.SESSION: Record.SESSION_NOTE,
    Kind.TALK: Record.TALK_NOTE,
    Kind.JOURNAL: Record.JOURNAL,
    Kind.MEMO: Record.SHARED_MEMO,
}
PURPOSE = "statement-confirmation"
PRIVATE = (Kind.SESSION, Kind.TALK, Kind.JOURNAL)


def notes(actor: Actor, kinds: Iterable[Note.Kind] = tuple(Kind)) -> QuerySet[Note]:
    """Return the notes of these kinds within reach: each kind has its own row in the policy."""
    reach = Q(pk__in=[])
    for kind in kinds:
        rows = scope.visible(
            Note.objects.filter(kind=kind),
            actor,
            RECORDS[kind],
            engagement="engagement" if kind == Kind.MEMO else None,
            about="author",
        )
        reach |= Q(pk__in=rows.order_by().values("pk"))
    return Note.objects.filter(reach).select_related("text", "engagement", "session", "author")


def note(actor: Actor, note_id: int) -> Note:
    rows = notes(actor).select_related("talk__inquiry", "talk__practitioner", "author__user")
    found = scope.the_one(rows, note_id)
    read_inquiries(actor, [found])
    return found


def read_inquiries(actor: Actor, found: Iterable[Note]) -> None:
    """Write down that the names of those who wrote to us were shown with notes on their talks."""
    inquiries.read(actor, [note.talk.inquiry for note in found if note.talk])


def private_note(actor: Actor, note_id: int) -> Note:
    return scope.the_one(notes(actor, PRIVATE), note_id)


def entrusted_notes(actor: Actor) -> QuerySet[Note]:
    """Return the private notes whose writers' keys have opened to the actor, newest first."""
    opened = TrustedColleague.objects.filter(
        owner_key__user=OuterRef("author__user"), opened_at__isnull=False
    )
    colleague = opened.order_by("-opened_at").values("colleague_key__user__person")[:1]
    rows = Note.objects.filter(kind__in=PRIVATE).annotate(entrusted_to=Subquery(colleague))
    seen = scope.visible(rows, actor, Record.ENTRUSTED_NOTE, engagement=None, about="entrusted_to")
    whole = seen.select_related("text", "engagement", "session", "author", "talk__inquiry")
    return whole.order_by("-begun_at", "-pk")


def entrusted_note(actor: Actor, note_id: int) -> Note:
    return scope.the_one(entrusted_notes(actor), note_id)


def own_session_note(actor: Actor, session: Session) -> Note | None:
    rows = notes(actor, [Kind.SESSION])
    return rows.filter(session=session, author=actor.person_id, beside=None).first()


def own_talk_note(actor: Actor, talk: ExploratoryTalk) -> Note | None:
    return notes(actor, [Kind.TALK]).filter(talk=talk, beside=None).first()


def note_before(actor: Actor, session: Session) -> Note | None:
    """Return the actor's note on the session before this one, of the same engagement."""
    rows = notes(actor, [Kind.SESSION]).filter(
        engagement=session.engagement, session__starts__lt=session.starts, beside=None
    )
    return rows.order_by("-session__starts").first()


def written_beside(actor: Actor, note: Note) -> list[Note]:
    """Return what other windows wrote while this note moved on, and the note they left."""
    first = note.beside_id or note.pk
    rows = notes(actor).filter(Q(pk=first) | Q(beside=first)).exclude(pk=note.pk)
    return list(rows.order_by("begun_at"))


def memo_of(actor: Actor, engagement: Engagement) -> QuerySet[Note]:
    return notes(actor, [Kind.MEMO]).filter(engagement=engagement)


def memo_engagement(actor: Actor, engagement_id: int) -> Engagement:
    """Return the engagement if the actor is one of those who share its memo."""
    rows = Engagement.objects.all()
    return scope.the_one(
        scope.visible(rows, actor, Record.SHARED_MEMO, engagement="pk"), engagement_id
    )


def memo_engagements(actor: Actor) -> QuerySet[Engagement]:
    return scope.visible(Engagement.objects.all(), actor, Record.SHARED_MEMO, engagement="pk")


def engagement_to_rule(actor: Actor, engagement_id: int) -> Engagement:
    """Return the engagement whose rule about new members the actor may write down."""
    rows = Engagement.objects.all()
    return scope.the_one(
        scope.changeable(rows, actor, Record.MEMO_RULE, engagement="pk"), engagement_id
    )


def may_rule(actor: Actor, engagement: Engagement) -> bool:
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.MEMO_RULE, engagement="pk").exists()


def memo_rule(actor: Actor, engagement: Engagement) -> MemoRule | None:
    rows = MemoRule.objects.filter(engagement=engagement)
    return scope.visible(rows, actor, Record.MEMO_RULE).first()


def session_to_note(actor: Actor, session_id: int) -> Session:
    """Return a session on which the actor keeps a note: the one who leads it."""
    rows = Session.objects.select_related("engagement")
    return scope.the_one(scope.changeable(rows, actor, Record.ATTENDANCE), session_id)


def talk_to_note(actor: Actor, talk_id: int) -> ExploratoryTalk:
    """Return a talk that the actor holds; the office may not write its notes."""
    rows = ExploratoryTalk.objects.select_related("inquiry", "practitioner")
    own = scope.visible(
        rows, actor, Record.TALK_NOTE, engagement=None, about="practitioner__person"
    )
    found = scope.the_one(own, talk_id)
    inquiries.read(actor, [found.inquiry])
    return found


def members(actor: Actor, engagement: Engagement) -> Sequence[Party]:
    """Return who shares the memo, with their accounts."""
    rows = Party.objects.filter(
        engagement=engagement, left_at=None, role__in=["supervisor", "supervisee"]
    )
    return list(scope.visible(rows, actor, Record.PARTY).select_related("person__user"))


def statements(actor: Actor) -> QuerySet[Statement]:
    """Return the statements of the actor's own groups, with the count of what members said."""
    rows = Statement.objects.select_related("engagement", "session", "proposed_by", "release")
    seen = scope.visible(rows, actor, Record.STATEMENT)
    here = Q(confirmations__party__left_at=None)
    return seen.annotate(
        asked=Count("confirmations", filter=here),
        confirmed=Count(
            "confirmations", filter=here & Q(confirmations__confirmed_at__isnull=False)
        ),
    )


def statement(actor: Actor, statement_id: int) -> Statement:
    return scope.the_one(statements(actor), statement_id)


def statement_to_change(actor: Actor, statement_id: int) -> Statement:
    rows = Statement.objects.select_related("engagement")
    return scope.the_one(scope.changeable(rows, actor, Record.STATEMENT), statement_id)


def may_propose(actor: Actor, engagement: Engagement) -> bool:
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.STATEMENT, engagement="pk").exists()


def engagement_to_propose(actor: Actor, engagement_id: int) -> Engagement:
    rows = Engagement.objects.all()
    return scope.the_one(
        scope.changeable(rows, actor, Record.STATEMENT, engagement="pk"), engagement_id
    )


def engagement_of_statements(actor: Actor, engagement_id: int) -> Engagement:
    """Return the engagement if the actor may read what its group has said to the commissioner."""
    rows = Engagement.objects.all()
    seen = scope.visible(rows, actor, Record.RELEASE_TO_COMMISSIONER, engagement="pk")
    return scope.the_one(seen, engagement_id)


def own_confirmations(actor: Actor) -> QuerySet[Confirmation]:
    """Return the actor's own words on statements, given and awaited."""
    rows = Confirmation.objects.filter(party__left_at=None).select_related(
        "statement__engagement", "party__person"
    )
    return scope.changeable(
        rows, actor, Record.CONFIRMATION, engagement=None, about="party__person"
    )


def own_confirmation(actor: Actor, statement: Statement) -> Confirmation | None:
    return own_confirmations(actor).filter(statement=statement).first()


def waiting_for_word(actor: Actor) -> QuerySet[Confirmation]:
    return own_confirmations(actor).filter(
        statement__state=Statement.State.PROPOSED, confirmed_at=None, refused_at=None
    )


def confirmation_of_letter(token: str) -> Confirmation:
    """Return the place that the one-time link of a letter opens."""
    rows = Confirmation.objects.select_related("statement__engagement", "party__person")
    return scope.behind_link(rows, token, purpose=PURPOSE)
