"""The office says who orders and who pays."""

import pytest
from django.urls import reverse

from peili.casework.agreements import services
from peili.casework.agreements.models import Agreement
from peili.core.errors import NotVisible
from peili.core.policy import Role
from peili.parties import selectors as parties
from peili.parties.actor import actor_for
from peili.parties.models import Organisation, Party
from peili.parties.services import AlreadyAParty
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER


def give(story, *, role=Role.COMMISSIONER, email="uusi@tilaaja.example"):
    return services.give_place(
        story.cast.engagement, role=role, name="Uusi Tilaaja", email=email, at=NOVEMBER
    )


def test_a_new_manager_is_written_to_and_sees_the_engagement(story):
    place = give(story)

    letter = Letter.objects.get(key=f"party/{place.pk}/place")
    assert letter.to == "uusi@tilaaja.example"
    assert parties.engagement(actor_for(place.person), story.cast.engagement.pk)


def test_whoever_meets_with_the_group_cannot_order_it(story):
    with pytest.raises(services.OnBothSidesOfTheWall):
        give(story, email=story.cast.person("ville").email)


def test_nobody_gets_the_same_place_twice(story):
    give(story)

    with pytest.raises(AlreadyAParty):
        give(story)


def test_places_do_not_change_while_an_offer_is_out(story):
    Agreement.objects.filter(pk=story.agreement.pk).update(state=Agreement.State.OFFERED)

    with pytest.raises(services.BeforeTheParties):
        give(story)


def test_whose_place_ends_sees_nothing_any_more(story):
    kari = story.cast.party("kari")

    services.end_place(kari, at=NOVEMBER)

    with pytest.raises(NotVisible):
        parties.engagement(actor_for(kari.person), story.cast.engagement.pk)
    assert Party.objects.get(pk=kari.pk).left_at == NOVEMBER


def test_a_supervisees_place_is_not_the_offices_to_end(sign_in, story):
    ville = story.cast.party("ville")

    with pytest.raises(services.NotAnOutsidePlace):
        services.end_place(ville, at=NOVEMBER)
    address = reverse("agreements:place_end", args=[ville.pk])
    assert sign_in("kaisa").post(address).status_code == 404


def test_the_office_names_another_payer(sign_in, story):
    other = Organisation.objects.create(name="Toinen Keksitty Maksaja")
    address = reverse("agreements:payer", args=[story.cast.engagement.pk])

    assert sign_in("kaisa").post(address, {"payer": other.pk}).status_code == 302
    story.cast.engagement.refresh_from_db()
    assert story.cast.engagement.payer == other
    assert sign_in("kaisa").post(address, {"payer": "x"}).status_code == 422


def test_the_page_gives_a_place_in_few_queries_and_keeps_what_was_typed(sign_in, story, queries_of):
    kaisa = sign_in("kaisa")
    address = reverse("agreements:places", args=[story.cast.engagement.pk])

    refused = kaisa.post(address, {"role": "payer", "name": "Uusi", "email": "ei osoite"})
    given = kaisa.post(address, {"role": "payer", "name": "Uusi", "email": "uusi@x.example"})

    assert refused.status_code == 422
    assert "ei osoite" in refused.content.decode()
    assert given.status_code == 302
    assert "uusi@x.example" in kaisa.get(address).content.decode()
    assert queries_of(kaisa, address) <= 12
