"""What a service costs on a day."""

from datetime import date

import pytest

from peili.casework.offerings import selectors, services
from peili.casework.offerings.models import Service

JANUARY = date(2026, 1, 1)
JULY = date(2026, 7, 1)


@pytest.fixture
def service(db):
    return services.keep_service(
        Service(kind="supervision", name="Ryhmätyönohjaus", summary="Ryhmälle")
    )


def test_a_new_price_ends_the_old_one_the_day_before(service):
    services.set_price(service, form="group", minutes=90, cents=18000, valid_from=JANUARY)

    services.set_price(service, form="group", minutes=90, cents=19000, valid_from=JULY)

    before = selectors.price_for(service, form="group", minutes=90, on=date(2026, 6, 30))
    after = selectors.price_for(service, form="group", minutes=90, on=JULY)
    assert before is not None and before.cents == 18000 and before.valid_to == date(2026, 6, 30)
    assert after is not None and after.cents == 19000


def test_a_price_before_a_later_one_is_refused(service):
    services.set_price(service, cents=18000, valid_from=JULY)

    with pytest.raises(services.PriceAlreadyChangesLater):
        services.set_price(service, cents=17000, valid_from=JANUARY)


def test_the_row_that_names_most_wins(service):
    services.set_price(service, cents=100, valid_from=JANUARY)
    services.set_price(service, form="group", cents=200, valid_from=JANUARY)
    services.set_price(service, form="group", region="vaasa", cents=300, valid_from=JANUARY)

    found = selectors.price_for(service, form="group", region="vaasa", on=JULY)

    assert found is not None and found.cents == 300


def test_a_row_for_another_length_never_answers(service):
    services.set_price(service, form="group", minutes=120, cents=23000, valid_from=JANUARY)

    assert selectors.price_for(service, form="group", minutes=90, on=JULY) is None


def test_two_services_of_one_name_have_two_addresses(service):
    other = services.keep_service(
        Service(kind="supervision", name="Ryhmätyönohjaus", summary="Toinen")
    )

    assert (service.slug, other.slug) == ("ryhmatyonohjaus", "ryhmatyonohjaus-2")
