"""The ranking proposes, a human chooses, and the engagement opens with its parties."""

import pytest

from peili.casework.inquiries import services as inquiries
from peili.casework.inquiries.models import Inquiry
from peili.casework.matching import selectors, services
from peili.casework.matching.services import MayNotBeChosen, NotYetToBeMatched, ReasonForAnother
from peili.casework.offerings.selectors import Workload, workloads
from peili.config import story as stories
from peili.core.policy import Role
from peili.core.routing import Route
from peili.core.terms import EngagementKind
from peili.parties import services as parties
from peili.parties.models import Engagement, Organisation
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER


@pytest.fixture
def told(told_until_inquiries):
    """The story until somebody has to be chosen for the foster carers."""
    return told_until_inquiries


def ranked(told, inquiry=None):
    return selectors.ranked_for(told.cast["kaisa"], inquiry or told.match_inquiry, at=NOVEMBER)


def choose(told, name="aino", **changed):
    chosen = {
        "practitioner": told.practitioners[name],
        "by": told.cast.person("kaisa"),
        "at": NOVEMBER,
        "kind": EngagementKind.SUPERVISION,
        "form": "group",
        "name": "Perhehoitajien ryhmä",
    }
    inquiry = changed.pop("inquiry", told.match_inquiry)
    return services.choose_practitioner(inquiry, **chosen | changed)


def test_who_knows_the_field_stands_first_with_every_point_in_words(told):
    first, second = ranked(told)

    assert first.practitioner == told.practitioners["aino"]
    codes = {point.code for point in first.ranking.points}
    assert {"form", "focus", "profession", "region", "same_town", "proposed"} <= codes
    assert first.ranking.total > second.ranking.total


def test_choosing_opens_the_engagement_and_gives_the_places(told):
    match = choose(told)

    engagement = match.engagement
    places = set(engagement.parties.values_list("person__name", "role"))
    assert places == {
        ("Aino Esimerkki", Role.SUPERVISOR.value),
        ("Sirpa Sijainen", Role.SUPERVISEE.value),
    }
    assert engagement.organisation.name == "Perhehoitajien vertaisryhmä"
    told.match_inquiry.refresh_from_db()
    assert told.match_inquiry.state == Inquiry.State.OPENED
    assert Letter.objects.filter(kind="matching").count() == 2


def test_an_organisation_we_know_is_found_and_not_added_again(told):
    Organisation.objects.create(name="PERHEHOITAJIEN VERTAISRYHMÄ".title())
    told.match_inquiry.organisation_name = "Perhehoitajien Vertaisryhmä"
    told.match_inquiry.save(update_fields=["organisation_name"])

    match = choose(told)

    assert Organisation.objects.filter(name__icontains="vertaisryhm").count() == 1
    assert match.engagement.organisation.name == "Perhehoitajien Vertaisryhmä"


def test_passing_over_the_first_wants_a_reason(told):
    with pytest.raises(ReasonForAnother):
        choose(told, "eero")

    match = choose(told, "eero", reason="Toive vapaasta illasta.")
    assert match.reason == "Toive vapaasta illasta."
    assert [place["name"] for place in match.ranking] == ["Aino Esimerkki", "Eero Esimerkki"]


def test_who_lacks_the_training_may_not_be_chosen(told):
    aino = told.practitioners["aino"]
    aino.supervisor_credits = 30
    aino.save()

    with pytest.raises(MayNotBeChosen):
        choose(told, reason="Kuitenkin hän.")
    assert Engagement.objects.count() == 1


def test_who_leads_a_supervision_of_the_organisation_does_not_mediate_in_it(told):
    """The ranking was made for supervision; the one who chooses opens a mediation instead."""
    told.practitioners["aino"].trained_mediator = True
    told.practitioners["aino"].save()
    organisation = told.cast.organisation

    with pytest.raises(MayNotBeChosen):
        choose(
            told,
            kind=EngagementKind.MEDIATION,
            organisation=organisation,
            reason="Kuitenkin hän.",
        )

    assert Engagement.objects.count() == 1


def test_who_is_no_mediator_is_not_chosen_to_mediate(told):
    told.practitioners["aino"].trained_mediator = False
    told.practitioners["aino"].save()

    with pytest.raises(MayNotBeChosen):
        choose(told, kind=EngagementKind.MEDIATION, reason="Kuitenkin hän.")


def test_an_organisation_in_capitals_is_the_same_one(told):
    known = Organisation.objects.create(name="Äänekosken kaupunki")
    told.match_inquiry.organisation_name = " ÄÄNEKOSKEN  KAUPUNKI"

    assert selectors.organisation_of(told.cast["kaisa"], told.match_inquiry) == known
    assert parties.organisation_named("ÄÄNEKOSKEN KAUPUNKI") == known


def test_full_work_stops_the_proposal(told):
    aino = told.practitioners["aino"]
    aino.engagements_limit = 1
    aino.save()

    stopped = ranked(told)[-1]

    assert stopped.practitioner == aino
    assert [stop.code for stop in stopped.ranking.stops] == ["full_engagements"]


def test_booked_time_counts_as_workload(told):
    eero = told.practitioners["eero"]
    starts = NOVEMBER.replace(hour=6)
    for day in range(1, 9):
        parties.occupy(
            [eero.person_id],
            key=f"session/{day}",
            starts=starts.replace(day=20 + day),
            ends=starts.replace(day=20 + day, hour=16),
        )

    load = workloads(told.cast["kaisa"], at=NOVEMBER)[eero.pk]

    assert load == Workload(minutes=600, engagements=0)


def test_a_mediator_has_not_supervised_a_party(told):
    inquiry = inquiries.receive_inquiry(
        Inquiry(
            name="Kari",
            email="kari@peili.example",
            role="manager",
            organisation_name=told.cast.organisation.name,
            situations=["conflict_between_people"],
        ),
        at=NOVEMBER,
    )
    inquiries.confirm_route(
        inquiry, route=Route.MEDIATION, reason="x", by=told.cast.person("kaisa"), at=NOVEMBER
    )
    inquiry.refresh_from_db()

    stops = {
        one.practitioner.slug: {stop.code for stop in one.ranking.stops}
        for one in ranked(told, inquiry)
    }

    assert "supervised_a_party" in stops["aino-esimerkki"]
    assert stops["eero-esimerkki"] == set()


def codes_of(told, name):
    """The stops and the points of one practitioner in the ranking, by their codes."""
    found = {one.practitioner.slug: one.ranking for one in ranked(told)}[f"{name}-esimerkki"]
    return {stop.code for stop in found.stops}, {point.code: point for point in found.points}


@pytest.mark.parametrize(
    ("role", "stop"),
    [(Role.COMMISSIONER, "line_power"), (Role.SUPERVISEE, "earlier_relation")],
)
def test_who_holds_another_place_with_the_same_organisation_is_stopped(told, role, stop):
    told.match_inquiry.organisation_name = told.cast.organisation.name
    told.match_inquiry.save(update_fields=["organisation_name"])
    assert codes_of(told, "eero")[0] == set()

    parties.add_party(told.cast.engagement, person=told.cast.person("eero"), role=role, at=NOVEMBER)

    assert codes_of(told, "eero")[0] == {stop}


def test_who_works_for_the_organisation_itself_is_stopped(told):
    told.match_inquiry.organisation_name = told.cast.organisation.name
    told.match_inquiry.save(update_fields=["organisation_name"])
    eero = told.cast.person("eero")
    eero.organisation = told.cast.organisation
    eero.save(update_fields=["organisation"])

    assert codes_of(told, "eero")[0] == {"earlier_relation"}


def test_the_way_to_another_town_is_weighed_in_minutes(told):
    told.match_inquiry.town = "rauma "
    told.match_inquiry.save(update_fields=["town"])
    told.practitioners["eero"].home_town = "Pori"
    told.practitioners["eero"].save(update_fields=["home_town"])

    way = codes_of(told, "eero")[1]["travel"]

    assert (way.points, way.values) == (5, {"minutes": 45})


def test_of_two_who_choose_the_second_is_told(told):
    choose(told)

    with pytest.raises(inquiries.InquiryIsOver):
        choose(told)
    assert Engagement.objects.count() == 2


def test_nobody_is_chosen_before_the_route_is_decided(told):
    with pytest.raises(NotYetToBeMatched):
        choose(told, inquiry=told.new_inquiry)


def test_ranking_asks_the_database_no_more_for_more_practitioners(
    cast, django_assert_max_num_queries
):
    told = stories.tell(cast, now=NOVEMBER, whole=True, until="inquiries")

    with django_assert_max_num_queries(8):
        found = ranked(told)

    assert len(found) == 12


def test_the_page_keeps_what_was_typed_when_a_reason_is_missing(told, sign_in):
    browser = sign_in("kaisa")
    address = f"/inquiries/{told.match_inquiry.pk}/match/"

    refused = browser.post(
        address,
        {
            "practitioner": told.practitioners["eero"].pk,
            "name": "Ryhmän oma nimi",
            "kind": "supervision",
            "form": "group",
            "focus": "own_work",
        },
    )

    assert refused.status_code == 422
    assert "Ryhmän oma nimi" in refused.content.decode()
    assert 'id="id_reason_error"' in refused.content.decode()
