import json
import shutil
import subprocess
from decimal import Decimal

import pytest

from peili.core.invoicing.read_json import read_invoice
from peili.plumbing.paper import make_pdf
from peili.plumbing.paper.invoice import invoice_pdf, invoice_values
from tests.core.invoicing.samples import KINDS, LANGUAGES, invoice

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
needs_zbar = pytest.mark.skipif(
    not (shutil.which("zbarimg") and shutil.which("pdftoppm")),
    reason="zbar-tools or poppler is not installed",
)


def sample(kind, language="fi", **changes):
    return read_invoice(json.dumps({**invoice(kind, language), **changes})).invoice


def text_of(pdf):
    run = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(run, input=pdf, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_becomes_a_tagged_and_archivable_paper(kind):
    pdf = invoice_pdf(sample(kind))

    assert pdf.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"<pdfaid:part>3</pdfaid:part>" in pdf


def test_the_same_invoice_gives_the_same_bytes():
    assert invoice_pdf(sample("plain")) == invoice_pdf(sample("plain"))


@needs_poppler
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ["Lasku", "Eräpäivä", "Viitenumero", "527,10\u00a0€", "31.3.2026", "10,5\u00a0%"]),
        ("sv", ["Faktura", "Förfallodag", "Referensnummer", "527,10\u00a0€", "10,5\u00a0%"]),
        ("en", ["Invoice", "Due date", "Reference number", "€527.10", "31\u00a0March\u00a02026"]),
    ],
)
def test_the_paper_speaks_the_language_of_the_invoice(language, words):
    text = text_of(invoice_pdf(sample("plain", language)))

    assert [
        word for word in words if word.replace("\u00a0", " ") not in text.replace("\u00a0", " ")
    ] == []


@needs_poppler
def test_a_text_cannot_act_as_markup():
    lines = invoice("plain", "fi")["lines"]
    trap = '#panic() *bold* $x$ <label> @ref \\ "quoted" // comment'

    text = text_of(invoice_pdf(sample("plain", lines=[{**lines[0], "text": trap}])))

    for piece in trap.split():
        assert piece in text


@needs_poppler
def test_a_character_without_a_glyph_becomes_a_white_square():
    lines = invoice("plain", "fi")["lines"]

    text = text_of(invoice_pdf(sample("plain", lines=[{**lines[0], "text": "Ilo 🙂 中文"}])))

    assert "Ilo □ □□" in text


@needs_poppler
def test_a_long_invoice_numbers_its_pages_and_repeats_its_head():
    lines = invoice("plain", "fi")["lines"] * 90

    text = text_of(invoice_pdf(sample("plain", lines=lines)))

    assert "Sivu 1 / 3" in text
    assert text.count("Palvelu") > 2


@needs_zbar
@pytest.mark.parametrize(("kind", "version"), [("allowance", "4"), ("person", "5")])
def test_the_codes_are_read_back_from_the_printed_page(kind, version, tmp_path):
    made = sample(kind)
    (tmp_path / "paper.pdf").write_bytes(invoice_pdf(made))
    page = ["pdftoppm", "-r", "150", "-png", "paper.pdf", "page"]
    subprocess.run(page, cwd=tmp_path, check=True, capture_output=True)

    pages = sorted(str(found) for found in tmp_path.glob("page*.png"))
    read = subprocess.run(
        ["zbarimg", "-q", *pages], capture_output=True, check=False
    ).stdout.decode()

    payment = invoice_values(made)["payment"]
    assert f"CODE-128:{payment['barcode']['digits']}" in read
    assert payment["barcode"]["digits"].startswith(version)
    assert "Peilin työnohjaus Oy" in read
    assert f"EUR{made.totals.due}" in read


def test_a_credit_note_asks_for_no_payment():
    values = invoice_values(sample("credit-note"))

    assert values["payment"] is None
    assert values["due"][0] == "Hyvitetään"


def test_no_vat_number_is_printed_by_a_seller_outside_the_register():
    values = invoice_values(sample("small-business", "sv"))

    assert [row[0] for row in values["footer"]][:2] == ["FO-nummer", "Hemort"]
    assert values["reasons"] == ["MomsL 3 §; Ingen moms: säljaren är inte momsskyldig (MomsL 3 §)"]


def test_the_printed_sum_is_the_sum():
    made = sample("mixed")

    assert invoice_values(made)["due"][1] == "1\u00a0099,23\u00a0€"
    assert made.totals.due == Decimal("1099.23")


@pytest.mark.parametrize("name", ["nothing", "../paper/invoice", "/etc/passwd"])
def test_only_the_papers_of_the_folder_can_be_made(name):
    with pytest.raises(LookupError):
        make_pdf(name, {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_paper_is_said_in_every_language(language):
    values = invoice_values(sample("framework", language))

    assert all(values["says"].values())
    assert values["title"] == {"fi": "Lasku", "sv": "Faktura", "en": "Invoice"}[language]
