"""What is one's own goes to a named audience as a copy, and comes back for the future."""

import pytest
from django.urls import reverse

from peili.casework.notes import services
from peili.casework.schedule import services as schedule
from peili.parties import selectors as parties
from peili.parties import services as parties_services
from peili.parties.models import Release
from peili.plumbing import clock
from peili.plumbing.access_log.models import Entry
from peili.plumbing.outbox.models import Letter
from peili.plumbing.vault.errors import NotForYou
from peili.plumbing.vault.models import SealedText
from peili.plumbing.vault.services import texts

Audience = Release.Audience


def release(story, vault_of, *, audience=Audience.GROUP, version=1):
    return services.release_note(
        story.journal_page, vault_of("ville"), audience=audience, version=version, at=clock.now()
    )


def test_a_page_released_to_the_supervisor_opens_to_them_alone(story, vault_of):
    assert "Sanoin arvioni" in texts.open_text(story.release.text, vault_of("aino")).text
    with pytest.raises(NotForYou):
        texts.open_text(story.release.text, vault_of("eero"))
    for name in ("venla", "kari", "kaisa", "eero", "pirkko"):
        assert not parties.releases(story.cast[name]).filter(pk=story.release.pk).exists(), name


def test_what_is_written_after_the_release_stays_with_its_writer(story, vault_of):
    services.write_note(
        services.About("journal", story.cast.engagement, key=story.journal_page.key),
        text="Vain itselleni",
        based_on=1,
        author=story.cast.person("ville"),
        at=clock.now(),
    )

    assert "Vain itselleni" not in texts.open_text(story.release.text, vault_of("aino")).text


def test_only_the_version_that_was_looked_at_is_released(story, vault_of):
    with pytest.raises(services.NoteHasChanged):
        release(story, vault_of, version=2)


def test_nobody_alone_releases_to_the_commissioner(story, vault_of):
    with pytest.raises(services.NoSuchAudience):
        release(story, vault_of, audience=Audience.COMMISSIONER)


def test_an_audience_without_any_key_is_said_before_anything_is_released(story, vault_of):
    story.cast.user("aino").key_pairs.update(retired_at=clock.now())

    with pytest.raises(parties_services.NobodyToRead):
        release(story, vault_of, audience=Audience.SUPERVISOR)


def test_a_withdrawn_release_is_gone_for_its_audience_and_its_copy_destroyed(story):
    copy = story.release.text_id

    parties_services.withdraw_release(story.release, by=story.cast.person("ville"), at=clock.now())

    assert not SealedText.objects.filter(pk=copy).exists()
    assert not parties.releases(story.cast["aino"]).filter(pk=story.release.pk).exists()
    assert parties.releases(story.cast["ville"]).get(pk=story.release.pk).withdrawn_at


def test_a_release_is_withdrawn_once(story):
    ville = story.cast.person("ville")
    parties_services.withdraw_release(story.release, by=ville, at=clock.now())

    with pytest.raises(parties_services.AlreadyWithdrawn):
        parties_services.withdraw_release(story.release, by=ville, at=clock.now())


def test_a_leaver_sees_no_release_to_the_group_any_more(story, vault_of):
    aino_note = services.release_note(
        story.session_note, vault_of("aino"), audience=Audience.GROUP, version=1, at=clock.now()
    )
    assert parties.releases(story.cast["ville"]).filter(pk=aino_note.pk).exists()

    schedule.step_back(story.cast.party("ville"), at=clock.now())

    assert not parties.releases(story.cast["ville"]).filter(pk=aino_note.pk).exists()


def test_the_audience_reads_who_released_and_when_and_it_is_written_down(story, unlock):
    page = unlock("aino").get(reverse("notes:release", args=[story.release.pk]))

    said = page.content.decode()
    assert "Ville Virtaniemi" in said
    assert "Sanoin arvioni ääneen" in said
    line = Entry.objects.get(record="release_to_supervisor", verb="read")
    assert line.about_person == story.cast["ville"].person_id
    assert (line.actor_person, line.role) == (story.cast["aino"].person_id, "supervisor")


def test_the_preview_shows_exactly_the_copy(story, unlock):
    browser = unlock("ville")
    address = reverse("notes:releasing", args=[story.journal_page.pk])
    preview = browser.get(address).content.decode()

    answer = browser.post(address, {"version": 1, "audience": "group"})

    released = browser.get(answer.url).content.decode()
    words = "perhekin rauhoittui."
    assert words in preview
    assert words in released


def test_the_letter_says_that_there_is_something_and_not_what(story):
    letter = Letter.objects.get(key=f"release/{story.release.pk}/{story.cast['aino'].person_id}")

    assert "arvio" not in letter.subject + letter.body
    assert "Ville" not in letter.subject + letter.body
