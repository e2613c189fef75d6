"""The shared memo is sealed to the members of the moment, and to those the rule lets in."""

from datetime import timedelta

import pytest
from django.urls import reverse

from peili.casework.notes import services
from peili.casework.notes.models import Note
from peili.casework.schedule import services as schedule
from peili.core.policy import Role
from peili.parties import services as parties
from peili.plumbing import clock
from peili.plumbing.access_log.models import Entry
from peili.plumbing.vault.errors import NotForYou
from peili.plumbing.vault.services import texts


def write(story, text, *, by="aino", at=None, note=None, based_on=0):
    about = services.About(Note.Kind.MEMO, story.cast.engagement)
    author = story.cast.person(by)
    at = at or clock.now()
    return services.write_note(about, text=text, based_on=based_on, author=author, at=at, note=note)


def test_a_page_is_open_to_the_members_who_have_keys(story, vault_of):
    page = write(story, "Sovittua")

    assert texts.open_text(page.text, vault_of("ville")).text == "Sovittua"
    assert {*texts.readers_of(page.text)} == {story.cast.user("aino"), story.cast.user("ville")}


def test_who_made_a_key_later_is_let_in_by_another_member(story, vault_of, with_key):
    page = write(story, "Sovittua")
    with_key("venla")
    with pytest.raises(NotForYou):
        texts.open_text(page.text, vault_of("venla"))

    services.let_members_in(story.cast.engagement, [page], vault_of("ville"))

    page.text.refresh_from_db()
    assert texts.open_text(page.text, vault_of("venla")).text == "Sovittua"


def test_a_leaver_reads_nothing_written_later(story, vault_of):
    page = write(story, "Ennen lähtöä")

    schedule.step_back(story.cast.party("ville"), at=clock.now())
    page = write(story, "Lähdön jälkeen", note=page, based_on=1)

    with pytest.raises(NotForYou):
        texts.open_text(page.text, vault_of("ville"))
    new = write(story, "Uusi sivu")
    assert story.cast.user("ville") not in texts.readers_of(new.text)


def test_a_leavers_page_of_the_memo_is_not_there_any_more(story, sign_in):
    schedule.step_back(story.cast.party("ville"), at=clock.now())

    address = reverse("notes:memo", args=[story.cast.engagement.pk])

    assert sign_in("ville").get(address).status_code == 404


def test_a_new_member_reads_from_joining_on(story, vault_of):
    before = write(story, "Ennen")
    join(story)
    after = write(story, "Jälkeen", at=clock.now() + timedelta(days=1))

    assert services.let_members_in(story.cast.engagement, [before], vault_of("aino")) == 0
    before.text.refresh_from_db()
    with pytest.raises(NotForYou):
        texts.open_text(before.text, vault_of("eero"))
    assert texts.open_text(after.text, vault_of("eero")).text == "Jälkeen"


def test_a_new_member_reads_from_the_start_if_the_group_says_so(story, vault_of):
    before = write(story, "Ennen")
    join(story)
    services.decide_memo_rule(
        story.cast.engagement,
        from_the_start=True,
        by=story.cast.person("aino"),
        at=clock.now(),
    )

    opened = services.let_members_in(story.cast.engagement, [before], vault_of("aino"))

    before.text.refresh_from_db()
    assert opened == 1
    assert texts.open_text(before.text, vault_of("eero")).text == "Ennen"


def test_a_new_member_cannot_write_into_a_page_they_may_not_read(story):
    before = write(story, "Ennen")
    join(story)

    with pytest.raises(services.MemoClosedToYou):
        write(story, "Päälle", by="eero", note=before, based_on=1)


def test_reading_anothers_page_is_written_down_for_its_author(story, unlock):
    page = unlock("ville").get(reverse("notes:memo", args=[story.cast.engagement.pk]))

    assert "Uudet perheet jaetaan yhdessä maanantaisin." in page.content.decode()
    line = Entry.objects.get(record="shared_memo")
    assert line.about_person == story.cast["aino"].person_id
    assert (line.actor_person, line.role) == (story.cast["ville"].person_id, "supervisee")


def test_a_member_without_a_key_is_led_to_making_one(story, sign_in):
    browser = sign_in("venla")

    answer = browser.get(reverse("notes:memo", args=[story.cast.engagement.pk]), follow=True)

    assert answer.redirect_chain[-1][0].startswith("/key/making/")


def test_the_supervisor_lets_a_member_in_by_a_button(story, unlock, with_key, vault_of):
    with_key("venla")
    browser = unlock("aino")
    address = reverse("notes:memo", args=[story.cast.engagement.pk])
    assert "Venla Keksitty" in browser.get(address).content.decode()

    browser.post(reverse("notes:memo_readers", args=[story.cast.engagement.pk]))

    assert story.cast.user("venla") in texts.readers_of(story.memo_page.text)


def test_the_number_of_pages_does_not_grow_the_questions(
    story, unlock, django_assert_max_num_queries
):
    for number in range(30):
        write(story, f"Sivu {number}")
    browser = unlock("aino")

    with django_assert_max_num_queries(24):
        browser.get(reverse("notes:memo", args=[story.cast.engagement.pk]))


def join(story):
    """Eero, who has a key, joins the team an hour from now."""
    person = story.cast.person("eero")
    return parties.add_party(
        story.cast.engagement,
        person=person,
        role=Role.SUPERVISEE,
        at=clock.now() + timedelta(hours=1),
    )
