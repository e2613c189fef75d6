"""One page a case, and on it what each may know."""

import pytest

from peili.casework.goals.models import Goal
from peili.casework.schedule.models import Attendance
from peili.core.policy import Role
from peili.overview.cases.who_sees import who_sees_what
from peili.parties import services as parties
from peili.parties.models import Person
from tests.conftest import NOVEMBER, without_token


@pytest.fixture
def case_page(story):
    return f"/cases/{story.cast.engagement.pk}/"


def test_the_way_is_drawn_with_the_present_stage_open(sign_in, case_page):
    page = sign_in("aino").get(case_page).content.decode()

    way = page.split('class="way"')[1].split("</ol>")[0]
    assert way.index("Yhteydenotto") < way.index("Sopimus") < way.index("Tapaamiset")
    assert 'aria-current="step"' in way
    assert "3 / 7" in way


def test_the_commissioner_sees_counts_and_joint_goals_and_invoices_only(sign_in, story, case_page):
    page = sign_in("kari").get(case_page).content.decode()

    assert "2 ohjattavaa" in page
    assert "myöhäinen peruutus" in page
    assert story.joint_goal.text in page
    for hidden in ("Ville", "Venla", story.group_goal.text, story.personal_goal.text):
        assert hidden not in page


@pytest.mark.parametrize("who", ["kari", "pirkko", "birgit"])
def test_outsiders_pages_are_the_same_whatever_was_said(sign_in, story, case_page, who):
    """Two worlds that differ in confidential content alone answer with the same bytes."""
    browser = sign_in(who)
    before = without_token(browser.get(case_page))

    Goal.objects.exclude(audience="joint").update(text="Jotakin aivan muuta", next_step="Salaisuus")
    Attendance.objects.all().delete()
    Person.objects.filter(pk=story.cast["ville"].person_id).update(name="Toinen Nimi")

    assert without_token(browser.get(case_page)) == before


def test_the_payer_sees_neither_sessions_nor_goals(sign_in, story, case_page):
    page = sign_in("pirkko").get(case_page).content.decode()

    assert "Tapaaminen 1" not in page
    assert story.joint_goal.text not in page


def test_the_supervisees_first_page_is_the_next_session(sign_in, case_page):
    page = sign_in("ville").get("/cases/", follow=True).content.decode()

    assert "Seuraava tapaaminen" in page
    assert "En pääse tulemaan" in page
    assert "Vetäydy" in page


def test_the_box_says_what_the_policy_says():
    sights = {str(sight.who): [str(words) for words in sight.sees] for sight in who_sees_what()}

    assert sights["Maksaja"] == ["laskut"]
    assert "ketkä olivat paikalla" in sights["Työnohjaaja"]
    assert "ryhmän arviot" not in sights["Tilaaja"]


# Aino reads what is others' own: in what role, and the line in the access log, take three more.
@pytest.mark.parametrize(
    ("who", "most"), [("aino", 15), ("kari", 12), ("ville", 12), ("kaisa", 12), ("birgit", 12)]
)
def test_a_case_asks_little_of_the_database(sign_in, case_page, queries_of, who, most):
    assert queries_of(sign_in(who), case_page) <= most


def test_the_list_asks_as_little_for_fifty_as_for_five(sign_in, story, queries_of):
    browser = sign_in("kaisa")
    before = queries_of(browser, "/cases/")
    aino = story.cast.person("aino")
    for number in range(60):
        engagement = parties.open_engagement(
            kind="supervision", form="group", name=f"Ryhmä {number:02}", at=NOVEMBER
        )
        parties.add_party(engagement, person=aino, role=Role.SUPERVISOR, at=NOVEMBER)

    assert queries_of(browser, "/cases/") == before <= 12
    page = browser.get("/cases/?sort=-next").content.decode()
    assert page.count("<tr>") == 51
    assert "Perhetyön tiimi" in page


def test_the_list_is_searched_sorted_and_taken_away(sign_in, story):
    browser = sign_in("kaisa")

    assert "Perhetyön tiimi" in browser.get("/cases/?q=rantakun").content.decode()
    assert "Mitään ei löytynyt" in browser.get("/cases/?q=eiole").content.decode()
    answer = browser.get("/cases/?format=csv")
    assert "Perhetyön tiimi;Rantakunnan hyvinvointialue;Aino Esimerkki" in answer.content.decode()


def test_a_colleague_without_a_part_sees_nothing(sign_in, case_page):
    assert sign_in("eero").get(case_page).status_code == 404
    assert "Perhetyön tiimi" not in sign_in("eero").get("/cases/").content.decode()
