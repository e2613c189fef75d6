"""A goal is written together: phones propose, the screen picks, outsiders see nothing."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.goals import services
from peili.casework.goals.models import Goal, Proposal, Workshop
from tests.conftest import NOVEMBER

few = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = st.one_of(
    st.text(max_size=30), st.sampled_from(["", "\x00", "99999999999999999999", "level_0", "-1"])
)


@pytest.fixture
def workshop(cast):
    return services.open_workshop(cast.engagement, at=NOVEMBER)


def test_there_is_one_workshop_at_a_time(cast, workshop):
    assert services.open_workshop(cast.engagement, at=NOVEMBER) == workshop


def test_a_proposal_knows_nobody():
    fields = {field.name for field in Proposal._meta.concrete_fields}

    assert fields == {"id", "workshop", "about", "text", "picked"}


def test_a_phone_proposes_and_the_screen_picks(client, sign_in, workshop):
    client.post(f"/goals/here/{workshop.code}/", {"text": "Puhutaan ajoissa", "about": "text"})
    proposal = workshop.proposals.get()

    screen = sign_in("aino").get(f"/goals/workshop/{workshop.pk}/").content.decode()
    assert "Puhutaan ajoissa" in screen

    sign_in("aino").post(f"/goals/workshop/{workshop.pk}/", {"pick": proposal.pk})
    workshop.refresh_from_db()
    assert workshop.draft["text"] == "Puhutaan ajoissa"


def test_what_stands_in_the_fields_is_kept_by_every_button(sign_in, workshop):
    sign_in("aino").post(
        f"/goals/workshop/{workshop.pk}/", {"text": "Kesken", "ask": "level_0", "strengths": "Apu"}
    )

    workshop.refresh_from_db()
    assert workshop.asks == "level_0"
    assert (workshop.draft["text"], workshop.draft["strengths"]) == ("Kesken", "Apu")


def test_the_written_goal_is_a_goal_like_any_other_and_the_screen_is_clear(sign_in, workshop):
    services.propose(workshop, about="text", text="Ehdotus", at=NOVEMBER)

    sign_in("aino").post(
        f"/goals/workshop/{workshop.pk}/",
        {"keep": "1", "audience": "group", "text": "Yhteinen", "level_0": "Näin", "weight": "1"},
    )

    goal = Goal.objects.get(text="Yhteinen")
    assert (goal.audience, goal.level_0, goal.version) == ("group", "Näin", 1)
    workshop.refresh_from_db()
    assert workshop.draft == {}
    assert not workshop.proposals.exists()


def test_a_late_proposal_is_told_that_the_group_has_moved_on(workshop):
    services.keep_draft(workshop, draft={}, asks="level_0", at=NOVEMBER)

    with pytest.raises(services.NotAskedNow):
        services.propose(workshop, about="text", text="Myöhässä", at=NOVEMBER)


def test_the_code_opens_nothing_when_its_hours_are_over(client, workshop):
    address = f"/goals/here/{workshop.code}/"
    assert client.get(address).status_code == 200

    services.close_old_workshops(at=NOVEMBER + timedelta(hours=3))

    assert client.get(address).status_code == 404
    held = Workshop.objects.get()
    assert (held.code, held.draft, held.proposals.count()) == ("", {}, 0)


@pytest.mark.parametrize("who", ["kari", "kaisa", "birgit", "pirkko", "eero", "olli", "ville"])
def test_nobody_but_its_leader_has_the_screen(sign_in, workshop, who):
    browser = sign_in(who)

    for address in (f"/goals/workshop/{workshop.pk}/", f"/goals/workshop/{workshop.pk}/proposals/"):
        assert browser.get(address).status_code == 404


@pytest.mark.parametrize("who", ["kari", "kaisa"])
def test_an_outsiders_page_is_the_same_with_a_workshop_and_without(sign_in, story, who):
    from tests.conftest import without_token

    browser = sign_in(who)
    address = f"/goals/of/{story.cast.engagement.pk}/"
    before = without_token(browser.get(address))

    opened = services.open_workshop(story.cast.engagement, at=NOVEMBER)
    services.propose(opened, about="text", text="Salainen", at=NOVEMBER)

    assert without_token(browser.get(address)) == before


@few
@given(text=ODD, about=ODD, pick=ODD, ask=ODD, audience=ODD)
def test_whatever_is_typed_the_pages_answer(
    client, sign_in, workshop, text, about, pick, ask, audience
):
    phone = client.post(f"/goals/here/{workshop.code}/", {"text": text, "about": about})
    screen = sign_in("aino").post(
        f"/goals/workshop/{workshop.pk}/",
        {"text": text, "pick": pick, "ask": ask, "audience": audience, "keep": "1"},
    )

    assert {phone.status_code, screen.status_code} <= {200, 302, 422}
    client.logout()
