"""Whoever is looked at sees it; the office sees no line on what it does not see."""

import pytest
from django.urls import reverse

from peili.core.policy import IN_EMERGENCY, WHO_SEES, Record, Role
from peili.overview.looks import selectors
from peili.parties import services
from peili.parties.actor import actor_of
from peili.parties.services.emergency import LASTS
from peili.plumbing import clock
from peili.plumbing.access_log.models import Entry
from peili.plumbing.access_log.services import verify
from peili.plumbing.outbox.models import Letter

SEALED = {Record.SESSION_NOTE, Record.TALK_NOTE, Record.JOURNAL, Record.SHARED_MEMO}
REASON = "Ohjaaja on sairaalassa, ja jäsenille pitää kertoa tapaamisista."


@pytest.fixture
def emergency(story):
    return services.open_emergency(
        story.cast.engagement, by=story.cast.person("kaisa"), reason=REASON, at=clock.now()
    )


def pages_of(story):
    engagement = story.cast.engagement.pk
    return {
        "personal_goal": [
            reverse("goals:goals", args=[engagement]),
            reverse("goals:goal", args=[story.personal_goal.pk]),
            reverse("cases:case", args=[engagement]),
        ],
        "personal_rating": [reverse("goals:goals", args=[engagement])],
        "attendance": [
            reverse("schedule:session", args=[story.held_session.pk]),
            reverse("schedule:attendance", args=[story.held_session.pk]),
        ],
    }


@pytest.mark.parametrize("record", ["personal_goal", "personal_rating", "attendance"])
def test_reading_what_is_anothers_is_written_down_on_every_page(story, sign_in, record):
    browser, ville = sign_in("aino"), story.cast["ville"].person_id
    for address in pages_of(story)[record]:
        before = Entry.objects.filter(record=record, about_person=ville).count()

        assert browser.get(address).status_code == 200

        line = Entry.objects.filter(record=record, about_person=ville).first()
        assert Entry.objects.filter(record=record, about_person=ville).count() > before, address
        assert (line.actor_person, line.role) == (story.cast["aino"].person_id, "supervisor")
    assert verify() is None


def test_reading_ones_own_leaves_no_line(story, sign_in):
    browser = sign_in("ville")

    for addresses in pages_of(story).values():
        browser.get(addresses[0])

    own = Entry.objects.filter(verb="read", actor_person=story.cast["ville"].person_id)
    assert not own.exists()


def test_who_looked_is_told_in_words(story, sign_in):
    sign_in("aino").get(reverse("goals:goal", args=[story.personal_goal.pk]))

    page = sign_in("ville").get(reverse("looks:mine")).content.decode()

    assert "Aino Esimerkki (työnohjaaja) katsoi: oma tavoitteesi" in page


def test_the_offices_log_has_no_line_on_what_it_does_not_see(story, sign_in):
    sign_in("aino").get(reverse("goals:goal", args=[story.personal_goal.pk]))
    sign_in("aino").get(reverse("schedule:session", args=[story.held_session.pk]))
    sign_in("eero").get(reverse("inquiries:inquiry", args=[story.waiting_talk.inquiry_id]))

    records = {line.record for line in selectors.of_the_office(story.cast["kaisa"])}
    page = sign_in("kaisa").get(reverse("looks:office")).content.decode()

    assert "inquiry" in records
    assert records <= {r.value for r in Record if Role.COORDINATOR in WHO_SEES[r]}
    assert "tavoit" not in page.split('id="content"')[1].split("<aside")[0]


def test_emergency_access_opens_few_records_and_no_sealed_text():
    assert not IN_EMERGENCY & SEALED
    assert Record.PERSONAL_RATING not in IN_EMERGENCY
    assert not any(Role.COORDINATOR in WHO_SEES[record] for record in IN_EMERGENCY)


def test_emergency_access_opens_the_goals_for_a_while_and_those_concerned_see_it(
    story, sign_in, emergency
):
    goal = reverse("goals:goal", args=[story.personal_goal.pk])

    assert sign_in("kaisa").get(goal).status_code == 200

    looked_at = sign_in("ville").get(reverse("looks:mine")).content.decode()
    assert REASON in looked_at
    assert "Kaisa Koordinaattori (toimisto) katsoi: oma tavoitteesi" in looked_at
    with clock.at(clock.now() + LASTS):
        assert sign_in("kaisa").get(goal).status_code == 404


def test_emergency_access_shows_who_came_and_changes_nothing(story, sign_in, emergency):
    page = sign_in("kaisa").get(reverse("schedule:session", args=[story.held_session.pk]))

    assert "Ville Virtaniemi" in page.content.decode()
    attendance = reverse("schedule:attendance", args=[story.held_session.pk])
    assert sign_in("kaisa").get(attendance).status_code == 404


def test_emergency_access_is_the_one_persons_who_opened_it_in_that_engagement(story, emergency):
    kaisa = actor_of(story.cast.user("kaisa").pk)
    eero = actor_of(story.cast.user("eero").pk)

    assert kaisa.emergencies == {story.cast.engagement.pk}
    assert eero.emergencies == frozenset()


def test_a_closed_emergency_access_opens_nothing(story, sign_in, emergency):
    sign_in("kaisa").post(reverse("looks:closing", args=[emergency.pk]))

    address = reverse("goals:goal", args=[story.personal_goal.pk])
    assert sign_in("kaisa").get(address).status_code == 404


def test_without_a_reason_nothing_opens(story):
    with pytest.raises(services.ReasonMissing):
        services.open_emergency(
            story.cast.engagement, by=story.cast.person("kaisa"), reason="Kiire", at=clock.now()
        )


def test_the_letters_tell_of_it_without_content(story, emergency):
    letters = Letter.objects.filter(key__startswith=f"emergency/{emergency.pk}/")

    assert {letter.to.split("@")[0] for letter in letters} == {"aino", "ville", "venla"}
    assert not any(REASON in letter.body for letter in letters)
