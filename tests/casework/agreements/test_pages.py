"""The pages of an agreement: drafted, offered and answered in the browser."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.agreements import services
from peili.casework.agreements.forms import DraftForm
from peili.casework.agreements.models import Agreement
from peili.parties import services as parties
from tests.conftest import NOVEMBER

ODD = st.one_of(
    st.just(""),
    st.text(max_size=30),
    st.integers(-(10**12), 10**12).map(str),
    st.sampled_from(["31.2.2026", "1.1.9999", "1.1.0001", "1 000,5", "in_force", "🙂" * 9]),
)


@pytest.fixture
def typed(ready):
    """What the form of the ready draft would send if nothing was changed."""
    form = DraftForm(instance=ready)
    sent = {field.html_name: field.value() for field in form}
    return {
        name: field.field.prepare_value(sent[name])
        if hasattr(field.field, "prepare_value")
        else sent[name]
        for name, field in ((field.html_name, field) for field in form)
    }


def page_of(agreement: Agreement, noun: str = "") -> str:
    return f"/agreements/{agreement.pk}/{noun}"


def test_the_whole_way_from_draft_to_force(sign_in, before, client):
    engagement = before.cast.engagement
    sign_in("kaisa").post(f"/agreements/of/{engagement.pk}/")
    draft = Agreement.objects.get(engagement=engagement)
    assert "Ennen kuin tämän voi lähettää" in client.get(page_of(draft)).content.decode()
    services.edit_draft(draft, goals="Puhumme ajoissa.")

    sign_in("aino").post(
        f"/agreements/of/{engagement.pk}/prior-contacts/", {"there_were_none": "yes"}
    )
    assert client.post(page_of(draft, "offer/")).status_code == 302
    for who in ("aino", "ville", "venla", "kari"):
        answer = sign_in(who).post(page_of(draft, "acceptance/"), {"typed_name": who})
        assert answer.status_code == 302

    draft.refresh_from_db()
    assert draft.state == "in_force"


def test_a_draft_leads_first_to_what_only_the_practitioner_can_tell(sign_in, draft):
    tell = f'<a class="button" href="/agreements/of/{draft.engagement_id}/prior-contacts/">'

    assert tell in sign_in("aino").get(page_of(draft)).content.decode()
    assert tell not in sign_in("kaisa").get(page_of(draft)).content.decode()


def test_a_draft_is_on_the_desk_of_those_who_write_it(sign_in, draft):
    assert sign_in("aino").get(page_of(draft)).status_code == 200
    for who in ("kari", "ville", "eero"):
        assert sign_in(who).get(page_of(draft)).status_code == 404


def test_saving_the_form_as_it_stands_changes_nothing(sign_in, ready, typed):
    before = Agreement.objects.filter(pk=ready.pk).values().get()

    answer = sign_in("aino").post(page_of(ready, "draft/"), typed)

    assert answer.status_code == 302
    assert Agreement.objects.filter(pk=ready.pk).values().get() == before


def test_what_was_typed_is_kept_when_something_is_wrong(sign_in, ready, typed):
    answer = sign_in("aino").post(
        page_of(ready, "draft/"), typed | {"goals": "Uusi tavoite", "ends_on": "1.1.2020"}
    )

    assert answer.status_code == 422
    assert "Uusi tavoite" in answer.content.decode()
    assert "Kausi päättyy ennen kuin se alkaa" in answer.content.decode()


def test_who_edits_what_was_offered_meanwhile_is_told_and_loses_nothing(sign_in, ready, typed):
    browser = sign_in("aino")
    services.offer_agreement(ready, at=NOVEMBER)

    answer = browser.post(page_of(ready, "draft/"), typed | {"goals": "Liian myöhään"})

    assert answer.status_code == 422
    assert "Liian myöhään" in answer.content.decode()


def test_warnings_are_shown_and_nothing_is_blocked(sign_in, ready):
    services.edit_draft(ready, sessions=3, interval_weeks=9, minutes=45)

    page = sign_in("aino").get(page_of(ready)).content.decode()

    assert "Katso vielä kerran" in page
    assert "Lähetä hyväksyttäväksi" in page


def test_the_commissioner_sees_a_count_of_acceptances_and_no_names(sign_in, offered):
    page = sign_in("kari").get(page_of(offered)).content.decode()

    assert "0 / 4 on hyväksynyt" in page
    assert "Ville" not in page


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    odd=st.dictionaries(
        st.sampled_from([*DraftForm.Meta.fields, "price", "kilometre_price"]), ODD, max_size=6
    )
)
def test_no_typing_breaks_the_draft(sign_in, ready, typed, odd):
    answer = sign_in("aino").post(page_of(ready, "draft/"), typed | odd)

    assert answer.status_code in (302, 422)
    assert sign_in("aino").get(page_of(ready)).status_code == 200


@pytest.mark.parametrize("who", ["aino", "kari", "ville", "kaisa"])
def test_an_agreement_asks_little_of_the_database(sign_in, offered, queries_of, who):
    assert queries_of(sign_in(who), page_of(offered)) <= 12


def test_the_list_asks_as_little_for_fifty_as_for_five(sign_in, offered, queries_of):
    browser = sign_in("kaisa")
    before = queries_of(browser, "/agreements/")
    for number in range(50):
        engagement = parties.open_engagement(
            kind="supervision", form="individual", name=f"Oma työ {number}", at=NOVEMBER
        )
        services.draft_agreement(engagement, at=NOVEMBER)

    assert queries_of(browser, "/agreements/") == before <= 12
    assert browser.get("/agreements/").content.decode().count("<tr>") == 52


@pytest.mark.parametrize("who", ["ville", "kari"])
def test_a_draft_hides_in_no_list_and_hides_nothing(sign_in, offered, all_accept, who):
    first = all_accept(offered)
    second = services.draft_next_version(first, at=NOVEMBER)

    page = sign_in(who).get("/agreements/").content.decode()

    assert page_of(first) in page
    assert page_of(second) not in page


def test_those_who_write_see_the_draft_and_what_is_in_force(sign_in, offered, all_accept):
    services.draft_next_version(all_accept(offered), at=NOVEMBER)

    lines = sign_in("aino").get("/agreements/?format=csv").content.decode().splitlines()

    assert [line.split(";")[:3] for line in lines[1:]] == [
        ["Perhetyön tiimi", "2", "Luonnos"],
        ["Perhetyön tiimi", "1", "Voimassa"],
    ]


def test_the_list_is_taken_away_as_csv(sign_in, offered):
    answer = sign_in("kaisa").get("/agreements/?format=csv")

    assert answer["Content-Type"].startswith("text/csv")
    assert "Perhetyön tiimi;1;Odottaa hyväksyntää;0;4" in answer.content.decode()
