"""The code lists hold whole codes."""

from peili.core.invoicing import codes


def test_every_code_of_an_exemption_is_a_whole_one():
    torn = {code for code in codes.EXEMPTION_CODES if not code.startswith("VATEX-EU-")}

    assert torn == set()
    assert not any(code.endswith("-") for code in codes.EXEMPTION_CODES)
    assert "VATEX-EU-132-1J" in codes.EXEMPTION_CODES
