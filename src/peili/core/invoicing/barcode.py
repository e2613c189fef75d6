"""What a payer's bank application reads from the paper: the virtual bar code and the EPC QR.

Bar code: Finance Finland, "Bank bar code guide" 5.3 (version 4 national reference, 5 RF),
printed as Code 128 with character set C. QR: EPC069-12, version 002.
"""

from datetime import date
from decimal import Decimal

from peili.core.finland.bank import iban as compact_iban
from peili.core.finland.reference import is_reference_number, is_rf, national, rf

_HIGHEST = Decimal("999999.99")
_START_C, _STOP = 105, 106
_UTF_8 = "1"


class NoBarcode(ValueError):
    """The invoice cannot be said as a bar code: foreign account, or no usable reference."""


def virtual_barcode(*, iban: str, amount: Decimal, reference: str, due: date | None) -> str:
    """Return the 54 digits of the virtual bar code, version 5 for RF and 4 for national.

    An amount that does not fit is written as zero, as the guide says; the payer types it.
    """
    account = compact_iban(iban)
    if not account.startswith("FI"):
        raise NoBarcode("the bar code knows Finnish accounts only")
    cents = int(amount * 100) if Decimal(0) < amount <= _HIGHEST else 0
    money = f"{cents:08d}"
    day = f"{due:%y%m%d}" if due else "000000"
    bare = "".join(reference.split()).upper()
    if is_rf(bare) and bare[2:].isdigit():
        return f"5{account[2:]}{money}{bare[2:4]}{bare[4:]:0>21}{day}"
    if is_reference_number(bare):
        return f"4{account[2:]}{money}000{national(bare):0>20}{day}"
    raise NoBarcode("the bar code needs a national reference or an RF reference of digits")


def code128(digits: str) -> tuple[int, ...]:
    """Return the widths of bars and gaps by turns, in modules, for an even number of digits."""
    if len(digits) % 2 or not (digits.isascii() and digits.isdigit()):
        raise ValueError("character set C carries pairs of digits")
    pairs = [int(digits[i : i + 2]) for i in range(0, len(digits), 2)]
    check = (_START_C + sum(n * pair for n, pair in enumerate(pairs, start=1))) % 103
    symbols = [_START_C, *pairs, check, _STOP]
    return tuple(int(width) for symbol in symbols for width in _PATTERNS[symbol])


def epc_text(
    *, name: str, iban: str, bic: str = "", amount: Decimal, reference: str, due: date | None = None
) -> str:
    """Return the content of an EPC QR code for a credit transfer in euros.

    The structured reference of the code is always the RF form: it carries the national digits,
    and any bank in Europe knows it. The due day goes into the last row, as Finnish banks agreed.
    """
    money = f"EUR{amount:.2f}" if amount > 0 else ""
    bare = "".join(reference.split()).upper()
    bare = rf(bare) if is_reference_number(bare) else bare
    day = f"ReqdExctnDt/{due.isoformat()}" if due else ""
    rows = [
        "BCD",
        "002",
        _UTF_8,
        "SCT",
        bic,
        name[:70],
        compact_iban(iban),
        money,
        "",
        bare,
        "",
        day,
    ]
    return "\n".join(rows).rstrip("\n")


def qr_modules(text: str) -> tuple[str, ...]:
    """Return a QR code as rows of 1 (dark) and 0 (light), without its quiet zone.

    Letters beyond ASCII are announced as UTF-8 in the code itself, else some readers guess.
    The mask is fixed, for trying all eight takes five times as long and any of them is read.
    """
    import segno  # a paper's alone, and slow to load

    code = segno.make_qr(
        text, error="m", boost_error=False, mask=2, encoding="utf-8", eci=not text.isascii()
    )
    return tuple("".join("1" if cell else "0" for cell in row) for row in code.matrix)


# Widths of the six elements of each symbol of Code 128 (ISO/IEC 15417); the stop has seven.
_WIDTHS = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 "
    "122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 "
    "321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 "
    "211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 "
    "213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 "
    "121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 "
    "241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 "
    "412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 "
    "211214 211232 2331112"
)
_PATTERNS = _WIDTHS.split()
