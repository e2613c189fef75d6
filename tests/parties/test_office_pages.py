"""The coordinator keeps the practice, its organisations and its people in pages."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.core.errors import NotVisible
from peili.core.policy import Role
from peili.parties import personal_data, services
from peili.parties.models import ClosedPeriod, Duty, Organisation, Person, Practice, Unit
from peili.plumbing.links.services import one_time_link, read_link
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER

HOUR = timedelta(hours=1)
PERSON = {"name": "Uusi Ihminen", "email": "Uusi@peili.example", "language": "fi"}


@pytest.fixture
def kaisa(cast, sign_in):
    return sign_in("kaisa")


def settings_typed(**changed):
    return {
        "name": "Lumme",
        "business_id": "1234567-1",
        "email": "toimisto@lumme.example",
        "office_opens": "8",
        "office_closes": "16.30",
        "answer_within_hours": "24",
        "cancellation_notice_hours": "48",
        "late_cancellation_percent": "50",
        "payment_days": "14",
        "kilometre_cents": "55",
        "regions": ["satakunta"],
    } | changed


def test_the_settings_are_kept(kaisa):
    answer = kaisa.post("/practice/", settings_typed(iban="FI21 1234 5600 0007 85"))

    practice = Practice.objects.get()
    assert answer.status_code == 302
    assert (practice.late_cancellation_percent, practice.iban) == (50, "FI2112345600000785")
    assert practice.office_closes.isoformat() == "16:30:00"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("business_id", "1234567-8"),
        ("iban", "FI00 0000"),
        ("office_closes", "7"),
        ("late_cancellation_percent", "101"),
        ("answer_within_hours", "soon"),
    ],
)
def test_a_wrong_setting_is_refused_at_its_field_and_keeps_what_was_typed(kaisa, name, value):
    answer = kaisa.post("/practice/", settings_typed(**{name: value}))

    assert answer.status_code == 422
    assert f'id="id_{name}_error"' in answer.content.decode()
    assert value in answer.content.decode()


def test_closed_days_are_noted_and_removed(kaisa):
    kaisa.post(
        "/practice/closures/",
        {"first_day": "24.12.2026", "last_day": "6.1.2027", "reason": "Joulu"},
    )
    period = ClosedPeriod.objects.get()
    assert period.last_day == date(2027, 1, 6)

    kaisa.post(f"/practice/closures/{period.pk}/removal/")
    assert not ClosedPeriod.objects.exists()


def test_an_organisation_and_its_tree_are_added(kaisa):
    kaisa.post(
        "/practice/organisations/new/",
        {"name": "Keksitty Oy", "kind": "company", "language": "fi", "country": "fi"},
    )
    organisation = Organisation.objects.get(name="Keksitty Oy")
    kaisa.post(f"/practice/organisations/{organisation.pk}/units/", {"name": "Hoiva"})
    top = Unit.objects.get()
    kaisa.post(
        f"/practice/organisations/{organisation.pk}/units/", {"name": "Tiimi", "parent": top.pk}
    )

    text = kaisa.get(f"/practice/organisations/{organisation.pk}/").content.decode()

    assert organisation.country == "FI"
    assert text.index("Hoiva") < text.index("depth-1")


def test_a_unit_somebody_belongs_to_is_not_removed(cast):
    top = services.add_unit(cast.organisation, name="Palvelut")
    team = services.add_unit(cast.organisation, name="Tiimi", parent=top)
    ville = cast.person("ville")
    ville.unit = team
    ville.save()

    with pytest.raises(services.UnitInUse):
        services.remove_unit(top)


def test_a_new_person_is_invited_in_the_same_press(kaisa):
    kaisa.post("/practice/people/new/", PERSON | {"invite": "1", "duties": ["bookkeeper"]})

    person = Person.objects.get(name="Uusi Ihminen")
    assert person.user is not None and person.user.email == "uusi@peili.example"
    assert Duty.objects.filter(person=person, role=Role.BOOKKEEPER.value).exists()
    assert Letter.objects.filter(kind="invitation", to="uusi@peili.example").count() == 1


def test_an_address_in_use_is_refused_in_words(kaisa):
    answer = kaisa.post(
        "/practice/people/new/", PERSON | {"email": "VILLE@peili.example", "invite": "1"}
    )

    assert answer.status_code == 422
    assert "id_email_error" in answer.content.decode()
    assert not Person.objects.filter(name="Uusi Ihminen").exists()


def test_the_last_coordinator_stays_one(kaisa, cast):
    address = f"/practice/people/{cast['kaisa'].person_id}/"

    answer = kaisa.post(
        address, {"name": "Kaisa", "email": "kaisa@peili.example", "language": "fi"}
    )

    assert answer.status_code == 422
    assert Duty.objects.filter(role=Role.COORDINATOR.value).count() == 1


def test_saving_a_practitioner_leaves_their_duty(kaisa, cast):
    aino = cast.person("aino")

    kaisa.post(
        f"/practice/people/{aino.pk}/",
        {"name": "Aino Uusi", "email": aino.email, "language": "sv"},
    )

    aino.refresh_from_db()
    assert (aino.name, aino.user.language) == ("Aino Uusi", "sv")
    assert Duty.objects.filter(person=aino, role=Role.PRACTITIONER.value).exists()


@pytest.mark.parametrize("page", ["organisations", "people"])
def test_a_longer_list_asks_no_more_queries(kaisa, page, django_assert_max_num_queries):
    with django_assert_max_num_queries(12) as few:
        kaisa.get(f"/practice/{page}/")
    Organisation.objects.bulk_create(Organisation(name=f"Org {n}") for n in range(60))
    Person.objects.bulk_create(Person(name=f"Ihminen {n}") for n in range(60))
    with django_assert_max_num_queries(12) as many:
        kaisa.get(f"/practice/{page}/?page=2")

    assert len(many) <= len(few)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    page=st.sampled_from(
        [
            "/practice/",
            "/practice/people/new/",
            "/practice/organisations/new/",
            "/practice/closures/",
        ]
    ),
    typed=st.dictionaries(
        st.sampled_from(
            [
                "name",
                "email",
                "organisation",
                "unit",
                "duties",
                "language",
                "business_id",
                "iban",
                "office_opens",
                "first_day",
                "last_day",
                "kilometre_cents",
            ]
        ),
        st.text(max_size=20),
    ),
)
def test_whatever_is_typed_the_answer_is_a_page(kaisa, page, typed):
    assert kaisa.post(page, typed).status_code == 422


def test_an_erased_person_names_nobody_and_has_no_place(cast):
    ville = cast.person("ville")
    assert personal_data.hand_over(ville)["places"][0]["role"] == "supervisee"

    personal_data.erase(ville, at=NOVEMBER)

    ville.refresh_from_db()
    assert (ville.name, ville.email, ville.user) == ("", "", None)
    assert not ville.parties.filter(left_at=None).exists()


def test_a_refused_invitation_leaves_a_page_that_can_still_be_sent(kaisa):
    typed = PERSON | {"email": "", "invite": "1"}
    refused = kaisa.post(reverse("parties:person_new"), typed)

    page = refused.content.decode()

    assert refused.status_code == 422
    assert 'action=""' in page
    assert 'name="invite"' in page


def test_a_new_address_closes_what_was_sent_to_the_old_one_and_tells_it(kaisa, cast):
    ville = cast.person("ville")
    before = ville.email
    token = one_time_link(ville.user, purpose="password", object_id=ville.user.pk, valid_for=HOUR)
    ville.email = "ville.uusi@peili.example"

    services.keep_person(ville, at=NOVEMBER)

    with pytest.raises(NotVisible):
        read_link(token, purpose="password")
    assert Letter.objects.get(key__contains="address_changed").to == before
