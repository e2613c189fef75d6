"""A trusted colleague reads the notes once the wait is over, and their writer sees it."""

from datetime import timedelta

import pytest

from peili.casework.notes import selectors
from peili.plumbing import clock
from peili.plumbing.access_log.models import Entry
from peili.plumbing.vault.services import colleagues
from tests.conftest import NOVEMBER


@pytest.fixture
def opened(story, vault_of):
    """Aino named Eero, who asked, waited a week, and opened her key."""
    before = NOVEMBER - timedelta(days=10)
    named = colleagues.name_colleague(
        vault_of("aino"), story.cast.user("eero"), wait_days=7, at=before
    )
    colleagues.ask_to_open(story.cast.user("eero"), named.pk, at=before)
    colleagues.open_entrusted(vault_of("eero"), named.pk, at=clock.now())
    return named


def test_before_the_key_is_opened_there_is_nothing(story, unlock, vault_of):
    colleagues.name_colleague(vault_of("aino"), story.cast.user("eero"), wait_days=7, at=NOVEMBER)

    assert not selectors.entrusted_notes(story.cast["eero"]).exists()
    assert unlock("eero").get(f"/notes/entrusted/{story.session_note.pk}/").status_code == 404


def test_the_colleague_reads_the_list_and_a_note(story, unlock, opened):
    browser = unlock("eero")

    listed = browser.get("/notes/entrusted/").content.decode()
    page = browser.get(f"/notes/entrusted/{story.session_note.pk}/").content.decode()

    assert "Aino Esimerkki" in listed and "Puhutaan omasta työstä" in listed
    assert "Annoin hiljaisuudelle aikaa" in page


def test_their_writer_sees_who_read_them_and_as_what(story, unlock, opened):
    unlock("eero").get(f"/notes/entrusted/{story.session_note.pk}/")

    line = Entry.objects.get(verb="read", record="session_note")
    aino, eero = story.cast.person("aino"), story.cast.person("eero")
    assert (line.about_person, line.actor_person) == (aino.pk, eero.pk)
    assert line.role == "trusted_colleague"


@pytest.mark.parametrize("who", ["ville", "venla", "kari", "kaisa"])
def test_nobody_else_reads_them(story, opened, who):
    assert not selectors.entrusted_notes(story.cast[who]).exists()


def test_a_consent_taken_back_closes_them_again(story, unlock, opened):
    colleagues.let_go(story.cast.user("aino"), at=clock.now())

    assert unlock("eero").get(f"/notes/entrusted/{story.session_note.pk}/").status_code == 404


def test_a_long_list_asks_no_more_of_the_database(story, unlock, opened, queries_of):
    assert queries_of(unlock("eero"), "/notes/entrusted/") <= 15
