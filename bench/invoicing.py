"""CPU per invoice, warm: reading JSON, writing UBL and Finvoice, setting the paper.

Run `python -m bench.invoicing`. Every invoice differs, so nothing is served from a memory of
the one before. Exit code 1 when a figure is over its limit.
"""

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal

from tests.core.invoicing.samples import invoice

from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.invoice import Invoice
from peili.core.invoicing.read_json import read_invoice
from peili.core.invoicing.ubl import write_ubl
from peili.plumbing.paper.invoice import invoice_pdf

LIMITS = {"UBL": 5.0, "Finvoice": 5.0, "PDF": 25.0}
ROUNDS = 60


def main() -> int:
    texts = [_numbered(n) for n in range(ROUNDS)]
    invoices = [read_invoice(text).invoice for text in texts]
    figures = {
        "read JSON": _milliseconds(read_invoice, texts),
        "UBL": _milliseconds(write_ubl, invoices),
        "Finvoice": _milliseconds(write_finvoice, invoices),
        "PDF": _milliseconds(invoice_pdf, invoices),
    }
    over = False
    print(f"invoice of 4 lines, CPU in ms, median of {ROUNDS} (highest)")
    for name, (median, highest) in figures.items():
        limit = LIMITS.get(name)
        over |= limit is not None and median > limit
        print(
            f"  {name:<10} {median:6.2f}  ({highest:.2f})" + (f"  limit {limit:g}" if limit else "")
        )
    return 1 if over else 0


def _numbered(n: int) -> str:
    """An invoice of four lines that no other round has."""
    made = invoice("travel", "fi")
    made["number"] = f"2026-{n:04}"
    made["lines"][0]["price"] = str(Decimal("210.00") + n)
    made["buyer"] = {**made["buyer"], "name": f"Esimerkkilän kunta {n}"}
    return json.dumps(made)


def _milliseconds(
    work: Callable[..., object], items: list[str] | list[Invoice]
) -> tuple[float, float]:
    work(items[0])
    gc.collect()
    spent = []
    for item in items:
        before = time.process_time()
        work(item)
        spent.append((time.process_time() - before) * 1000)
    return statistics.median(spent), max(spent)


if __name__ == "__main__":
    sys.exit(main())
