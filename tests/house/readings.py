"""Ways to write what is one person's own differently, to find every page that shows it.

Unlike the worlds of the wall, these differ in what the reader is allowed to see: a page on which
one is told from the other has shown the row, and its reading must stand in the log. A sealed row
is read when it is opened; its line in a list is the same in all of these.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from django.conf import settings
from django.db.models import Model
from django.urls import reverse

from peili.casework.evaluation.models import NamedAnswer
from peili.casework.goals.models import Goal, Rating
from peili.casework.inquiries.models import Inquiry
from peili.casework.notes import services as notes
from peili.casework.notes.models import Note
from peili.casework.notes.outline import as_text
from peili.casework.polls.models import PollAnswer
from peili.casework.schedule.models import Attendance
from peili.config.story import Story
from peili.config.story.cast import WHO
from peili.core.policy import IN_EMERGENCY, WHO_SEES, Record
from peili.parties.models import EmergencyAccess, Release
from peili.plumbing.vault.services import colleagues, key_pairs, texts
from peili.plumbing.vault.services.unlockings import Vault
from tests.house.wall.content.difference import roles_of
from tests.house.wall.telling import sealed_for_aino

Write = Callable[[Story, Random], None]
GROUPS_RELEASE = "note/900"


@dataclass(frozen=True)
class Own:
    """One person's own rows of a record, and who but them may read these; `of` nobody has no
    account."""

    record: Record
    of: str
    write: Write
    readers: list[str] = field(default_factory=list)

    def is_read_by(self, who: str) -> bool:
        if who in self.readers:
            return True
        by_role = roles_of(who) & WHO_SEES[self.record]
        return who != self.of and bool(by_role or (who == "kaisa" and self.record in IN_EMERGENCY))


def allow_what_is_rare(story: Story) -> None:
    """Open emergency access to Kaisa and Aino's keys to Eero; let Ville release to the group."""
    EmergencyAccess.objects.create(
        engagement=story.cast.engagement,
        opened_by=story.cast.person("kaisa"),
        reason="Ohjaaja on sairaalassa.",
        opened_at=story.now,
        closes_at=story.now + timedelta(hours=4),
    )
    before = story.ago(days=10)
    aino, eero = _vault(story, "aino"), _vault(story, "eero")
    named = colleagues.name_colleague(aino, eero.user, wait_days=7, at=before)
    colleagues.ask_to_open(eero.user, named.pk, at=before)
    colleagues.open_entrusted(eero, named.pk, at=story.now)
    _write_talk_note(story, "Ensin.")
    ville = story.cast.person("ville")
    Release.objects.create(
        engagement=story.cast.engagement,
        audience=Release.Audience.GROUP,
        owner=ville,
        released_by=ville,
        item=GROUPS_RELEASE,
        version=1,
        written_on=story.now.date(),
        released_at=story.now,
    )


def further_pages(story: Story) -> dict[str, str]:
    """Return addresses beyond one for each URL name: the same pages, other rows."""
    released = Release.objects.get(item=GROUPS_RELEASE)
    on_the_talk = Note.objects.get(kind=Note.Kind.TALK)
    return {
        "what was released to the group": reverse("notes:release", args=[released.pk]),
        "what was left unsaid by name": reverse("evaluation:unsaid", args=[story.named_round.pk]),
        "a note on a talk": reverse("notes:note", args=[on_the_talk.pk]),
        "an entrusted note on a talk": reverse("notes:entrusted_note", args=[on_the_talk.pk]),
    }


def _vault(story: Story, who: str) -> Vault:
    user = story.cast.user(who)
    identity = key_pairs.open_by_passphrase(user.key_pairs.get(), settings.DEMO_PASSPHRASE)
    return Vault(user, identity, closes_at=story.now)


def _inquiries(story: Story, random: Random) -> None:
    for inquiry in Inquiry.objects.all():
        _rewrite(inquiry, random, "own_words", "times", "wishes", "organisation_name", "name")


def _attendances(story: Story, random: Random) -> None:
    """Whether Ville came, and when he told that he cannot."""
    for row in Attendance.objects.filter(party=story.cast.party("ville")):
        row.came = random.choice([True, False])
        row.told_ahead_at = row.session.starts - timedelta(hours=random.randint(25, 90))
        row.save()


def _personal_goals(story: Story, random: Random) -> None:
    for goal in Goal.objects.filter(owner=story.cast.party("ville")):
        _rewrite(goal, random, "text", "strengths", "next_step", "question", "level_0")


def _personal_ratings(story: Story, random: Random) -> None:
    ville = story.cast.party("ville")
    for rating in Rating.objects.filter(rater=ville, rater_kind=Rating.Rater.SUPERVISEE):
        rating.level, rating.scale = random.randint(-2, 2), random.randint(0, 10)
        rating.on = (story.now - timedelta(days=random.randint(1, 90))).date()
        rating.save()


def _named_answers(story: Story, random: Random) -> None:
    ville = story.cast.party("ville")
    for answer in NamedAnswer.objects.filter(party=ville, round=story.named_round):
        answer.answers = {name: random.randint(0, 10) for name in answer.answers}
        answer.unsaid = [sealed_for_aino(story, story.named_round, _words(random))]
        answer.save()


def _poll_answers(story: Story, random: Random) -> None:
    for answer in PollAnswer.objects.filter(person=story.cast.person("ville")):
        answer.slots = sorted(random.sample(range(100), 40))
        answer.answered_at = story.now - timedelta(minutes=random.randint(1, 600))
        answer.save()


def _session_notes(story: Story, random: Random) -> None:
    session = story.held_session
    about = notes.About(Note.Kind.SESSION, session.engagement, session=session)
    _write_over(story, about, {"worked_on": _words(random)}, story.session_note)


def _talk_notes(story: Story, random: Random) -> None:
    _write_talk_note(story, _words(random), Note.objects.get(kind=Note.Kind.TALK))


def _write_talk_note(story: Story, words: str, note: Note | None = None) -> None:
    about = notes.About(Note.Kind.TALK, None, talk=story.talk)
    _write_over(story, about, {"situation": words}, note)


def _memo(story: Story, random: Random) -> None:
    about = notes.About(Note.Kind.MEMO, story.cast.engagement)
    _write_over(story, about, {"agreed": _words(random)}, story.memo_page)


def _write_over(story: Story, about: notes.About, words: dict[str, str], note: Note | None) -> None:
    if note is not None:
        note = Note.objects.select_related("text").get(pk=note.pk)
    notes.write_note(
        about,
        text=as_text(about.kind, words),
        based_on=note.text.version if note else 0,
        author=story.cast.person("aino"),
        at=story.now,
        note=note,
    )


def _releases_to(audience: str) -> Write:
    def write(story: Story, random: Random) -> None:
        """Ville's page in other words, to be opened by its audience."""
        ville, aino = story.cast.user("ville"), story.cast.user("aino")
        row = Release.objects.get(audience=audience, owner=story.cast.person("ville"))
        row.item, row.text = f"{row.item}0", None
        row.text = texts.write_text(
            kind="journal",
            text=_words(random),
            readers=[ville, aino],
            author=ville,
            item=row.item,
            engagement=row.engagement_id,
            at=story.now,
        )
        row.save()

    return write


def _rewrite(row: Model, random: Random, *fields: str) -> None:
    for name in fields:
        setattr(row, name, _words(random))
    row.save(update_fields=list(fields))


def _words(random: Random) -> str:
    return "Sanat " + "".join(random.choices("aeiouklmnprst", k=20))


OWN = [
    # Whoever holds a talk reads what the inquirer wrote, by the policy as if it were their own.
    Own(Record.INQUIRY, "", _inquiries, ["eero", "aino"]),
    Own(Record.ATTENDANCE, "ville", _attendances),
    Own(Record.SHARED_POLL_ANSWER, "ville", _poll_answers),
    Own(Record.PERSONAL_GOAL, "ville", _personal_goals),
    Own(Record.PERSONAL_RATING, "ville", _personal_ratings),
    Own(Record.NAMED_ANSWER, "ville", _named_answers),
    # The colleague whom she trusts holds her keys.
    Own(Record.SESSION_NOTE, "aino", _session_notes, ["eero"]),
    Own(Record.TALK_NOTE, "aino", _talk_notes, ["eero"]),
    Own(Record.SHARED_MEMO, "aino", _memo),
    Own(Record.RELEASE_TO_SUPERVISOR, "ville", _releases_to("supervisor")),
    Own(Record.RELEASE_TO_GROUP, "ville", _releases_to("group")),
]
READERS = [who for who in WHO if any(own.is_read_by(who) for own in OWN)]
