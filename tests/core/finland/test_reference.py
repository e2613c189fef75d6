import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.finland import reference


@pytest.mark.parametrize(
    ("n", "expected"),
    [(123, "1232"), (1234, "12344"), (6987567208343, None), (1234567, "12345672")],
)
def test_the_check_digit_is_counted_by_seven_three_one(n, expected):
    made = reference.reference_number(n)

    assert reference.is_reference_number(made)
    assert expected in (None, made)


@pytest.mark.parametrize("n", [0, 7, 99, 10**19])
def test_a_number_that_is_too_short_or_too_long_is_refused(n):
    with pytest.raises(ValueError, match="3 to 19 digits"):
        reference.reference_number(n)


def test_the_rf_form_of_a_known_reference_and_back():
    assert reference.rf("2348236") == "RF332348236"
    assert reference.national_of_rf("RF33 2348 236") == "2348236"


def test_the_misprint_that_is_copied_everywhere_is_not_taken_for_right():
    assert not reference.is_rf("RF02 6987 5672 0834")
    assert reference.is_rf("RF61 6987 5672 0839")
    assert reference.rf("6987 5672 0839") == "RF61698756720839"


def test_an_rf_reference_with_letters_is_judged_by_its_sum_alone():
    assert reference.is_rf("RF45G72UUR")
    assert not reference.is_rf("RF46G72UUR")


def test_leading_zeros_and_spaces_do_not_matter():
    assert reference.is_reference_number("0000 0000 0000 0001 2344")
    assert reference.national("00012 344") == "12344"


def test_references_are_grouped_for_reading():
    assert reference.readable("12345672") == "123 45672"
    assert reference.readable("RF332348236") == "RF33 2348 236"


@given(st.integers(100, 10**19 - 1))
def test_any_one_wrong_digit_is_noticed_and_both_forms_agree(n):
    made = reference.reference_number(n)
    broken = made[:-1] + str((int(made[-1]) + 1) % 10)

    assert not reference.is_reference_number(broken)
    assert reference.national_of_rf(reference.rf(made)) == made
