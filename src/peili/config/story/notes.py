"""Aino keeps notes on the held sessions, Ville a journal, and the team a memo; all is sealed.

Ville releases a page to Aino. The team says one thing to Kari together; another waits for Venla.

The cast's keys have one passphrase, which the demo says aloud. Venla has not made a key yet.
"""

from datetime import timedelta
from typing import Any

from django.conf import settings

from peili.casework.notes import services
from peili.casework.notes.models import Note
from peili.casework.notes.outline import as_text
from peili.casework.schedule.models import Session
from peili.config.story import Story
from peili.parties.models import Release
from peili.plumbing.vault.services import key_pairs
from peili.plumbing.vault.services.unlockings import Vault

WITH_KEYS = ("aino", "ville", "eero")
Kind = Note.Kind

AINOS: list[dict[str, str]] = [
    {
        "agreed": "Puhutaan omasta työstä, ei poissaolevista. Puhelimet kassissa.",
        "worked_on": "Tutustuminen ja odotukset. Tiimi kertoi kevään kuormasta:"
        " uusia perheitä jaettiin sille, joka sattui vastaamaan.",
        "moved": "Ääneen sanottiin, että jako tuntuu epäreilulta.",
        "next_time": "Palataan työnjakoon esimerkin kautta.",
        "own_part": "Annoin hiljaisuudelle aikaa. Olisin voinut kysyä lisää hyvistä hetkistä.",
    },
    {
        "agreed": "Jokainen tuo yhden esimerkin. Kaksi toi.",
        "worked_on": "Työpari kotikäynnillä: kuka puhuu, kuka huomaa.",
        "moved": "Ville kuvasi oman arvionsa ja perusteli sen.",
        "next_time": "Kysy, miltä arvion sanominen ääneen on tuntunut.",
        "own_part": "Pysyin kysymyksissä. Hyvä.",
    },
    {
        "agreed": "Maanantain jako on kokeiltu neljä kertaa.",
        "worked_on": "Mitä jako on muuttanut, ja mitä tehdään kun se ei pidä.",
        "moved": "Kevyempi tunnelma. Apua pyydettiin toiselta tiimiltä.",
        "next_time": "Väliarviointi: mitä tilaajalle kerrotaan yhdessä.",
        "own_part": "Kiire alussa. Varaa viisi minuuttia enemmän.",
    },
]
VILLES = [
    "Kotikäynti jäi mieleen. Olin hiljaa, vaikka minulla oli arvio valmiina.",
    "Sanoin arvioni ääneen ennen kuin kysyin parilta. Se meni hyvin, ja huomasin että "
    "perhekin rauhoittui.",
]
MEMO: dict[str, str] = {
    "agreed": "Uudet perheet jaetaan yhdessä maanantaisin.",
    "worked_on": "Työnjako ja se, miten siitä puhutaan, kun se ei pidä.",
    "next_time": "Väliarviointi. Jokainen miettii yhden asian, joka on liikahtanut.",
}


TOLD = (
    "Työnjaosta on puhuttu avoimesti. Uudet perheet jaetaan nyt yhdessä maanantaisin,"
    " ja se on keventänyt arkea."
)
TO_TELL = "Toivomme, että maanantain yhteinen tunti säilyy myös keväällä."


def tell(story: Story) -> None:
    """Leave `session_note` (Aino's first), `journal_page` (Ville's latest), `memo_page`;
    `release` (of Ville's page), `statement_release` (told) and `statement` (waiting).
    """
    for name in WITH_KEYS:
        key_pairs.make_key(
            story.cast.user(name), passphrase=settings.DEMO_PASSPHRASE, at=story.ago(weeks=10)
        )
    aino, ville = story.cast.person("aino"), story.cast.person("ville")
    held = [session for session in story.sessions if session.state == "held"]
    for session, words in zip(held, AINOS, strict=True):
        about = services.About(Kind.SESSION, session.engagement, session=session)
        at = session.ends + timedelta(minutes=20)
        note = _write(about, aino, words, at=at)
        story.things.setdefault("session_note", note)
    for session, said in zip(held[1:], VILLES, strict=True):
        about = services.About(Kind.JOURNAL, story.cast.engagement)
        at = session.ends + timedelta(hours=6)
        story.things["journal_page"] = _write(about, ville, {"words": said}, at=at)
    about = services.About(Kind.MEMO, story.cast.engagement)
    story.things["memo_page"] = _write(about, aino, MEMO, at=held[-1].ends + timedelta(hours=1))
    _release(story)
    _state(story, held[-1])


def _release(story: Story) -> None:
    """Ville shows Aino the page on his own assessment, a day after he wrote it."""
    page, user = story.journal_page, story.cast.user("ville")
    identity = key_pairs.open_by_passphrase(user.key_pairs.get(), settings.DEMO_PASSPHRASE)
    at = min(page.begun_at + timedelta(days=1), story.ago(minutes=30))
    vault = Vault(user, identity, closes_at=at)
    story.things["release"] = services.release_note(
        page, vault, audience=Release.Audience.SUPERVISOR, version=1, at=at
    )


def _state(story: Story, session: Session) -> None:
    """Both members were present and confirm the first statement; the second waits for Venla."""
    aino, engagement = story.cast.person("aino"), story.cast.engagement
    told, waiting = (
        services.propose_statement(
            engagement, by=aino, session=session, words=words, question=question, value=value, at=at
        )
        for words, question, value, at in (
            (TOLD, "Kuinka avoimesti tiimissä puhutaan?", 7, session.ends - timedelta(minutes=10)),
            (TO_TELL, "", None, min(session.ends + timedelta(days=1), story.ago(hours=3))),
        )
    )
    for confirmation in told.confirmations.order_by("pk"):
        services.confirm_statement(
            confirmation, means="signed_in", at=told.proposed_at + timedelta(minutes=5)
        )
    told.refresh_from_db()
    villes = waiting.confirmations.get(party=story.cast.party("ville"))
    services.confirm_statement(villes, means="link", at=waiting.proposed_at + timedelta(hours=1))
    story.things["statement_release"] = told.release
    story.things["statement"] = waiting


def _write(about: services.About, author: Any, words: dict[str, str], *, at: Any) -> Note:
    text = as_text(about.kind, words)
    return services.write_note(about, text=text, based_on=0, author=author, at=at)
