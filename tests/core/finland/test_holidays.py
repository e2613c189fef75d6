from datetime import date

from peili.core.finland import holidays


def test_an_eve_is_no_holiday_though_nothing_is_paid_on_it():
    midsummer_eve, christmas_eve = date(2026, 6, 19), date(2026, 12, 24)

    for eve in (midsummer_eve, christmas_eve):
        assert holidays.is_eve(eve)
        assert not holidays.is_holiday(eve)
        assert not holidays.is_banking_day(eve)


def test_holidays_between_two_days_have_their_names_in_three_languages():
    first, last = date(2026, 12, 6), date(2027, 1, 1)

    named = holidays.holidays_between(first, last, language="sv")

    assert list(named) == [first, date(2026, 12, 25), date(2026, 12, 26), last]
    assert named[last] == "Nyårsdagen"
    assert holidays.holidays_between(last, last)[last] == "Uudenvuodenpäivä"


def test_a_due_day_on_christmas_moves_to_the_next_banking_day():
    assert holidays.banking_day_from(date(2026, 12, 24)) == date(2026, 12, 28)
    assert holidays.banking_day_from(date(2026, 12, 28)) == date(2026, 12, 28)
