"""`peili invoice < invoice.json --ubl F --finvoice F --pdf F`: one invoice, three files."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from peili.core.errors import PeiliError
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.invoice import Invoice
from peili.core.invoicing.read_json import Reading, read_invoice
from peili.core.invoicing.ubl import write_ubl

_DONE, _FAILED, _ASKED_WRONGLY = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Read peili-invoice/1 from standard input and write what was asked for.

    Nothing is written unless everything can be. Without a file to write the invoice is only
    checked. Bad input: one line that names the field, exit code 2.
    """
    asked = _parser().parse_args(arguments)
    try:
        reading = read_invoice(sys.stdin.buffer.read())
        files = [(path, write(reading.invoice)) for path, write in _wanted(asked) if path]
    except PeiliError as refusal:
        print(f"peili invoice: {' '.join(str(refusal).split())}", file=sys.stderr)
        return _ASKED_WRONGLY
    _mention(reading)
    for path, content in files:
        try:
            path.write_bytes(content)
        except OSError as trouble:
            print(f"peili invoice: {path}: {trouble.strerror}", file=sys.stderr)
            return _FAILED
    return _DONE


def _wanted(asked: argparse.Namespace) -> list[tuple[Path | None, Callable[[Invoice], bytes]]]:
    return [(asked.ubl, write_ubl), (asked.finvoice, write_finvoice), (asked.pdf, _write_pdf)]


def _write_pdf(invoice: Invoice) -> bytes:
    """The typesetter is loaded only when somebody wants a paper."""
    from peili.plumbing.paper.invoice import invoice_pdf

    return invoice_pdf(invoice)


def _mention(reading: Reading) -> None:
    for field in reading.ignored:
        print(f"peili invoice: {field}: means nothing here, left out", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="peili invoice",
        description="Read an invoice (JSON, peili-invoice/1) and write it for machines and people.",
        epilog="The format: docs/reference/invoice-json.md",
    )
    for option, what in (
        ("--ubl", "Peppol BIS Billing 3 (UBL 2.1)"),
        ("--finvoice", "Finvoice 3.0"),
        ("--pdf", "the paper for people"),
    ):
        parser.add_argument(option, type=Path, metavar="FILE", help=what)
    return parser
