import pytest

from peili.core.finland import bank, identifiers


def test_a_business_id_is_checked_and_written_with_its_dash():
    assert identifiers.business_id("20774740") == "2077474-0"
    assert not identifiers.is_business_id("2077474-1")
    with pytest.raises(ValueError, match="business id"):
        identifiers.business_id("2077474-1")


def test_a_vat_number_and_a_business_id_follow_from_each_other():
    assert identifiers.vat_number("2077474-0") == "FI20774740"
    assert identifiers.business_id_of_vat_number("FI 20774740") == "2077474-0"
    with pytest.raises(ValueError, match="VAT number"):
        identifiers.business_id_of_vat_number("SE556012579001")


def test_an_ovt_address_is_0037_and_the_business_id_and_perhaps_a_unit():
    assert identifiers.ovt("2077474-0", "100") == "003720774740100"
    assert identifiers.is_ovt("003720774740100")
    assert not identifiers.is_ovt("003720774741")
    assert not identifiers.is_ovt("FI2112345600000785")


def test_an_account_number_is_checked():
    assert bank.iban("FI21 1234 5600 0007 85") == "FI2112345600000785"
    assert bank.readable_iban("FI2112345600000785") == "FI21 1234 5600 0007 85"
    assert not bank.is_iban("FI2112345600000786")
    assert bank.is_bic("NDEAFIHH")
    with pytest.raises(ValueError, match="IBAN"):
        bank.iban("FI21")


@pytest.mark.parametrize(
    ("typed", "kept"), [("1234567-1", "1234567-1"), ("SE 556012579001", "SE556012579001")]
)
def test_a_buyer_is_known_by_business_id_or_abroad_by_vat_number(typed, kept):
    assert identifiers.buyer_id(typed) == kept


@pytest.mark.parametrize("typed", ["1234567-2", "SE556012579002", "XX1234", "5560125790"])
def test_a_number_of_neither_kind_is_refused(typed):
    with pytest.raises(ValueError, match="business id"):
        identifiers.buyer_id(typed)
