"""The catalogue and the practitioners, kept in pages; and what the public sees of them."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.offerings import hours, selectors
from peili.casework.offerings.models import OwnDevelopment, Practitioner, Service
from peili.config import story as stories
from peili.core.policy import Role
from peili.parties.models import Duty
from tests.conftest import NOVEMBER

TODAY = date(2026, 11, 20)
SERVICE = {
    "name": "Kirjoittava työnohjaus",
    "kind": "supervision",
    "summary": "Kynä kädessä.",
    "forms_": ["individual", "group"],
    "minutes_min": "60",
    "minutes_max": "90",
    "vat_treatment": "general",
    "position": "1",
    "is_public": "on",
}


@pytest.fixture
def told(told_until_offerings):
    return told_until_offerings


@pytest.fixture
def kaisa(told, sign_in):
    return sign_in("kaisa")


def profile_typed(**changed):
    return {
        "title": "Työnohjaaja",
        "weekly_minutes_limit": "600",
        "daily_minutes_limit": "300",
        "engagements_limit": "5",
        "supervisor_credits": "60",
        "practice_hours": "80",
        "received_supervision_hours": "50",
        "forms_": ["group"],
        "hours_mon": "9-12, 13.30–16",
    } | changed


def test_a_service_is_added_and_stands_on_the_public_page(kaisa, client):
    kaisa.post("/practice/services/new/", SERVICE)
    service = Service.objects.get(name="Kirjoittava työnohjaus")
    kaisa.post(
        f"/practice/services/{service.pk}/prices/",
        {
            "form": "group",
            "minutes": "90",
            "unit": "session",
            "price": "185,50",
            "valid_from": "1.1.2026",
        },
    )

    text = client.get(f"/services/{service.slug}/").content.decode()

    assert service.forms == ["individual", "group"]
    assert "185,50" in text
    assert "keksittyjä" in text


def test_a_hidden_service_is_not_there(told, client):
    Service.objects.filter(slug="luento").update(is_public=False)

    assert client.get("/services/luento/").status_code == 404
    assert "Luento tai alustus" not in client.get("/services/").content.decode()


def test_no_vat_without_a_reason(kaisa):
    answer = kaisa.post("/practice/services/new/", SERVICE | {"vat_treatment": "exempt"})

    assert answer.status_code == 422
    assert "id_vat_reason_error" in answer.content.decode()


def test_a_practitioner_is_made_of_a_person_with_hours_as_they_were_written(kaisa, told):
    olli = told.cast.person("olli")

    kaisa.post("/practice/practitioners/new/", profile_typed(person=olli.pk))

    practitioner = Practitioner.objects.get(person=olli)
    assert practitioner.hours == {"mon": [["09:00", "12:00"], ["13:30", "16:00"]]}
    assert practitioner.forms == ["group"]
    assert Duty.objects.filter(person=olli, role=Role.PRACTITIONER.value).exists()


def test_hours_that_cannot_be_read_are_refused_and_kept_on_the_page(kaisa, told):
    aino = told.practitioners["aino"]

    answer = kaisa.post(f"/practice/practitioners/{aino.pk}/", profile_typed(hours_mon="aamulla"))

    assert answer.status_code == 422
    assert "aamulla" in answer.content.decode()


def test_a_practitioner_cannot_grant_themselves_a_qualification(told, sign_in):
    browser = sign_in("aino")

    browser.post("/my-work/", profile_typed(trained_mediator="on", supervisor_credits="0"))

    aino = Practitioner.objects.get(pk=told.practitioners["aino"].pk)
    assert (aino.trained_mediator, aino.supervisor_credits) == (False, 60)
    assert (aino.title, aino.weekly_minutes_limit) == ("Työnohjaaja", 600)


def test_own_development_is_ones_own(told, sign_in):
    sign_in("eero").post(
        "/my-work/development/",
        {"kind": "training", "on": "1.11.2026", "minutes": "120", "what": "Traumakurssi"},
    )
    entry = OwnDevelopment.objects.get(what="Traumakurssi")

    aino = sign_in("aino")

    assert "Traumakurssi" not in aino.get("/my-work/development/").content.decode()
    assert aino.post(f"/my-work/development/{entry.pk}/removal/").status_code == 404


def test_the_list_of_practitioners_asks_no_more_for_more(
    cast, sign_in, django_assert_max_num_queries
):
    stories.tell(cast, now=NOVEMBER, whole=True, until="offerings")
    browser = sign_in("kaisa")
    browser.get("/practice/practitioners/")  # the first page of a browser also remembers it

    with django_assert_max_num_queries(12):
        answer = browser.get("/practice/practitioners/")

    assert answer.content.decode().count('<th scope="row">') == 12


def test_public_pages_ask_little(told, client, django_assert_max_num_queries):
    for page in ("/", "/services/", "/practitioners/", "/practitioners/aino-esimerkki/"):
        with django_assert_max_num_queries(6):
            assert client.get(page).status_code == 200


def test_who_does_not_work_now_is_not_shown(told, client):
    Practitioner.objects.filter(slug="eero-esimerkki").update(is_active=False)

    assert client.get("/practitioners/eero-esimerkki/").status_code == 404
    assert not selectors.public_practitioners().filter(slug="eero-esimerkki").exists()


stretches = st.lists(st.integers(0, 95), min_size=2, max_size=6, unique=True).map(
    lambda quarters: [
        [f"{a // 4:02}:{a % 4 * 15:02}", f"{b // 4:02}:{b % 4 * 15:02}"]
        for a, b in zip(*[iter(sorted(quarters))] * 2, strict=False)
    ]
)


@settings(max_examples=60)
@given(stretches)
def test_hours_are_read_back_as_they_are_written(stretches):
    assert hours.read_day(hours.write_day(stretches)) == stretches


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    page=st.sampled_from(
        ["/practice/services/new/", "/practice/practitioners/new/", "/practice/services/1/prices/"]
    ),
    typed=st.dictionaries(
        st.sampled_from(
            ["kind", "forms_", "minutes_min", "price", "valid_from", "person", "hours_tue", "unit"]
        ),
        st.text(max_size=20),
    ),
)
def test_whatever_is_typed_the_answer_is_a_page(kaisa, page, typed):
    first = Service.objects.order_by("pk").values_list("pk", flat=True)[0]

    assert kaisa.post(page.replace("/1/", f"/{first}/"), typed).status_code == 422
