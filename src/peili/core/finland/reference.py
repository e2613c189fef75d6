"""Reference numbers of payments (viitenumero): the national one, and RF of ISO 11649."""

from stdnum import iso11649

_WEIGHTS = (7, 3, 1)


def reference_number(n: int) -> str:
    """Return the national reference number for `n`: its digits and the 7-3-1 check digit.

    The bare number has 3 to 19 digits (Finance Finland, "Structure of the reference number"),
    so number invoices from 100 upwards.
    """
    if not 100 <= n < 10**19:
        raise ValueError(f"a reference number needs 3 to 19 digits before its check digit: {n}")
    return f"{n}{_check_digit(str(n))}"


def is_reference_number(text: str) -> bool:
    """Tell whether this is a national reference number; spaces are ignored."""
    digits = national(text)
    return (
        digits.isascii()
        and digits.isdigit()
        and 4 <= len(digits) <= 20
        and digits[-1] == _check_digit(digits[:-1])
    )


def national(text: str) -> str:
    """Return a reference number without spaces and leading zeros, as banks compare it."""
    return "".join(text.split()).lstrip("0")


def rf(reference: str) -> str:
    """Return the international (RF) form of a national reference number."""
    bare = national(reference)
    checked: str = iso11649.validate(f"RF{_rf_check_digits(bare)}{bare}")
    return checked


def is_rf(text: str) -> bool:
    """Tell whether this is an RF reference that a Finnish invoice may carry; spaces are ignored.

    The ISO check sum alone lets some misprints through: RF02 6987 5672 0834 passes it, though
    no national reference ends so. Digits after the check sum must therefore be one.
    """
    if not iso11649.is_valid(text):
        return False
    inside = iso11649.compact(text)[4:]
    return not inside.isdigit() or is_reference_number(inside)


def national_of_rf(text: str) -> str | None:
    """Return the national reference inside an RF reference, if it carries one."""
    inside = national(iso11649.compact(text)[4:])
    return inside if is_rf(text) and is_reference_number(inside) else None


def readable(reference: str) -> str:
    """Group for reading: national in fives from the right, RF in fours from the left."""
    text = "".join(reference.split()).upper()
    if text.startswith("RF"):
        return " ".join(text[i : i + 4] for i in range(0, len(text), 4))
    first = len(text) % 5
    groups = [text[:first], *(text[i : i + 5] for i in range(first, len(text), 5))]
    return " ".join(group for group in groups if group)


def _check_digit(digits: str) -> str:
    total = sum(int(digit) * _WEIGHTS[i % 3] for i, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def _rf_check_digits(bare: str) -> str:
    return f"{98 - int(bare + '271500') % 97:02d}"  # R = 27, F = 15 (ISO 7064, mod 97-10)
