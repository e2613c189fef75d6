"""Certificates and keys in the shape that pyHanko takes."""

from collections.abc import Iterable
from typing import Any

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate as Asn1Certificate
from cryptography.hazmat.primitives import serialization
from cryptography.x509 import Certificate
from pyhanko_certvalidator.registry import SimpleCertificateStore

from peili.plumbing.seal.keys import PrivateKey


def as_asn1(certificate: Certificate) -> Any:
    return Asn1Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def as_store(certificates: Iterable[Certificate]) -> Any:
    store = SimpleCertificateStore()
    store.register_multiple([as_asn1(certificate) for certificate in certificates])
    return store


def key_as_asn1(key: PrivateKey) -> Any:
    return PrivateKeyInfo.load(
        key.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
