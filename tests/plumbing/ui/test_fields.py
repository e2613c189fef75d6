"""The fields read what people type and show it again untouched when they cannot."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from peili.plumbing.ui import fields

cents = st.decimals(min_value=-10_000_000, max_value=10_000_000, places=2)


class Booking(forms.Form):
    on = fields.FinnishDateField()
    price = fields.EuroField(least=0, help_text="Without tax.")
    form = forms.ChoiceField(choices=[("group", "Group")], widget=forms.RadioSelect)


@given(cents)
def test_a_sum_reads_back_as_it_was_shown(amount):
    field = fields.EuroField()

    assert field.clean(f"{field.prepare_value(amount)} €") == amount


@pytest.mark.parametrize(
    "typed", ["1 234,50 €", "1234,5", "1234.50", "1.234,50", "1,234.50", "1 234,50", "1234,50eur"]
)
def test_a_sum_is_read_however_it_is_written(typed):
    assert fields.EuroField().clean(typed) == Decimal("1234.50")


@pytest.mark.parametrize("typed", ["abc", "12,345", "1.234", "1,2,3", "--5", "1e5", "€"])
def test_a_sum_that_may_mean_two_things_is_asked_again(typed):
    with pytest.raises(ValidationError):
        fields.EuroField().clean(typed)


def test_a_sum_under_its_limit_is_refused():
    with pytest.raises(ValidationError) as refusal:
        fields.EuroField(least=0).clean("-1")

    assert refusal.value.code == "too_small"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_reads_back_as_it_was_shown(day):
    field = fields.FinnishDateField()

    assert field.clean(field.prepare_value(day)) == day


@pytest.mark.parametrize("typed", ["20.11.2026", " 20. 11. 2026 ", "20.11.26", "2026-11-20"])
def test_a_date_is_read_however_it_is_written(typed):
    assert fields.FinnishDateField().clean(typed) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("tomorrow", "unreadable"), ("11/20/2026", "unreadable"), ("31.2.2026", "no_such_day")],
)
def test_a_date_that_is_none_says_what_is_wrong(typed, code):
    with pytest.raises(ValidationError) as refusal:
        fields.FinnishDateField().clean(typed)

    assert refusal.value.code == code


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_reads_back_as_it_was_shown(at):
    field = fields.FinnishTimeField()

    assert field.clean(field.prepare_value(at)) == at


@pytest.mark.parametrize("typed", ["13.00", "13:00", "13", "klo 13", "Klo 13.00"])
def test_a_time_is_read_however_it_is_written(typed):
    assert fields.FinnishTimeField().clean(typed) == time(13)


@pytest.mark.parametrize("typed", ["25.00", "13.60", "one", "1300"])
def test_a_time_that_is_none_is_asked_again(typed):
    with pytest.raises(ValidationError):
        fields.FinnishTimeField().clean(typed)


def test_a_day_and_a_time_make_a_moment_of_the_place():
    moment = fields.FinnishMomentField().clean(["17.11.2026", "klo 13.00"])

    assert moment.astimezone(UTC) == datetime(2026, 11, 17, 11, tzinfo=UTC)


def test_an_hour_that_the_clocks_skip_is_refused():
    with pytest.raises(ValidationError):
        fields.FinnishMomentField().clean(["29.3.2026", "3.30"])


def test_writing_the_same_time_otherwise_is_no_change():
    assert not fields.FinnishTimeField().has_changed(time(13), "13:00")
    assert fields.FinnishTimeField().has_changed(time(13), "nonsense")


def test_what_was_typed_is_shown_again_with_its_error_and_help():
    page = str(Booking({"on": "the day after", "price": "1 000", "form": "group"}))

    assert 'value="the day after"' in page
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="id_price_helptext"' in page
    assert 'id="id_on_error"' in page


def test_the_error_summary_takes_focus_and_leads_to_each_field():
    page = str(Booking({}))

    assert 'tabindex="-1" autofocus' in page
    assert 'href="#id_on"' in page
    assert 'href="#id_form_0"' in page


def test_a_form_that_is_well_has_no_summary():
    page = str(Booking({"on": "20.11.2026", "price": "5", "form": "group"}))

    assert "summary" not in page


def test_a_number_longer_than_any_sum_is_refused_in_words():
    with pytest.raises(ValidationError):
        fields.EuroField().clean("9" * 40)
