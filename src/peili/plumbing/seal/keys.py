"""The key that seals: read from its folder, imported from a file, and how long it is good.

The folder holds `key.pem` (for its owner alone), `certificate.pem` with its chain, and the
certificates it had before in `earlier/`, so that old papers still verify.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from peili.core.errors import RuleBroken
from peili.core.remarks import Remark
from peili.core.wording import msgid
from peili.plumbing import clock

KEY, CERTIFICATE, EARLIER, STAMPERS = "key.pem", "certificate.pem", "earlier", "stampers"
WARN_DAYS = 60

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class SealRefused(RuleBroken):
    """The key cannot seal.

    SealRefused
    ├── NoSealKey            none has been imported
    ├── OpenToOthers         somebody else on the machine could read the key
    ├── KeyUnreadable        not a key, or the password is wrong
    ├── KeyOfAnother         key and certificate do not belong together
    └── CertificateNotValid  too old, not valid yet, or not made for signing
    """


class NoSealKey(SealRefused):
    def __init__(self) -> None:
        super().__init__(msgid("There is no key to seal papers with. Import the certificate."))


class OpenToOthers(SealRefused):
    def __init__(self) -> None:
        super().__init__(
            msgid("Others on this machine can read the key file. Make it its owner's: chmod 600.")
        )


class KeyUnreadable(SealRefused):
    def __init__(self) -> None:
        super().__init__(
            msgid("The key cannot be read. Give PKCS#12 or PEM, and the right password.")
        )


class KeyOfAnother(SealRefused):
    def __init__(self) -> None:
        super().__init__(msgid("The key and the certificate do not belong together."))


class CertificateNotValid(SealRefused):
    def __init__(self) -> None:
        super().__init__(
            msgid("The certificate is not valid for signing today. Import one that is.")
        )


@dataclass(frozen=True)
class SealKey:
    """A private key with its certificate, and the certificates above that."""

    key: PrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    @property
    def expires_on(self) -> date:
        """Return the last whole day on which it is good, by the Finnish calendar."""
        return clock.local(self.certificate.not_valid_after_utc).date()

    @property
    def owner(self) -> str:
        return common_name(self.certificate)

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of the certificate in hexadecimal."""
        return self.certificate.fingerprint(hashes.SHA256()).hex()

    def demand_valid(self, at: datetime) -> None:
        """Raise `CertificateNotValid` unless the certificate may sign at that moment."""
        certificate = self.certificate
        if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
            raise CertificateNotValid
        try:
            usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
        except x509.ExtensionNotFound:
            return
        if not (usage.digital_signature or usage.content_commitment):
            raise CertificateNotValid


def read_key(folder: Path) -> SealKey:
    """Read the key that seals, or refuse: none there, or one that others can read."""
    file = folder / KEY
    if not file.exists():
        raise NoSealKey
    return read_pem(file, folder / CERTIFICATE)


def import_key(
    folder: Path,
    *,
    file: Path,
    at: datetime,
    certificate: Path | None = None,
    password: bytes | None = None,
) -> SealKey:
    """Bring in a key from PKCS#12, or from PEM with its certificate beside it or in it.

    Nothing is changed unless all of it can be used at `at`. The certificate in use until now is
    kept among the earlier ones.
    """
    key = read_file(file, certificate, password)
    key.demand_valid(at)
    keep(folder, key)
    return key


def read_file(file: Path, certificate: Path | None, password: bytes | None) -> SealKey:
    if file.suffix.lower() in {".p12", ".pfx"}:
        return _read_pkcs12(file, password)
    return read_pem(file, certificate or file, password)


def read_pem(file: Path, certificate: Path, password: bytes | None = None) -> SealKey:
    _demand_for_owner_alone(file)
    try:
        key = serialization.load_pem_private_key(file.read_bytes(), password)
        leaf, *chain = x509.load_pem_x509_certificates(certificate.read_bytes())
    except (ValueError, TypeError, OSError) as trouble:
        raise KeyUnreadable from trouble
    return _matched(key, leaf, chain)


def keep(folder: Path, key: SealKey) -> None:
    """Write the key for its owner alone; move the certificate before it aside."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / EARLIER).mkdir(exist_ok=True)
    if (folder / CERTIFICATE).exists():
        before = x509.load_pem_x509_certificates((folder / CERTIFICATE).read_bytes())[0]
        aside = folder / EARLIER / f"{before.fingerprint(hashes.SHA256()).hex()[:16]}.pem"
        aside.write_bytes(as_pem([before]))
    write_private(folder / KEY, key.key)
    (folder / CERTIFICATE).write_bytes(as_pem([key.certificate, *key.chain]))


def known_certificates(folder: Path) -> tuple[x509.Certificate, ...]:
    """Return the certificate in use and the earlier ones: what our papers are sealed with."""
    own = [folder / CERTIFICATE] if (folder / CERTIFICATE).exists() else []
    return _first_of(own) + _first_of(sorted((folder / EARLIER).glob("*.pem")))


def known_stampers(folder: Path) -> tuple[x509.Certificate, ...]:
    """Return the certificates of the time stamp services that are trusted here."""
    return _first_of(sorted((folder / STAMPERS).glob("*.pem")))


def remark_on_key(folder: Path, *, today: date) -> Remark | None:
    """Say what somebody must do about the key, from 60 days before it runs out; None when fine."""
    try:
        key = read_key(folder)
    except SealRefused as refusal:
        return Remark("seal_key", str(refusal))
    left = (key.expires_on - today).days
    if left < 0:
        return Remark(
            "seal_expired",
            msgid("The certificate that seals papers has run out. Import a new one."),
        )
    if left <= WARN_DAYS:
        return Remark(
            "seal_expires",
            msgid("The certificate that seals papers runs out in %(days)s days. Order a new one."),
            {"days": left},
        )
    return None


def common_name(certificate: x509.Certificate) -> str:
    """Return whose the certificate is, as people read it."""
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def as_pem(certificates: Sequence[x509.Certificate]) -> bytes:
    return b"".join(c.public_bytes(serialization.Encoding.PEM) for c in certificates)


def write_private(file: Path, key: PrivateKey) -> None:
    """Write a key so that it is never readable by others, not even for a moment."""
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
    fresh.replace(file)


def _read_pkcs12(file: Path, password: bytes | None) -> SealKey:
    _demand_for_owner_alone(file)
    try:
        key, leaf, chain = pkcs12.load_key_and_certificates(file.read_bytes(), password)
    except (ValueError, TypeError, OSError) as trouble:
        raise KeyUnreadable from trouble
    if leaf is None:
        raise KeyUnreadable
    return _matched(key, leaf, chain)


def _matched(key: object, leaf: x509.Certificate, chain: Sequence[x509.Certificate]) -> SealKey:
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise KeyUnreadable
    if key.public_key() != leaf.public_key():
        raise KeyOfAnother
    return SealKey(key, leaf, tuple(chain))


def _demand_for_owner_alone(file: Path) -> None:
    """Refuse a key file that a group or everybody may read. Windows keeps no such bits."""
    if not file.is_file():
        raise KeyUnreadable
    if os.name == "posix" and file.stat().st_mode & 0o077:
        raise OpenToOthers


def _first_of(files: Sequence[Path]) -> tuple[x509.Certificate, ...]:
    return tuple(x509.load_pem_x509_certificates(file.read_bytes())[0] for file in files)
