"""The key: for its owner alone, matched with its certificate, and its end is seen coming."""

import os
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12

from peili.plumbing.seal import keys
from peili.plumbing.seal.authority import LocalAuthority
from tests.plumbing.seal.conftest import NOVEMBER

TODAY = NOVEMBER.date()


@pytest.fixture(scope="module")
def bought():
    """A key as a certificate authority would sell it, good for a year."""
    authority = LocalAuthority.make("Varmennepalvelu", at=NOVEMBER)
    return authority.seal_key("Lumme Oy", at=NOVEMBER, lasts=timedelta(days=365))


@pytest.fixture
def p12(bought, tmp_path):
    file = tmp_path / "bought.p12"
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"seal",
            bought.key,
            bought.certificate,
            bought.chain,
            serialization.BestAvailableEncryption(b"salasana"),
        )
    )
    file.chmod(0o600)
    return file


@pytest.fixture
def pem(bought, tmp_path):
    """The key and the certificate in files of their own."""
    key, certificate = tmp_path / "bought.key", tmp_path / "bought.crt"
    keys.write_private(key, bought.key)
    certificate.write_bytes(keys.as_pem([bought.certificate, *bought.chain]))
    return key, certificate


def test_a_bought_certificate_is_imported_from_pkcs12(p12, bought, tmp_path):
    keys.import_key(tmp_path / "seal", file=p12, password=b"salasana", at=NOVEMBER)

    read = keys.read_key(tmp_path / "seal")
    assert read.fingerprint == bought.fingerprint
    assert read.chain == bought.chain


def test_a_bought_certificate_is_imported_from_pem(pem, bought, tmp_path):
    key, certificate = pem
    keys.import_key(tmp_path / "seal", file=key, certificate=certificate, at=NOVEMBER)

    assert keys.read_key(tmp_path / "seal").fingerprint == bought.fingerprint


def test_the_kept_key_is_its_owners_alone(p12, tmp_path):
    keys.import_key(tmp_path / "seal", file=p12, password=b"salasana", at=NOVEMBER)

    assert (tmp_path / "seal" / keys.KEY).stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps no such bits")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o610])
def test_a_key_that_others_can_read_is_refused(p12, tmp_path, mode):
    p12.chmod(mode)
    with pytest.raises(keys.OpenToOthers):
        keys.import_key(tmp_path / "seal", file=p12, password=b"salasana", at=NOVEMBER)

    p12.chmod(0o600)
    keys.import_key(tmp_path / "seal", file=p12, password=b"salasana", at=NOVEMBER)
    (tmp_path / "seal" / keys.KEY).chmod(mode)
    with pytest.raises(keys.OpenToOthers):
        keys.read_key(tmp_path / "seal")


def test_a_wrong_password_changes_nothing(p12, tmp_path):
    with pytest.raises(keys.KeyUnreadable):
        keys.import_key(tmp_path / "seal", file=p12, password=b"arvaus", at=NOVEMBER)

    with pytest.raises(keys.NoSealKey):
        keys.read_key(tmp_path / "seal")


def test_a_certificate_of_another_key_is_refused(pem, folder, tmp_path):
    key, _ = pem
    with pytest.raises(keys.KeyOfAnother):
        keys.import_key(
            tmp_path / "seal", file=key, certificate=folder / keys.CERTIFICATE, at=NOVEMBER
        )


def test_a_certificate_that_has_run_out_is_refused(p12, tmp_path):
    later = NOVEMBER + timedelta(days=366)
    with pytest.raises(keys.CertificateNotValid):
        keys.import_key(tmp_path / "seal", file=p12, password=b"salasana", at=later)


def test_a_certificate_for_time_stamps_does_for_stamping_only(folder):
    stamper = LocalAuthority.make("Leimat", at=NOVEMBER).certificate
    key = keys.SealKey(keys.read_key(folder).key, stamper)

    with pytest.raises(keys.CertificateNotValid):
        key.demand_valid(NOVEMBER)


def test_the_certificate_before_stays_known(p12, bought, tmp_path):
    old = LocalAuthority.make("Vanha", at=NOVEMBER).seal_key("Lumme Oy", at=NOVEMBER)
    keys.keep(tmp_path / "seal", old)
    keys.import_key(tmp_path / "seal", file=p12, password=b"salasana", at=NOVEMBER)

    known = keys.known_certificates(tmp_path / "seal")
    assert set(known) == {bought.certificate, old.certificate}


@pytest.mark.parametrize(
    ("left", "code"), [(61, None), (60, "seal_expires"), (0, "seal_expires"), (-1, "seal_expired")]
)
def test_the_end_of_the_certificate_is_told_60_days_before(p12, tmp_path, left, code):
    key = keys.import_key(tmp_path / "seal", file=p12, password=b"salasana", at=NOVEMBER)

    remark = keys.remark_on_key(tmp_path / "seal", today=key.expires_on - timedelta(days=left))

    assert (remark.code if remark else None) == code


def test_a_missing_key_is_told(tmp_path):
    remark = keys.remark_on_key(tmp_path, today=TODAY)

    assert remark and "Import the certificate" in remark.in_words()
