"""Notes are written without an open key, read with one, and never written over."""

import pytest
from django.urls import reverse

from peili.casework.notes import personal_data, retention, services
from peili.casework.notes.models import Note
from peili.core.errors import NotVisible
from peili.plumbing import clock
from peili.plumbing.vault.errors import NotForYou
from peili.plumbing.vault.models import SealedText
from peili.plumbing.vault.services import texts

Kind = Note.Kind


@pytest.fixture
def on_next(story):
    """The next session, on which nothing has been written."""
    return services.About(Kind.SESSION, story.session.engagement, session=story.session)


def write(story, about, text="Kanarialintu", *, based_on=0, by="aino", note=None):
    return services.write_note(
        about,
        text=text,
        based_on=based_on,
        author=story.cast.person(by),
        at=clock.now(),
        note=note,
    )


def test_a_note_is_opened_by_its_author_alone(story, on_next, vault_of):
    note = write(story, on_next)

    assert texts.open_text(note.text, vault_of("aino")).text == "Kanarialintu"
    with pytest.raises(NotForYou):
        texts.open_text(note.text, vault_of("ville"))


def test_writing_on_what_has_moved_on_keeps_both_texts(story, on_next, vault_of):
    first = write(story, on_next, "Ensimmäinen ikkuna")

    second = write(story, on_next, "Toinen ikkuna")

    assert second.beside == first
    opened = {
        texts.open_text(note.text, vault_of("aino")).text
        for note in Note.objects.filter(session=story.session)
    }
    assert opened == {"Ensimmäinen ikkuna", "Toinen ikkuna"}


def test_when_the_first_text_is_destroyed_the_one_beside_it_takes_its_place(
    story, on_next, vault_of
):
    first = write(story, on_next, "Ensimmäinen ikkuna")
    second = write(story, on_next, "Toinen ikkuna")
    third = write(story, on_next, "Kolmas ikkuna")

    services.discard_note(first)

    second.refresh_from_db()
    third.refresh_from_db()
    assert (second.beside, third.beside) == (None, second)
    assert write(story, on_next, "Jatkoa", based_on=1) == second


def test_texts_beside_each_other_go_together(story, on_next):
    for text in ("Ensimmäinen ikkuna", "Toinen ikkuna", "Kolmas ikkuna"):
        write(story, on_next, text)

    retention.destroy_notes(Kind.SESSION)([on_next.engagement.pk])

    assert not Note.objects.filter(session=story.session).exists()
    assert not SealedText.objects.filter(note__session=story.session).exists()


def test_all_of_a_writers_texts_go_with_them(story, on_next):
    for text in ("Ensimmäinen ikkuna", "Toinen ikkuna"):
        write(story, on_next, text)

    personal_data.erase(story.cast.person("aino"), at=clock.now())

    assert not Note.objects.filter(session=story.session).exists()


def test_the_writer_who_saw_the_latest_goes_on_in_the_same_note(story, on_next, vault_of):
    note = write(story, on_next)

    again = write(story, on_next, "Jatkoa", based_on=1, note=note)

    assert again.pk == note.pk
    assert again.text.version == 2
    assert texts.open_text(again.text, vault_of("aino")).text == "Jatkoa"


@pytest.mark.django_db(transaction=True)
def test_of_two_windows_that_begin_at_once_neither_text_is_lost(
    story, on_next, file_database, at_once
):
    ends = at_once(
        *(
            lambda text=text: write(story, on_next, text).pk
            for text in ("Vasen ikkuna", "Oikea ikkuna", "Kolmas ikkuna")
        )
    )

    assert all(isinstance(pk, int) for pk in ends), ends
    assert Note.objects.filter(session=story.session).count() == 3
    assert Note.objects.filter(session=story.session, beside=None).count() == 1


def test_a_page_begun_in_a_window_is_found_again_by_its_key_alone_by_its_writer(story):
    about = services.About(Kind.JOURNAL)
    page = write(story, about, by="ville")

    assert write(story, about, "Jatkoa", based_on=1, by="ville").pk == page.pk
    with pytest.raises(NotVisible):
        write(story, about, "Vieras", by="eero")


def test_nothing_is_kept_of_an_empty_page(story, on_next):
    with pytest.raises(services.NothingWritten):
        write(story, on_next, "  \n ")

    assert not Note.objects.filter(session=story.session).exists()


def test_a_destroyed_note_takes_its_sealed_text_with_it(story, on_next):
    note = write(story, on_next)

    services.discard_note(note)

    assert not SealedText.objects.filter(pk=note.text_id).exists()


def test_the_page_keeps_itself_and_says_where(unlock, story):
    browser = unlock("aino")
    address = reverse("notes:session", args=[story.session.pk])

    answer = browser.post(
        address,
        {"version": 0, "worked_on": "Roolit", "next_time": "Palataan"},
        headers={"X-Keeps-Itself": "1"},
    )

    said = answer.json()
    note = Note.objects.get(session=story.session)
    assert said["version"] == 1
    assert said["url"] == reverse("notes:note", args=[note.pk])
    assert said["closes_at"]
    page = browser.get(said["url"]).content.decode()
    assert "Roolit" in page


def test_what_is_typed_is_kept_while_the_key_is_locked(sign_in, story, vault_of):
    browser = sign_in("aino")
    address = reverse("notes:session", args=[story.session.pk])

    answer = browser.post(
        address, {"version": 0, "worked_on": "Lukossa"}, headers={"X-Keeps-Itself": "1"}
    )

    assert answer.json()["closes_at"] is None
    note = Note.objects.get(session=story.session)
    assert "Lukossa" in texts.open_text(note.text, vault_of("aino")).text


def test_last_times_note_stands_beside_the_next(unlock, story):
    page = unlock("aino").get(reverse("notes:session", args=[story.session.pk]))

    assert "Väliarviointi: mitä tilaajalle kerrotaan yhdessä." in page.content.decode()
    assert page["Cache-Control"] == "no-store"


def test_without_javascript_a_stale_form_is_kept_beside_and_says_so(unlock, story):
    browser = unlock("aino")
    note = story.session_note

    answer = browser.post(
        reverse("notes:note", args=[note.pk]), {"version": 0, "moved": "Vanhasta ikkunasta"}
    )

    beside = Note.objects.get(beside=note)
    assert answer.url == reverse("notes:note", args=[beside.pk])
    assert reverse("notes:note", args=[note.pk]) in browser.get(answer.url).content.decode()


def test_one_without_a_key_is_told_to_make_it_and_keeps_what_was_typed(sign_in, story):
    browser = sign_in("venla")

    answer = browser.post(reverse("notes:journal_page"), {"version": 0, "words": "Muistan tämän"})

    assert answer.status_code == 422
    assert "Muistan tämän" in answer.content.decode()


@pytest.mark.parametrize("who", ["ville", "eero", "kaisa", "kari"])
def test_anothers_note_is_not_there_with_any_key(story, sign_in, who):
    address = reverse("notes:note", args=[story.session_note.pk])

    assert sign_in(who).get(address).status_code == 404
    assert sign_in(who).post(address, {"version": 1, "moved": "x"}).status_code == 404
