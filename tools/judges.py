"""Run the official e-invoice rules over one invoice of each kind in three languages.

ORACLES names the folder they were put in (docs/how-to/run-the-judges.md). Rules that are
missing fail the run: a judge that did not sit has not acquitted anybody.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor
from tests.core.invoicing.samples import KINDS, LANGUAGES, invoice

from peili.core.invoicing.finvoice import write_finvoice
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

    with PySaxonProcessor(license=False) as saxon:
        faults = list(_verdicts(saxon, oracles))
    for fault in faults:
        print(fault)
    print(
        f"{len(KINDS) * len(LANGUAGES)} invoices, {len(RULES)} rule sets, {len(SCHEMAS)} schemas: "
        f"{len(faults)} faults"
    )
    return 1 if faults else 0


def _verdicts(saxon: PySaxonProcessor, oracles: Path) -> Iterator[str]:
    rules = [_rule(saxon, oracles / path, name) for name, path in RULES.items()]
    schemas = {name: _schema(oracles / path, name) for name, path in SCHEMAS.items()}
    for kind in KINDS:
        for language in LANGUAGES:
            read = read_invoice(json.dumps(invoice(kind, language)))
            ubl, finvoice = write_ubl(read.invoice), write_finvoice(read.invoice)
            shape = schemas["UBL credit note" if read.invoice.is_credit_note else "UBL invoice"]
            said = [f"ignored {field}" for field in read.ignored]
            said += [fault for judge in (shape, *rules) for fault in judge(ubl)]
            said += schemas["Finvoice"](finvoice)
            yield from (f"{kind} {language}: {fault}" for fault in said)


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
