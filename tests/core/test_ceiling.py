"""Spent, committed and left: the two real orders of the field notes, and when to warn."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.ceiling import OverCeiling, Standing, demand_room, warnings

TODAY = date(2026, 11, 20)
END = date(2030, 8, 31)

cents = st.integers(0, 10**9)


def test_four_lots_under_800_000_euros_for_four_years():
    whole = Standing(ceiling=80_000_000, spent=30_000_000, committed=33_999_999)

    assert whole.left == 16_000_001
    assert whole.percent == 79
    assert warnings(whole, ends_on=END, today=TODAY) == []


def test_114_sessions_of_an_hour_and_a_half_for_four_groups():
    price = 18_000
    lot = Standing(ceiling=114 * price, spent=91 * price, committed=23 * price)

    assert lot.left == 0
    assert [one.code for one in warnings(lot, ends_on=END, today=TODAY)] == ["filling"]


def test_from_80_percent_on_it_is_said():
    just_under = Standing(ceiling=1000, spent=700, committed=99)
    reached = Standing(ceiling=1000, spent=700, committed=100)

    assert warnings(just_under, ends_on=END, today=TODAY) == []
    assert [one.values for one in warnings(reached, ends_on=END, today=TODAY)] == [{"percent": 80}]


def test_the_end_is_said_90_days_before():
    calm = Standing(ceiling=None, spent=5, committed=5)

    [told] = warnings(calm, ends_on=date(2027, 2, 18), today=TODAY)
    assert (told.code, told.values) == ("ending", {"days": 90})
    assert warnings(calm, ends_on=date(2027, 2, 19), today=TODAY) == []
    assert [one.code for one in warnings(calm, ends_on=date(2026, 11, 19), today=TODAY)] == [
        "ended"
    ]


def test_an_invoice_over_the_ceiling_is_refused_by_how_much():
    lot = Standing(ceiling=100_000, spent=90_000, committed=10_000)

    demand_room([lot], cents=10_000)
    with pytest.raises(OverCeiling) as refusal:
        demand_room([Standing(None, 10**9, 0), lot], cents=10_001)
    assert refusal.value.over_cents == 1


@given(cents, cents, cents, cents)
def test_what_is_refused_would_have_passed_a_ceiling(ceiling, spent, committed, bill):
    standing = Standing(ceiling, spent, committed)
    try:
        demand_room([standing], cents=bill)
    except OverCeiling as refusal:
        assert spent + bill == ceiling + refusal.over_cents
    else:
        assert spent + bill <= ceiling
