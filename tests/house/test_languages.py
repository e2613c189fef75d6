"""Finnish first, Swedish and English beside it: whole catalogues, and pages that speak them."""

import re
from html.parser import HTMLParser

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from peili.casework.offerings.models import Service
from peili.parties.models import Person
from peili.parties.selectors import the_practice
from peili.plumbing.outbox.services import send_letters
from tests.house.pages import all_rows
from tools import messages

SHORTEST = 12  # of Finnish words that are surely not Swedish, nor somebody's own text
A_PAGE_OF_EACH_STAGE = {
    "welcome:privacy": ("nobody", "Integritet"),
    "offerings:services": ("nobody", "Tjänster"),
    "inquiries:contact": ("nobody", "Kontakta oss"),
    "inquiries:inbox": ("kaisa", "Förfrågningar"),
    "offerings:practitioners_office": ("kaisa", "Yrkespersoner"),
    "agreements:agreements": ("kaisa", "Avtal"),
    "schedule:calendar": ("aino", "Kalender"),
    "goals:goals": ("aino", "Mål"),
    "notes:releases": ("aino", "Utlämningar"),
    "evaluation:rounds": ("aino", "Utvärdering"),
    "billing:invoices": ("kaisa", "Fakturor"),
    "frameworks:frameworks": ("kaisa", "Ramavtal"),
    "reports:index": ("kaisa", "Rapporter"),
    "dataprotection:mine": ("ville", "Mina uppgifter"),
    "looks:mine": ("ville", "Vem som har sett mina uppgifter"),
    "today:today": ("aino", "I dag"),
}


def in_swedish(browser):
    browser.post(reverse("accounts:language"), {"language": "sv"})
    return browser


class Reading(HTMLParser):
    """What a page says to its reader in its own language: no marks, no scripts."""

    EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})

    def __init__(self, answer):
        super().__init__()
        self.said, self.languages = [], []
        self.feed(answer.content.decode())

    def handle_starttag(self, tag, attributes):
        if tag not in self.EMPTY:
            inherited = self.languages[-1] if self.languages else "sv"
            script = tag in {"script", "style"}
            self.languages.append("" if script else dict(attributes).get("lang", inherited))

    def handle_endtag(self, tag):
        if tag not in self.EMPTY and self.languages:
            self.languages.pop()

    def handle_data(self, text):
        if not self.languages or self.languages[-1] == "sv":
            self.said.append(text)


def words_of(answer):
    return re.sub(r"\s+", " ", " ".join(Reading(answer).said))


def written_by_the_practice():
    """Names and words of the practice itself, which no catalogue translates."""
    practice = the_practice()
    return {
        practice.public_welcome,
        practice.public_about,
        *(it.name for it in Service.objects.all()),
    }


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_text_is_translated_and_keeps_its_places(language):
    assert list(messages.complaints(language, used=messages.texts_used())) == []


@pytest.mark.slow
@pytest.mark.parametrize("who", ["kaisa", "aino", "ville", "kari", "nobody"])
def test_every_page_speaks_swedish_alone(sign_in, story, who):
    finnish, swedish = (messages.read(messages.catalogue_path(it)) for it in ("fi", "sv"))
    foreign = {
        text
        for key, texts in finnish.items()
        for text in texts
        if len(text) >= SHORTEST and " " in text and "%" not in text and "{" not in text
        if text not in swedish[key]
    } - written_by_the_practice()
    browser, wrong = in_swedish(sign_in(who)), []
    for name, page in all_rows().items():
        if page.answer("GET", who) != 200:
            continue
        answer = browser.get(reverse(name, kwargs=page.arguments(story)))
        if not answer.get("Content-Type", "").startswith("text/html"):
            continue
        said = words_of(answer)
        if answer["Content-Language"] != "sv" or (
            b"<html" in answer.content and b'<html lang="sv"' not in answer.content
        ):
            wrong.append(f"{name} is not marked as Swedish")
        wrong += [f"{name} says in Finnish: {text}" for text in foreign if text in said]
    assert wrong == []


def test_a_page_of_each_stage_says_its_name_in_swedish(sign_in, story):
    rows = all_rows()
    for name, (who, word) in A_PAGE_OF_EACH_STAGE.items():
        answer = in_swedish(sign_in(who)).get(reverse(name, kwargs=rows[name].arguments(story)))
        assert word in words_of(answer), name


def test_a_page_is_kept_apart_by_language(db, practice):
    answer = Client().get(reverse("welcome:front"), headers={"Accept-Language": "sv-FI,fi;q=0.5"})

    assert answer["Content-Language"] == "sv"
    assert {"Accept-Language", "Cookie"} <= {one.strip() for one in answer["Vary"].split(",")}


def test_choosing_a_language_leads_back_to_the_page(db, practice):
    browser = Client()
    there = reverse("offerings:services")

    answer = browser.post(reverse("accounts:language"), {"language": "sv", "next": there})

    assert answer["Location"] == there
    assert b'<html lang="sv"' in browser.get(there).content


def test_letters_come_in_the_language_that_was_chosen(sign_in, cast):
    in_swedish(sign_in("ville"))

    assert Person.objects.get(name=cast.person("ville").name).language == "sv"


def test_a_letter_is_answered_and_thanked_for_in_its_own_language(cast, client):
    user = cast.user("ville")
    user.language = "sv"
    user.save()
    client.post(reverse("accounts:sign_in_letter"), {"email": user.email})
    send_letters()
    link = re.search(r"/account/sign-in/\S+", str(mail.outbox[-1].body))[0]

    answer = client.get(link, headers={"Accept-Language": "fi"})

    assert "inloggningslänk" in str(mail.outbox[-1].body)
    assert answer["Content-Language"] == "sv"
