import io
import json
import subprocess
import sys

import pytest

from peili.config.commands import invoice as command
from tests.core.invoicing.samples import invoice


class Typed:
    """Standard input that holds these bytes."""

    def __init__(self, content):
        self.buffer = io.BytesIO(content)


@pytest.fixture
def typed(monkeypatch):
    def put(content):
        monkeypatch.setattr(sys, "stdin", Typed(json.dumps(content).encode()))

    return put


def test_one_invoice_becomes_three_files(typed, tmp_path, capsys):
    typed(invoice("framework", "sv"))
    files = {name: tmp_path / name for name in ("ubl", "finvoice", "pdf")}

    code = command.run([part for name, path in files.items() for part in (f"--{name}", str(path))])

    assert code == 0
    assert b"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" in files["ubl"].read_bytes()
    assert b"<Finvoice" in files["finvoice"].read_bytes()
    assert files["pdf"].read_bytes().startswith(b"%PDF")
    assert capsys.readouterr() == ("", "")


def test_bad_input_is_one_line_that_names_the_field_and_writes_nothing(typed, tmp_path, capsys):
    wrong = invoice("plain", "fi")
    wrong["lines"][0]["vat"] = {"rate": 240}
    typed(wrong)

    code = command.run(["--ubl", str(tmp_path / "ubl"), "--pdf", str(tmp_path / "pdf")])

    said = capsys.readouterr().err
    assert code == 2
    assert said == "peili invoice: lines[0].vat.rate: 240 % is not a Finnish VAT rate\n"
    assert list(tmp_path.iterdir()) == []


def test_what_was_typed_over_two_lines_is_told_in_one(typed, capsys):
    wrong = invoice("plain", "fi")
    wrong["seller"] = {**wrong["seller"], "business_id": "1234\n567"}
    typed(wrong)

    assert command.run([]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_nothing_is_written_when_one_of_the_files_cannot_be_made(typed, tmp_path, capsys):
    made = invoice("person", "fi")
    del made["buyer"]["einvoice"]
    typed(made)

    code = command.run(["--pdf", str(tmp_path / "pdf"), "--ubl", str(tmp_path / "ubl")])

    assert code == 2
    assert "buyer.einvoice" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_field_that_means_nothing_is_mentioned_and_the_invoice_is_made(typed, tmp_path, capsys):
    typed({**invoice("plain", "fi"), "mood": "calm"})

    assert command.run(["--ubl", str(tmp_path / "ubl")]) == 0
    assert capsys.readouterr().err == "peili invoice: mood: means nothing here, left out\n"


def test_a_file_that_cannot_be_written_is_a_failure_in_words(typed, tmp_path, capsys):
    typed(invoice("plain", "fi"))

    assert command.run(["--ubl", str(tmp_path / "no" / "such" / "folder")]) == 1
    assert "No such file" in capsys.readouterr().err


def test_the_command_needs_no_database_and_no_django():
    program = (
        "import sys; from peili.config.commands import invoice;"
        "import peili.plumbing.paper.invoice;"
        "sys.exit('django' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
