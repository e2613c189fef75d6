"""Lists that people take away."""

from peili.plumbing.csv_files import csv_file


def test_a_spreadsheet_reads_names_and_semicolons():
    answer = csv_file("people", ["Nimi", "Kunta"], [["Äijälä; Åke", None]])

    assert answer.content.decode("utf-8-sig").splitlines() == ["Nimi;Kunta", '"Äijälä; Åke";']
    assert answer["Content-Disposition"] == 'attachment; filename="people.csv"'


def test_no_cell_acts_as_a_formula():
    answer = csv_file("people", ["Nimi"], [["=HYPERLINK(1)"], ["-A1"]])

    assert answer.content.decode("utf-8-sig").splitlines()[1:] == ["'=HYPERLINK(1)", "'-A1"]


def test_a_negative_amount_stays_a_number():
    answer = csv_file("invoices", ["Summa"], [["-313,75"]])

    assert answer.content.decode("utf-8-sig").splitlines()[1:] == ["-313,75"]
