"""Confidential pages tell nobody their address, and their forms work all the same."""

import pytest
from django.urls import reverse


@pytest.fixture
def sent(open_page, transactional_db):
    """A page whose form was sent with something wrong in it, and what the browser said with it."""
    page = open_page(reverse("accounts:sign_in_letter"))
    said = []
    page.on("request", lambda request: said.append(request))
    page.evaluate("document.querySelector('main form').noValidate = true")
    page.get_by_label("E-mail address").fill("not an address")
    with page.expect_response(lambda answer: answer.request.method == "POST") as answer:
        page.locator("main form button[type=submit], main form button").first.click()
    page.said = said
    page.answer = answer.value
    return page


def test_a_form_is_taken_from_a_page_that_tells_no_address(sent):
    headers = sent.answer.request.all_headers()

    assert sent.answer.status == 422
    assert headers["origin"] == "null"
    assert headers["sec-fetch-site"] == "same-origin"
    assert "referer" not in headers


def test_sending_once_more_by_reloading_is_taken_too(sent):
    answer = sent.reload()

    assert answer.request.method == "POST"
    assert answer.status == 422


def test_nothing_the_page_loads_is_told_its_address(sent):
    assert sent.said
    told = [request.all_headers().get("referer", "") for request in sent.said]
    assert not any("sign-in" in referer for referer in told)  # a style sheet tells its own
