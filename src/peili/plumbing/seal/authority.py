"""A certificate authority of one's own, for the demo and the tests. Nobody else trusts it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from peili.plumbing.seal.keys import (
    KEY,
    STAMPERS,
    SealKey,
    as_pem,
    keep,
    read_pem,
    write_private,
)

STAMPER_KEY, STAMPER = "stamper.pem", "local.pem"
_BITS = 3072
_STAMPER_BITS = 2048


@dataclass(frozen=True)
class LocalAuthority:
    """Signs certificates for sealing and for time stamps."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @classmethod
    def make(cls, name: str, *, at: datetime, years: int = 10) -> "LocalAuthority":
        key = _new_key()
        whose = _name(name)
        certificate = (
            _begun(whose, whose, key, at, timedelta(days=365 * years))
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
            .sign(key, hashes.SHA256())
        )
        return cls(key, certificate)

    def seal_key(self, name: str, *, at: datetime, lasts: timedelta | None = None) -> SealKey:
        """Make a key with a certificate for signing papers."""
        key = _new_key()
        certificate = (
            _begun(self.certificate.subject, _name(name), key, at, lasts or timedelta(days=730))
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(digital_signature=True, content_commitment=True), critical=True)
            .sign(self.key, hashes.SHA256())
        )
        return SealKey(key, certificate, (self.certificate,))

    def stamper_key(self, name: str, *, at: datetime) -> SealKey:
        """Make a key with a certificate for time stamps alone."""
        key = _new_key(_STAMPER_BITS)
        stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        certificate = (
            _begun(self.certificate.subject, _name(name), key, at, timedelta(days=730))
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(digital_signature=True), critical=True)
            .add_extension(stamping, critical=True)
            .sign(self.key, hashes.SHA256())
        )
        return SealKey(key, certificate, (self.certificate,))


def furnish(folder: Path, *, owner: str, at: datetime) -> None:
    """Put a key to seal with and a local time stamper into an empty folder, for the demo."""
    if (folder / KEY).exists():
        return
    authority = LocalAuthority.make(f"{owner}: local test authority", at=at)
    keep(folder, authority.seal_key(owner, at=at))
    keep_stamper(folder, authority.stamper_key("Local time stamps", at=at))


def keep_stamper(folder: Path, key: SealKey) -> None:
    (folder / STAMPERS).mkdir(parents=True, exist_ok=True)
    write_private(folder / STAMPER_KEY, key.key)
    (folder / STAMPERS / STAMPER).write_bytes(as_pem([key.certificate, *key.chain]))


def read_stamper(folder: Path) -> SealKey:
    return read_pem(folder / STAMPER_KEY, folder / STAMPERS / STAMPER)


def _new_key(bits: int = _BITS) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def _name(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "FI"),
            x509.NameAttribute(x509.NameOID.COMMON_NAME, name[:64]),
        ]
    )


def _begun(
    issuer: x509.Name, subject: x509.Name, key: rsa.RSAPrivateKey, at: datetime, lasts: timedelta
) -> x509.CertificateBuilder:
    """Begin a certificate; it is good from a day before, for clocks that are behind."""
    return (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .subject_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )
