"""The offer after an exploratory talk: what, how much and by whom, and not a word of the talk."""

import subprocess

import pytest

from peili.casework.inquiries import services
from peili.casework.inquiries.texts import offer_words
from peili.casework.offerings import selectors as offerings
from peili.casework.offerings.models import PriceRow
from peili.casework.offerings.texts import LANGUAGES
from peili.core import terms
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


def test_without_a_price_there_is_no_offer(concluded, sign_in):
    PriceRow.objects.all().delete()

    assert sign_in("kaisa").get(page_of(concluded)).status_code == 404


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
