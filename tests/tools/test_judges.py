from tools import judges


def test_without_a_folder_nobody_is_acquitted(monkeypatch, capsys):
    monkeypatch.delenv("ORACLES", raising=False)

    assert judges.main() == 1
    assert "set ORACLES" in capsys.readouterr().out


def test_missing_rules_are_named_and_fail_the_run(monkeypatch, capsys, tmp_path):
    (tmp_path / "finvoice").mkdir()
    (tmp_path / "finvoice" / "Finvoice3.0.xsd").touch()
    monkeypatch.setenv("ORACLES", str(tmp_path))

    assert judges.main() == 1
    said = capsys.readouterr().out
    assert "peppol/PEPPOL-EN16931-UBL.xslt" in said
    assert "finvoice/Finvoice3.0.xsd" not in said
