"""Bank accounts: IBAN and BIC."""

from stdnum import bic as _bic
from stdnum import iban as _iban


def is_iban(text: str) -> bool:
    """Tell whether the check sum and the country's form of an account number are right."""
    valid: bool = _iban.is_valid(text)
    return valid


def iban(text: str) -> str:
    """Return an account number without spaces; raise ValueError if it is none."""
    if not is_iban(text):
        raise ValueError(f"not an IBAN: {text!r}")
    compact: str = _iban.compact(text)
    return compact


def readable_iban(text: str) -> str:
    """Group in fours for reading."""
    formatted: str = _iban.format(text)
    return formatted


def is_bic(text: str) -> bool:
    """Tell whether this has the form of a bank's BIC."""
    valid: bool = _bic.is_valid(text)
    return valid
