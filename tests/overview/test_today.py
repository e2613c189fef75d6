"""The day of each person: what waits for them, in twelve queries at the most."""

import pytest


@pytest.mark.parametrize("who", ["kaisa", "aino", "ville", "kari", "birgit", "olli"])
def test_the_day_takes_few_queries(sign_in, story, who, queries_of):
    assert queries_of(sign_in(who), "/today/") <= 12


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
