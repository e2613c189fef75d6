"""Run the official e-invoice rules over one invoice of each kind in three languages.

The kinds come twice: from samples of `peili-invoice/1`, and from the practice's own rows, drafted
and sent by the real verbs. Every invoice that the demo has sent is judged too.

ORACLES names the folder they were put in (docs/how-to/run-the-judges.md). Rules that are
missing fail the run: a judge that did not sit has not acquitted anybody.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor
from tests.core.invoicing.samples import KINDS, LANGUAGES, invoice

from peili.config.django_setup import set_up
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.invoice import Invoice
from peili.core.invoicing.read_json import read_invoice
from peili.core.invoicing.ubl import write_ubl

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
RULES = {
    "CEN EN 16931": "en16931/EN16931-UBL-validation.xslt",
    "CEN EN 16931 as Peppol ships it": "peppol/CEN-EN16931-UBL.xslt",
    "Peppol BIS Billing 3": "peppol/PEPPOL-EN16931-UBL.xslt",
}
SCHEMAS = {
    "UBL invoice": "ubl/maindoc/UBL-Invoice-2.1.xsd",
    "UBL credit note": "ubl/maindoc/UBL-CreditNote-2.1.xsd",
    "Finvoice": "finvoice/Finvoice3.0.xsd",
}

Judge = Callable[[bytes], Iterator[str]]


def main() -> int:
    if "ORACLES" not in os.environ:
        print("judges: set ORACLES to the folder of the rules (docs/how-to/run-the-judges.md)")
        return 1
    oracles = Path(os.environ["ORACLES"])
    missing = [
        name for name in (*RULES.values(), *SCHEMAS.values()) if not (oracles / name).is_file()
    ]
    if missing:
        print("judges: missing from", oracles, "·", ", ".join(missing))
        return 1

    judged, faults = 0, 0
    with PySaxonProcessor(license=False) as saxon, tempfile.TemporaryDirectory() as folder:
        judge = _bench(saxon, oracles)
        for name, paper in (*_samples(), *_own_rows(Path(folder))):
            judged += 1
            for fault in judge(paper):
                faults += 1
                print(f"{name}: {fault}")
    print(
        f"{judged} invoices, {len(RULES)} rule sets, {len(SCHEMAS)} schemas: {faults} faults",
        flush=True,
    )
    return 1 if faults else 0


def _samples() -> Iterator[tuple[str, Invoice]]:
    for kind in KINDS:
        for language in LANGUAGES:
            read = read_invoice(json.dumps(invoice(kind, language)))
            if read.ignored:
                raise SystemExit(f"sample {kind} {language} has unread fields: {read.ignored}")
            yield f"sample {kind} {language}", read.invoice


def _own_rows(folder: Path) -> Iterator[tuple[str, Invoice]]:
    """Seed the demo, then send one of each kind beside what it has sent."""
    set_up(PEILI_DEMO="1", PEILI_VAR=str(folder), PEILI_DATABASE=f"sqlite:///{folder}/rows.sqlite3")
    from tests.casework.billing.kinds import sent_of_each_kind

    from peili.casework.billing.models import Invoice as Row
    from peili.casework.billing.paper import invoice_of
    from peili.config.commands.demo import seed

    seed(folder)
    sent = Row.objects.exclude(state=Row.State.DRAFT).select_related("credits")
    for row in sent.prefetch_related("lines").order_by("number"):
        if row.buyer.get("einvoice_address") or row.buyer.get("business_id"):
            yield f"demo {row.number} {row.language}", invoice_of(row)
    for kind, language, row in sent_of_each_kind():
        yield f"row {kind} {language}", invoice_of(Row.objects.get(pk=row.pk))


def _bench(saxon: PySaxonProcessor, oracles: Path) -> Callable[[Invoice], Iterator[str]]:
    """Seat all judges: what each says of an invoice's two files comes one after the other."""
    rules = [_rule(saxon, oracles / path, name) for name, path in RULES.items()]
    schemas = {name: _schema(oracles / path, name) for name, path in SCHEMAS.items()}

    def judge(paper: Invoice) -> Iterator[str]:
        shape = schemas["UBL credit note" if paper.is_credit_note else "UBL invoice"]
        ubl = write_ubl(paper)
        for of_ubl in (shape, *rules):
            yield from of_ubl(ubl)
        yield from schemas["Finvoice"](write_finvoice(paper))

    return judge


def _schema(path: Path, name: str) -> Judge:
    schema = etree.XMLSchema(etree.parse(path))

    def judge(content: bytes) -> Iterator[str]:
        if not schema.validate(etree.fromstring(content)):
            yield from (f"{name}: {entry.message}" for entry in schema.error_log)

    return judge


def _rule(saxon: PySaxonProcessor, path: Path, name: str) -> Judge:
    stylesheet = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))

    def judge(content: bytes) -> Iterator[str]:
        node = saxon.parse_xml(xml_text=content.decode("utf-8"))
        report = etree.fromstring(stylesheet.transform_to_string(xdm_node=node).encode())
        if not report.findall(f"{SVRL}fired-rule"):
            yield f"{name}: no rule was fired, so nothing was judged"
        for failed in report.iter(f"{SVRL}failed-assert", f"{SVRL}successful-report"):
            text = " ".join("".join(failed.itertext()).split())
            yield f"{name}: {failed.get('flag', 'fatal')} {failed.get('id')}: {text}"

    return judge


if __name__ == "__main__":
    sys.exit(main())
