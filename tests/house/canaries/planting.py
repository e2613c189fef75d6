"""Marked texts, put where people put theirs: through the pages for what is sealed."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db.models import JSONField
from django.test import Client
from django.urls import reverse

from peili.casework.evaluation.models import Anonymity, QuestionnaireRound
from peili.casework.evaluation.services import Sheet, answer_invited, open_round
from peili.casework.goals.services import open_workshop, propose
from peili.casework.matching.models import Match
from peili.casework.notes.models import Note
from peili.casework.schedule.models import Attendance
from peili.config.story import Story
from peili.parties.models import EmergencyAccess, Erasure
from peili.plumbing import clock
from tests.house.canaries.promises import Promise, promised

PASSPHRASE = "kanariaemo pesii salaa majakassa"
RECOVERY_KEY = re.compile(r"(?:[A-Z2-7]{4}-){7}[A-Z2-7]{4}")


@dataclass
class Canaries:
    """Each marked text by where it was planted."""

    by_place: dict[str, str] = field(default_factory=dict)

    def new(self, place: str) -> str:
        """Return a new marked text: short enough for a column, and found nowhere else."""
        text = f"Kanaria{len(self.by_place):04d}Q{place.rpartition('.')[2][:3]}Z"
        self.by_place[place] = text
        return text


def plant_at_home(story: Story, canaries: Canaries) -> None:
    """Put a marked text into each column that promises to keep its words to itself."""
    _bring_missing_rows(story)
    for place in promised(Promise.AT_HOME):
        model_name, _, name = place.rpartition(".")
        model = apps.get_model(model_name)
        value: Any = canaries.new(place)
        if isinstance(model._meta.get_field(name), JSONField):
            value = JSON_OF.get(place, lambda text: {"text": text})(value)
        rows = model._default_manager.all()
        assert rows.update(**{name: value}), f"the story has no row of {model_name}"


JSON_OF: dict[str, Any] = {
    "evaluation.AnswerBox.sheets": lambda text: [
        {"voice": "f" * 16, "answers": {"continue": text}}
    ],
    "inquiries.Inquiry.flag_words": lambda text: {"crisis": [text]},
}


def _bring_missing_rows(story: Story) -> None:
    engagement, now = story.cast.engagement, clock.now()
    propose(open_workshop(engagement, at=now), about="text", text="-", at=now)
    EmergencyAccess.objects.create(
        engagement=engagement,
        opened_by=story.cast.person("kaisa"),
        reason="-",
        opened_at=now,
        closes_at=now,
    )
    if not Erasure.objects.exists():
        Erasure.objects.create(person=story.cast.person("olli"), asked_at=now, how="-")
    Attendance.objects.create(session=story.held_session, substitute="-")
    assert Match.objects.exists()


def seal_through_the_pages(story: Story, canaries: Canaries) -> list[Client]:
    """Write each kind of sealed text as people do, and return the browsers, still unlocked."""
    aino, ville = _unlocked(story, "aino", canaries), _unlocked(story, "ville", canaries)
    Note.objects.filter(kind__in=[Note.Kind.SESSION, Note.Kind.TALK]).delete()
    written = {
        Note.Kind.SESSION: (aino, reverse("notes:session", args=[story.held_session.pk])),
        Note.Kind.TALK: (aino, reverse("notes:talk", args=[story.talk.pk])),
        Note.Kind.JOURNAL: (ville, reverse("notes:journal_page")),
        Note.Kind.MEMO: (aino, reverse("notes:memo_page", args=[story.cast.engagement.pk])),
    }
    for kind, (browser, address) in written.items():
        _write(browser, address, kind, canaries)
    _release(story, ville)
    _leave_unsaid(story, canaries)
    return [aino, ville]


def _write(browser: Client, address: str, kind: str, canaries: Canaries) -> None:
    """Write a note: it keeps itself once, then its writer keeps it."""
    form = browser.get(address).context["form"]
    typed = {name: canaries.new(f"{kind}.{name}") for name in _parts(form)}
    typed["key"] = form.initial.get("key") or ""
    if "engagement" in form.fields:
        typed["engagement"] = form.fields["engagement"].choices[-1][0]
    itself = browser.post(address, {**typed, "version": 0}, headers={"X-Keeps-Itself": "1"})
    assert itself.status_code == 200, itself.content.decode()[:2000]
    kept = itself.json()
    answer = browser.post(kept["url"], {**typed, "version": kept["version"]})
    assert answer.status_code == 302, answer.content.decode()[:2000]


def _parts(form: Any) -> list[str]:
    return [name for name in form.fields if name not in {"version", "key", "engagement"}]


def _unlocked(story: Story, name: str, canaries: Canaries) -> Client:
    """Sign in, make a key anew, and note passphrase and recovery key as marked texts, too."""
    browser = Client()
    browser.force_login(story.cast.user(name))
    passphrase = f"{PASSPHRASE} {name}"
    made = browser.post(
        reverse("vault:making") + "?anew=1", {"new": passphrase, "again": passphrase}
    )
    found = RECOVERY_KEY.search(made.content.decode())
    assert found is not None, made.status_code
    canaries.by_place[f"{name}'s passphrase"] = passphrase
    canaries.by_place[f"{name}'s recovery key"] = found[0]
    canaries.by_place[f"{name}'s half of the unlocked key"] = browser.cookies["key"].value
    canaries.by_place[f"{name}'s session"] = browser.cookies["session"].value
    return browser


def _release(story: Story, ville: Client) -> None:
    note = Note.objects.filter(kind=Note.Kind.JOURNAL).latest("pk")
    address = reverse("notes:releasing", args=[note.pk])
    answer = ville.post(address, {"version": note.text.version, "audience": "supervisor"})
    assert answer.status_code == 302, answer.context["form"].errors


def _leave_unsaid(story: Story, canaries: Canaries) -> None:
    """Leave words for the supervisor alone, in a round without names and in one by name."""
    now = clock.now()
    for session, anonymity in zip(story.sessions[5:7], Anonymity.values, strict=True):
        held = open_round(
            story.cast.engagement,
            wave=QuestionnaireRound.Wave.AFTER_SESSION,
            session=session,
            anonymity=anonymity,
            opens_at=now,
            closes_at=now + timedelta(days=2),
            at=now,
        )
        words = {"unsaid": canaries.new(f"evaluation.{anonymity}.unsaid")}
        answer_invited(held.invitations.earliest("pk"), Sheet({"heard": 5}, words), at=now)
