"""The page that tells the format is true: its examples are read, and it names every field."""

import re
from pathlib import Path

import pytest

from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.read_json import read_invoice
from peili.core.invoicing.ubl import write_ubl
from peili.core.invoicing.vat import VatTreatment
from tests.core.invoicing.samples import SELLER, invoice

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "invoice-json.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_read_whole_and_written_for_machines(example):
    reading = read_invoice(example)

    assert reading.ignored == ()
    assert write_ubl(reading.invoice)
    assert write_finvoice(reading.invoice)


def test_the_page_names_every_field_of_the_samples_and_every_treatment():
    fields = {*invoice("framework", "fi"), *SELLER, *VatTreatment}

    assert [
        field for field in fields if f"`{field}`" not in TEXT and f'"{field}"' not in TEXT
    ] == []
