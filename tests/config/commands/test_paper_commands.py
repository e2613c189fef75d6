"""`peili verify-paper` and `peili import-seal`, from the outside."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12

from peili.config.cli import main
from peili.plumbing.paper import make_pdf
from peili.plumbing.seal import authority, keys, seal
from tests.conftest import NOVEMBER


@pytest.fixture(scope="module")
def sealed() -> tuple[Path, bytes]:
    """A certificate of a practice, and a paper sealed with it."""
    key = authority.LocalAuthority.make("Varmentaja", at=NOVEMBER).seal_key("Lumme", at=NOVEMBER)
    values = {
        "language": "fi",
        "title": "Sopimus",
        "document_title": "Sopimus",
        "author": "Lumme",
        "page_word": "Sivu",
        "sender": {"name": "Lumme", "rows": []},
        "footer": [],
        "lead": "",
        "facts": [],
        "sections": [],
        "signed": None,
        "attachments": [],
    }
    return key, seal(make_pdf("document", values), key=key, at=NOVEMBER)


@pytest.fixture
def folder(settings, tmp_path):
    settings.SEAL_FOLDER = tmp_path / "keys"
    return settings.SEAL_FOLDER


def judged(tmp_path, capsys, pdf: bytes, *options: str) -> tuple[int, str]:
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    code = main(["verify-paper", str(file), *options])
    return code, capsys.readouterr().out


def test_a_whole_paper_of_ours_is_said_to_be_whole(sealed, folder, tmp_path, capsys):
    key, pdf = sealed
    keys.keep(folder, key)

    code, said = judged(tmp_path, capsys, pdf)

    assert code == 0
    assert "is whole" in said and "sealed by Lumme" in said


def test_a_certificate_can_be_given(sealed, folder, tmp_path, capsys):
    key, pdf = sealed
    certificate = tmp_path / "lumme.pem"
    certificate.write_bytes(keys.as_pem([key.certificate]))

    assert judged(tmp_path, capsys, pdf)[0] == 1
    assert judged(tmp_path, capsys, pdf, "--certificate", str(certificate))[0] == 0


@pytest.mark.parametrize(
    ("damage", "word"),
    [
        (lambda pdf: pdf + b"\n%more\n", "added"),
        (lambda pdf: pdf[:300] + bytes([pdf[300] ^ 1]) + pdf[301:], "NOT whole"),
        (lambda pdf: b"not a paper", "cannot be read"),
    ],
)
def test_what_was_done_to_a_paper_is_said(sealed, folder, tmp_path, capsys, damage, word):
    key, pdf = sealed
    keys.keep(folder, key)

    code, said = judged(tmp_path, capsys, damage(pdf))

    assert code == 1
    assert word in said


def test_a_missing_file_is_asked_wrongly(folder, tmp_path, capsys):
    assert main(["verify-paper", str(tmp_path / "none.pdf")]) == 2


def test_a_bought_key_is_imported(sealed, folder, tmp_path, capsys):
    key, _ = sealed
    file, password = tmp_path / "bought.p12", tmp_path / "password"
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"seal",
            key.key,
            key.certificate,
            key.chain,
            serialization.BestAvailableEncryption(b"salasana"),
        )
    )
    file.chmod(0o644)
    password.write_text("salasana\n")
    asked = ["import-seal", str(file), "--password-file", str(password)]
    assert main(asked) == 2
    assert "chmod 600" in capsys.readouterr().err

    file.chmod(0o600)
    assert main(asked) == 0
    assert "sealed by Lumme" in capsys.readouterr().out
    assert keys.read_key(folder).fingerprint == key.fingerprint
