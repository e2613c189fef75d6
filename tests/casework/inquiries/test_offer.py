"""The offer after an exploratory talk: what, how much and by whom, and not a word of the talk."""

import subprocess
from datetime import timedelta

import pytest

from peili.casework.inquiries import selectors, services
from peili.casework.inquiries.texts import offer_words
from peili.casework.offerings import selectors as offerings
from peili.casework.offerings.models import PriceRow
from peili.casework.offerings.texts import LANGUAGES
from peili.core import terms
from peili.plumbing.links.services import one_time_link
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER


@pytest.fixture
def concluded(story):
    """Eero's talk found that group supervision fits."""
    service = offerings.services().filter(kind="supervision", prices__isnull=False).first()
    talk = story.waiting_talk
    talk.inquiry.own_words = "Pomo huutaa ja olen uupunut."
    talk.inquiry.save()
    return services.conclude_talk(
        talk,
        outcome="service",
        boundary="mine",
        service=service,
        form="individual",
        focus="own_work",
        at=NOVEMBER,
    )


def page_of(talk) -> str:
    return f"/talks/{talk.pk}/offer/"


def link_of(talk) -> str:
    return one_time_link(
        f"inquiry:{talk.inquiry_id}",
        purpose="inquiry-following",
        object_id=talk.inquiry_id,
        valid_for=timedelta(days=1),
    )


def words_of(pdf: bytes, tmp_path) -> str:
    file = tmp_path / "offer.pdf"
    file.write_bytes(pdf)
    said = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(said.stdout.replace("\xa0", " ").split())


def test_it_says_service_form_sessions_and_price(concluded, sign_in, tmp_path):
    answer = sign_in("eero").get(page_of(concluded))

    written = words_of(answer.content, tmp_path)
    assert concluded.service.name in written
    assert "Yksilötyönohjaus" in written
    assert "tapaamista, kukin" in written
    assert "€ ilman arvonlisäveroa" in written
    assert "20.12.2026" in written


def test_nothing_that_was_written_or_said_is_on_it(concluded, sign_in, tmp_path):
    written = words_of(sign_in("kaisa").get(page_of(concluded)).content, tmp_path)

    assert "huutaa" not in written
    assert "uupunut" not in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_whole_in_each_language(concluded, sign_in, tmp_path, language):
    answer = sign_in("kaisa").get(page_of(concluded), {"language": language})

    say = offer_words(language)
    written = words_of(answer.content, tmp_path)
    assert all(say[key] in written for key in ("section.service", "section.price", "travel"))


@pytest.mark.parametrize("who", ["aino", "ville", "kari", "birgit", "olli"])
def test_others_do_not_see_it(concluded, sign_in, who):
    assert sign_in(who).get(page_of(concluded)).status_code == 404


def test_a_length_that_the_list_lacks_is_offered_as_the_next_longer_one(story):
    """A group of six takes 105 minutes; the list has 90 and 120."""
    talk = story.talk
    assert (talk.inquiry.people, talk.service.slug) == (6, "tyoryhmatyonohjaus")

    talk.offered_at = None
    terms = selectors.terms_to_offer(talk, on=NOVEMBER.date())

    assert (terms.minutes, terms.price) == (120, 240)


def test_without_a_price_there_is_no_offer(concluded, sign_in):
    PriceRow.objects.all().delete()

    assert sign_in("kaisa").get(page_of(concluded)).status_code == 404


def test_it_is_sent_once_and_told_of_without_a_figure(concluded, sign_in):
    eero = sign_in("eero")

    page = eero.post(f"{page_of(concluded)}letter/", follow=True)
    again = eero.post(f"{page_of(concluded)}letter/", follow=True)

    letter = Letter.objects.get(key=f"talk/{concluded.pk}/offer")
    assert letter.to == concluded.inquiry.email
    assert "€" not in letter.body
    assert concluded.service.name not in letter.subject + letter.body
    assert "Lähetetty yhteydenottajalle" in page.content.decode()
    assert "Tarjous on jo lähetetty" in again.content.decode()


def test_the_inquirer_opens_it_from_the_page_they_follow(concluded, client, tmp_path):
    services.send_offer(concluded, at=NOVEMBER)
    token = link_of(concluded)

    followed = client.get(f"/contact/{token}/").content.decode()
    paper = client.get(f"/contact/{token}/offer/")

    assert f"/contact/{token}/offer/" in followed
    assert "20.12.2026" in followed
    assert concluded.service.name in words_of(paper.content, tmp_path)


def test_before_it_is_sent_the_inquirer_sees_none(concluded, client):
    token = link_of(concluded)

    assert client.get(f"/contact/{token}/offer/").status_code == 404
    assert "/offer/" not in client.get(f"/contact/{token}/").content.decode()


def test_what_was_sent_stays_though_the_price_list_changes(concluded, client, tmp_path):
    services.send_offer(concluded, at=NOVEMBER)
    before = client.get(f"/contact/{link_of(concluded)}/offer/").content

    PriceRow.objects.update(cents=1)

    after = client.get(f"/contact/{link_of(concluded)}/offer/").content
    assert words_of(after, tmp_path) == words_of(before, tmp_path)


def test_nothing_is_offered_once_the_inquiry_is_over(concluded, sign_in):
    services.close_inquiry(concluded.inquiry, because="Soitimme.", at=NOVEMBER)

    page = sign_in("eero").post(f"{page_of(concluded)}letter/", follow=True)

    assert not Letter.objects.filter(key__endswith="/offer", to=concluded.inquiry.email).exists()
    assert "Lähetä tarjous" not in page.content.decode()


def test_without_a_price_the_page_says_why_there_is_none(concluded, sign_in):
    PriceRow.objects.all().delete()

    page = sign_in("eero").get(f"/talks/{concluded.pk}/").content.decode()

    assert page_of(concluded) not in page
    assert "hinnastossa ei ole" in page


def test_every_word_and_term_stands_in_every_language():
    needed = {f"form.{form}" for form in terms.Form}
    needed |= {f"focus.{focus}" for focus in terms.Focus}
    needed |= {f"vat.{vat}" for vat in terms.VatTreatment}
    finnish = offer_words("fi")
    assert needed <= set(finnish)
    for language in LANGUAGES:
        assert set(offer_words(language)) == set(finnish)
        for key, text in offer_words(language).items():
            assert text.count("%(") == finnish[key].count("%("), key
