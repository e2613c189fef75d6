"""Whatever is typed into any form of the house, the answer is a page; nothing typed is lost.

The forms are those that people find on the pages they may open; what else takes a POST is sent the
same odd things under the names its test row types.
"""

import re
from html import unescape
from html.parser import HTMLParser
from random import Random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import resolve, reverse

from tests.conftest import WHO
from tests.house.pages import all_rows

PAGES = all_rows()
ODD = [
    "",
    " ",
    "0",
    "-1",
    "9" * 40,
    "1e999",
    "nan",
    "31.2.2026",
    "29.2.2027 klo 25.61",
    "99.99.9999",
    "x" * 6000,
    "\x00\x1b",
    "<script>alert(1)</script>",
    "\u202egnirts \U0001f9d1\u200d\U0001f9b0",
    "' OR 1=1 --",
    "{{ 7|add:7 }} %s %(x)s",
    "[]",
    "null",
]
KEPT = "Säilyykö tämä & pysyykö <se>"
ROUNDS = 3


@pytest.mark.parametrize("who", [*WHO, "nobody"])
def test_no_typing_breaks_a_form(sign_in, story, who, figures):
    browser = sign_in(who)
    broken, lost, forms = [], [], 0
    for name, address, fields in forms_before(browser, story, who):
        forms += 1
        for turn in range(ROUNDS):
            typed = oddly_filled(fields, Random(f"{name} {turn}"))
            if told := breaks(browser, address, typed):
                broken.append(f"{name}: {told} by {typed}"[:600])
        texts = {one: KEPT for one, kind in fields.items() if kind in {"text", "textarea"}}
        answer = posted(browser, address, texts)
        if texts and answer is not None and answer.status_code == 422:
            page = unescape(answer.content.decode())
            lost += [] if KEPT in page else [f"{name}: {sorted(texts)}"]
    figures(f"forms filled in oddly as {who}", f"{forms}, each {ROUNDS} times")
    assert broken == []
    assert lost == []


def forms_before(browser, story, who):
    """Yield name, address and fields of each form; every page that takes a POST comes once."""
    seen = {}
    for name, page in PAGES.items():
        if page.answer("GET", who) != 200:
            continue
        address = reverse(name, kwargs=page.arguments(story))
        answer = browser.get(address)
        if "text/html" not in answer.headers.get("Content-Type", "") or answer.streaming:
            continue
        for target, fields in Forms.on(answer.content.decode(), address):
            seen.setdefault(resolve(target).view_name, (target, {}))[1].update(fields)
    for name, page in PAGES.items():
        if page.post is not None and page.answer("POST", who) not in {404, 302}:
            address = reverse(name, kwargs=page.arguments(story))
            typed = dict.fromkeys(page.typed(story), "hidden")
            seen.setdefault(name, (address, {}))[1].update(typed)
    for name, (address, fields) in seen.items():
        if name in PAGES:
            yield name, address, fields


def oddly_filled(fields, random):
    typed = {}
    for field, kind in fields.items():
        if kind == "file":
            typed[field] = SimpleUploadedFile("odd.xml", random.choice(ODD).encode() + b"\xff\x00")
        elif random.random() < 0.9:
            typed[field] = random.choice(ODD)
    return typed


def breaks(browser, address, typed):
    """Say what went wrong, or nothing."""
    try:
        answer = posted(browser, address, typed)
    except Exception as error:  # noqa: BLE001 - whatever it is, somebody would have seen a 500
        return repr(error)[:200]
    return f"{answer.status_code}" if answer.status_code >= 500 else ""


def posted(browser, address, typed):
    """Post in a world that passes."""
    with transaction.atomic():
        answer = browser.post(address, typed)
        transaction.set_rollback(True)
    return answer


class Forms(HTMLParser):
    """The forms of a page that are posted: where to, and what fields of what kind."""

    def __init__(self, address):
        super().__init__()
        self.address, self.found, self._fields = address, [], None

    @classmethod
    def on(cls, page, address):
        reader = cls(address)
        reader.feed(page)
        return reader.found

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self._fields = None
            if (given.get("method") or "").lower() == "post":
                target = re.sub(r"[?#].*", "", given.get("action") or "") or self.address
                self._fields = {}
                self.found.append((target, self._fields))
        elif self._fields is not None and tag in KINDS:
            name = given.get("name") or "csrfmiddlewaretoken"
            if name != "csrfmiddlewaretoken":
                self._fields[name] = given.get("type", "text") if tag == "input" else tag

    def handle_endtag(self, tag):
        if tag == "form":
            self._fields = None


KINDS = {"input", "textarea", "select", "button"}
