"""Aino keeps notes on the held sessions, Ville a journal, and the team a memo; all is sealed.

The cast's keys have one passphrase, which the demo says aloud. Venla has not made a key yet.
"""

from datetime import timedelta
from typing import Any

from django.conf import settings

from peili.casework.notes import services
from peili.casework.notes.models import Note
from peili.casework.notes.outline import as_text
from peili.config.story import Story
from peili.plumbing.vault.services import key_pairs

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


def tell(story: Story) -> None:
    """Leave `session_note` (Aino's first), `journal_page` (Ville's latest) and `memo_page`."""
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


def _write(about: services.About, author: Any, words: dict[str, str], *, at: Any) -> Note:
    text = as_text(about.kind, words)
    return services.write_note(about, text=text, based_on=0, author=author, at=at)
