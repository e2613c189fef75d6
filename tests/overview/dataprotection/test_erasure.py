"""Erasing somebody: asked for, looked at first, carried out once, and told in words."""

from datetime import timedelta

import pytest

from peili.casework.billing.models import Invoice
from peili.casework.goals.models import Goal
from peili.casework.notes.models import Note
from peili.overview.dataprotection import services
from peili.overview.dataprotection.refusals import (
    AlreadyDone,
    HowMissing,
    LastOfTheOffice,
    StillLeads,
    Yourself,
)
from peili.parties.models import Consent, Erasure, Person
from peili.plumbing.access_log.models import Entry
from peili.plumbing.outbox.models import Letter
from peili.plumbing.vault.models import KeyPair
from tests.conftest import NOVEMBER


def erase(story, name: str, *, by: str = "kaisa") -> Erasure:
    asked = services.ask_for_erasure(story.cast.person(name), at=NOVEMBER)
    return services.carry_out(asked, by=story.cast.person(by), at=NOVEMBER)


def test_a_person_asks_on_their_own_page_and_may_take_it_back(sign_in, story):
    browser = sign_in("ville")

    assert browser.post("/my-data/erasure/", {"sure": "on"}).status_code == 302
    asked = Erasure.objects.get(person=story.cast.person("ville"))
    assert asked.is_open
    browser.post("/my-data/erasure/withdrawal/")

    asked.refresh_from_db()
    assert asked.withdrawn_at and not asked.is_open


def test_a_supervisee_is_gone_and_what_is_the_groups_or_the_laws_stays(story):
    ville = story.cast.person("ville")

    done = erase(story, "ville")

    ville.refresh_from_db()
    assert (ville.name, ville.email, ville.user) == ("", "", None)
    assert not Goal.objects.filter(owner__person=ville).exists()
    assert not Note.objects.filter(author=ville).exclude(kind="memo").exists()
    assert not KeyPair.objects.filter(user__email__contains="ville").exists()
    assert not Consent.objects.filter(person=ville, withdrawn_at=None).exists()
    assert "agreements that you accepted, with your name" in [what for what, _, _ in done.kept]


def test_what_remains_is_the_same_before_and_after(story):
    foreseen = services.what_remains(story.cast.person("ville"))

    done = erase(story, "ville")

    told = [[one.what, one.why, one.count] for one in foreseen]
    assert [row for row in told if row[2] is None] == [row for row in done.kept if row[2] is None]
    assert {row[0] for row in told} >= {row[0] for row in done.kept}


def test_an_invoice_to_a_person_stays_and_the_law_is_named(story):
    pirkko = story.cast.person("pirkko")
    Invoice.objects.filter(state="sent").update(payer_person=pirkko)

    done = erase(story, "pirkko")

    kept = next(row for row in done.kept if row[0].startswith("invoices"))
    assert "1336/1997" in kept[1] and kept[2] == Invoice.objects.filter(state="sent").count()


def test_the_last_letter_says_what_was_kept_and_why(story):
    erase(story, "ville")

    (letter,) = Letter.objects.filter(to="ville@peili.example")
    assert "Mikä jää ja miksi" in letter.body
    assert "kolmessa vuodessa" in letter.body or "728/2003" in letter.body


def test_it_stands_in_the_access_log(story):
    done = erase(story, "ville")

    line = Entry.objects.get(verb="erase")
    assert (line.record, line.about_person) == ("erasure", done.person_id)


def test_it_is_carried_out_once(story):
    done = erase(story, "ville")

    with pytest.raises(AlreadyDone):
        services.carry_out(done, by=story.cast.person("kaisa"), at=NOVEMBER)


def test_who_leads_what_runs_the_last_coordinator_and_oneself_are_refused(story):
    kaisa = story.cast.person("kaisa")

    assert isinstance(services.obstacle(story.cast.person("aino"), by=kaisa.pk), StillLeads)
    assert isinstance(services.obstacle(kaisa, by=0), LastOfTheOffice)
    assert isinstance(services.obstacle(kaisa, by=kaisa.pk), Yourself)
    assert services.obstacle(story.cast.person("ville"), by=kaisa.pk) is None


def test_a_request_by_telephone_needs_the_word_how(story):
    with pytest.raises(HowMissing):
        services.record_request(story.cast.person("venla"), how="  ", at=NOVEMBER)

    asked = services.record_request(story.cast.person("venla"), how="Soitti 3.11.", at=NOVEMBER)

    assert asked.how == "Soitti 3.11."


def test_the_office_looks_first_and_then_carries_out(sign_in, story):
    browser = sign_in("kaisa")
    address = f"/my-data/requests/{story.erasure.pk}/"

    first = browser.get(address).content.decode()
    assert "Olli Outolintu" in first and "Poista tiedot lopullisesti" in first
    assert Person.objects.get(pk=story.erasure.person_id).name
    assert browser.post(address).status_code == 422
    assert browser.post(address, {"sure": "on"}).status_code == 302

    after = browser.get(address).content.decode()
    assert "Olli Outolintu" not in after and "katselulokin rivit" in after
    assert Person.objects.get(pk=story.erasure.person_id).name == ""


def test_the_preview_tells_the_office_nothing_of_what_it_does_not_see(sign_in, story, queries_of):
    asked = services.ask_for_erasure(story.cast.person("ville"), at=NOVEMBER)
    browser, address = sign_in("kaisa"), f"/my-data/requests/{asked.pk}/"
    before, asked_before = browser.get(address).content, queries_of(browser, address)

    Goal.objects.filter(owner__person=asked.person).delete()
    for note in Note.objects.filter(author=asked.person):
        note.text.delete()

    assert len(browser.get(address).content) == len(before)
    assert queries_of(browser, address) == asked_before


def test_a_request_waits_on_the_offices_day(sign_in, story):
    assert "Olli Outolintu" in sign_in("kaisa").get("/today/").content.decode()


def test_a_word_on_a_statement_waits_on_the_members_day(sign_in, story):
    page = sign_in("venla").get("/today/").content.decode()

    assert f"/notes/statements/{story.statement.pk}/" in page or "mitä ryhmä kertoisi" in page


def test_a_consent_keeps_its_moments(story):
    ville = story.cast.person("ville")
    from peili.casework.polls.services import take_calendar_back

    take_calendar_back(ville, at=NOVEMBER + timedelta(hours=1))

    row = Consent.objects.get(person=ville, purpose="calendar")
    assert row.withdrawn_at == NOVEMBER + timedelta(hours=1)
