"""Framework agreements: options move the end, prices do not overlap, buyers see their own."""

from datetime import date

import pytest

from peili.casework.frameworks import selectors, services
from peili.casework.frameworks.models import Framework
from peili.core.errors import NotVisible
from peili.parties.models import Organisation

START, END = date(2026, 1, 1), date(2028, 2, 29)


@pytest.fixture
def framework(cast) -> Framework:
    return services.write_down_framework(
        buyer=cast.organisation,
        name="Työnohjauspalvelut 2026–2028",
        reference="HVA/123/2025",
        starts_on=START,
        ends_on=END,
        option_years=1,
        ceiling_cents=80_000_000,
    )


@pytest.fixture
def lot(framework):
    return services.add_lot(framework, name="Osa 2: ryhmät")


def test_an_option_moves_the_end_by_a_year_once(framework):
    assert services.use_option(framework).ends_on == date(2029, 2, 28)

    with pytest.raises(services.NoOptionLeft):
        services.use_option(framework)


def test_prices_for_the_same_days_are_refused(lot):
    services.set_lot_price(lot, cents=18_000, valid_from=START, valid_to=date(2026, 12, 31))

    with pytest.raises(services.PricesOverlap):
        services.set_lot_price(lot, cents=19_000, valid_from=date(2026, 12, 31))

    services.set_lot_price(lot, cents=19_000, valid_from=date(2027, 1, 1))


def test_the_closest_price_row_of_the_day_is_taken(lot):
    services.set_lot_price(lot, cents=18_000, valid_from=START)
    services.set_lot_price(lot, cents=25_000, form="group", minutes=120, valid_from=START)

    price = {"on": date(2026, 6, 1)}
    assert selectors.lot_price(lot, form="group", minutes=120, **price) == 25_000
    assert selectors.lot_price(lot, form="group", minutes=90, **price) == 18_000
    assert selectors.lot_price(lot, form="group", minutes=90, on=date(2025, 12, 31)) is None


def test_a_buyer_sees_its_own_frameworks_and_no_others(framework, cast):
    other = services.write_down_framework(
        buyer=Organisation.objects.create(name="Toinen kunta"),
        name="Toisen kunnan puitesopimus",
        starts_on=START,
        ends_on=END,
    )

    assert list(selectors.frameworks(cast["kari"])) == [framework]
    assert set(selectors.frameworks(cast["kaisa"])) == {framework, other}
    for who in ("ville", "aino", "olli"):
        with pytest.raises(NotVisible):
            selectors.framework(cast[who], framework.pk)
    with pytest.raises(NotVisible):
        selectors.framework_to_change(cast["kari"], framework.pk)


def changed(framework, **fields):
    kept = {"name": "Puite", "reference": "", "starts_on": START, "ends_on": END}
    services.change_framework(
        framework, **{**kept, "option_years": 1, "ceiling_cents": None, **fields}
    )


def test_an_option_taken_meanwhile_stays_taken_when_the_terms_are_corrected(framework):
    services.use_option(framework)

    changed(framework, ends_on=date(2029, 2, 28))

    framework.refresh_from_db()
    assert (framework.name, framework.options_used) == ("Puite", 1)


def test_fewer_option_years_than_are_in_use_are_refused(framework):
    services.use_option(framework)

    with pytest.raises(services.OptionsInUse):
        changed(framework, option_years=0)
