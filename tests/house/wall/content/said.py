"""What is said in the room, written differently: notes, journal, memo, and what was released."""

from datetime import timedelta

from peili.casework.notes import services
from peili.casework.notes.models import Confirmation, MemoRule, Note, Statement
from peili.casework.notes.outline import as_text
from peili.core.policy import Record
from peili.parties.models import Person, Release
from peili.plumbing.vault.services import texts
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World

Kind = Note.Kind
Audience = Release.Audience


def session_notes(world: World) -> None:
    """On which sessions Aino has written, when, and how much."""
    _forget(Kind.SESSION)
    for session in world.story.sessions:
        if world.random.random() < 0.6:
            about = services.About(Kind.SESSION, session.engagement, session=session)
            _write(world, about, "aino", {"worked_on": world.text(2_000), "moved": world.text()})


def entrusted_notes(world: World) -> None:
    """What Toini wrote, whose key has opened to Eero."""
    toini = world.story.things["entrusting"]
    for note in Note.objects.filter(author=toini).select_related("text"):
        note.delete()
        note.text.delete()
    for session in world.story.sessions:
        if world.random.random() < 0.6:
            about = services.About(Kind.SESSION, session.engagement, session=session)
            _write(world, about, toini, {"worked_on": world.text(2_000)})


def talk_notes(world: World) -> None:
    _forget(Kind.TALK)
    if world.random.random() < 0.8:
        about = services.About(Kind.TALK, None, talk=world.story.talk)
        _write(world, about, "aino", {"situation": world.text(2_000)})


def journal(world: World) -> None:
    """How often Ville writes for himself, and how long."""
    for _ in world.some():
        about = services.About(Kind.JOURNAL, world.story.cast.engagement)
        _write(world, about, "ville", {"words": world.text(2_000)})


def memo(world: World) -> None:
    for _ in world.some():
        about = services.About(Kind.MEMO, world.story.cast.engagement)
        _write(world, about, "aino", {"agreed": world.text(2_000)})


def memo_rule(world: World) -> None:
    MemoRule.objects.update_or_create(
        engagement=world.story.cast.engagement,
        defaults={
            "from_the_start": world.random.choice([True, False]),
            "decided_by": world.story.cast.person("aino"),
            "decided_at": world.moment(),
        },
    )


def releases_to_supervisor(world: World) -> None:
    _releases(world, Audience.SUPERVISOR)


def releases_to_group(world: World) -> None:
    _releases(world, Audience.GROUP)


def _releases(world: World, audience: str) -> None:
    """Pages that Ville has shown, each its own copy, and some that he has withdrawn."""
    ville, user = world.story.cast.person("ville"), world.story.cast.user("ville")
    for number in world.some():
        item, at = f"note/{900 + number}", world.moment(days=60)
        withdrawn = {"withdrawn_at": at + timedelta(days=1), "withdrawn_by": ville}
        copy = {
            "text": texts.write_text(
                kind="journal",
                text=world.text(2_000),
                readers=[user, world.story.cast.user("aino")],
                author=user,
                item=item,
                engagement=world.story.cast.engagement.pk,
                at=at,
            )
        }
        Release.objects.create(
            engagement=world.story.cast.engagement,
            audience=audience,
            owner=ville,
            released_by=ville,
            item=item,
            version=world.random.randint(1, 9),
            written_on=at.date(),
            released_at=at,
            **world.random.choice([copy, withdrawn]),
        )


def releases_to_commissioner(world: World) -> None:
    """What the group has told the commissioner, for those who are neither."""
    release = world.story.statement_release
    release.released_at = world.moment()
    release.save(update_fields=["released_at"])
    world.rewrite(release, ["words"])


def statements(world: World) -> None:
    """What the group weighs saying, and has not said."""
    statement = world.story.statement
    statement.value = world.random.choice([None, 0, 10])
    statement.save(update_fields=["value"])
    world.rewrite(statement, ["words", "question"])
    Statement.objects.bulk_create(
        Statement(
            engagement=world.story.cast.engagement,
            proposed_by=world.story.cast.person("aino"),
            words=world.text(900),
            state=world.random.choice([Statement.State.REFUSED, Statement.State.TAKEN_BACK]),
            proposed_at=(at := world.moment()),
            decided_at=at,
        )
        for _ in world.some()
    )


def confirmations(world: World) -> None:
    """Which of two members has confirmed; that one has is no secret."""
    rows = list(Confirmation.objects.filter(statement=world.story.statement).order_by("pk"))
    at = rows[0].asked_at + timedelta(hours=3)
    yes = world.random.choice(rows)
    for row in rows:
        row.confirmed_at = at if row == yes else None
        row.means = world.random.choice(Confirmation.Means.values) if row == yes else ""
        row.save()


def _forget(kind: str) -> None:
    for note in Note.objects.filter(kind=kind).select_related("text"):
        note.delete()
        note.text.delete()


def _write(
    world: World, about: services.About, author: str | Person, words: dict[str, str]
) -> None:
    services.write_note(
        about,
        text=as_text(about.kind, words),
        based_on=0,
        author=world.story.cast.person(author) if isinstance(author, str) else author,
        at=world.moment(days=60),
    )


DIFFERENCES = {
    Record.SESSION_NOTE: Difference(session_notes, "notes:list", owners=["aino"]),
    Record.ENTRUSTED_NOTE: Difference(entrusted_notes, "notes:entrusted", owners=["eero"]),
    Record.TALK_NOTE: Difference(talk_notes, "notes:list", owners=["aino"]),
    Record.JOURNAL: Difference(journal, "notes:journal", owners=["ville"]),
    Record.SHARED_MEMO: Difference(memo, "notes:memo"),
    Record.MEMO_RULE: Difference(memo_rule, "notes:memo"),
    Record.RELEASE_TO_SUPERVISOR: Difference(
        releases_to_supervisor, "notes:releases", owners=["ville"]
    ),
    Record.RELEASE_TO_GROUP: Difference(releases_to_group, "notes:releases", owners=["ville"]),
    Record.RELEASE_TO_COMMISSIONER: Difference(releases_to_commissioner, "notes:statements"),
    Record.STATEMENT: Difference(statements, "notes:statements"),
    Record.CONFIRMATION: Difference(confirmations, "notes:statement", owners=["ville", "venla"]),
}
