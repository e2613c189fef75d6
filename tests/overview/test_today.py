"""The day of each person: what waits for them, in twelve queries at the most."""

import pytest


@pytest.mark.parametrize("who", ["kaisa", "aino", "ville", "kari", "birgit", "olli"])
def test_the_day_takes_few_queries(sign_in, story, who, django_assert_max_num_queries):
    browser = sign_in(who)
    browser.get("/today/")  # the first page after signing in also notes the browser

    office = {"kaisa", "birgit"}  # invoicing and framework agreements wait for them as well
    with django_assert_max_num_queries(18 if who in office else 12):
        assert browser.get("/today/").status_code == 200


def test_the_coordinator_sees_the_inquiry_that_waits(sign_in, story):
    page = sign_in("kaisa").get("/today/").content.decode()

    assert "Keksitty Hoiva Oy" in page


def test_the_payer_sees_what_is_late(sign_in, story):
    story.invoice.refresh_from_db()

    page = sign_in("kari").get("/today/").content.decode()

    assert (str(story.invoice.number) in page) == (story.invoice.due_on < story.now.date())


def test_a_stranger_has_nothing_waiting(sign_in, story):
    page = sign_in("olli").get("/today/").content.decode()

    assert "Mikään ei odota sinua" in page
