"""A list taken away as a table that a Finnish spreadsheet opens as it is."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
NEGATIVE_NUMBER = re.compile(r"-\d+(,\d+)?")
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def csv_file(name: str, header: Sequence[object], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Answer with semicolons and a byte order mark, and with no cell that acts as a formula."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";")
    for row in (header, *rows):
        writer.writerow([_harmless(cell) for cell in row])
    answer = HttpResponse(
        BYTE_ORDER_MARK + written.getvalue(), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def _harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    acts = text.startswith(FORMULA_SIGNS) and not NEGATIVE_NUMBER.fullmatch(text)
    return f"'{text}" if acts else text
