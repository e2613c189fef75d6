"""One certifying signature over a finished PDF. Loads pyHanko: import it where it is needed."""

from datetime import datetime
from io import BytesIO
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.timestamps.api import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from peili.plumbing.seal.keys import SealKey
from peili.plumbing.seal.shapes import as_asn1, as_store

FIELD = "Seal"


def seal(
    pdf: bytes, *, key: SealKey, at: datetime, reason: str, stamper: TimeStamper | None
) -> bytes:
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        reason=reason or None,
        name=key.owner,
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    sealer = _Dated(
        metadata,
        signer=_HeldKey(key),
        timestamper=stamper,
        new_field_spec=SigFieldSpec(FIELD, readable_field_name=reason or FIELD),
    )
    sealer.at = at
    out = BytesIO()
    sealer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), output=out)
    return out.getvalue()


class _Dated(PdfSigner):
    """Signs at the moment it is told; pyHanko would ask the machine's clock."""

    at: datetime

    def init_signing_session(self, *parts: Any, **named: Any) -> Any:
        session = super().init_signing_session(*parts, **named)
        session.system_time = self.at
        return session


class _HeldKey(Signer):
    """Signs with a key that is in memory; pyHanko's own reads and proves it anew each time."""

    def __init__(self, key: SealKey) -> None:
        store: SimpleCertificateStore = as_store(key.chain)
        super().__init__(signing_cert=as_asn1(key.certificate), cert_registry=store)
        self._key = key.key

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        algorithm = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384()}[digest_algorithm]
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, padding.PKCS1v15(), algorithm)
        return self._key.sign(data, ec.ECDSA(algorithm))
