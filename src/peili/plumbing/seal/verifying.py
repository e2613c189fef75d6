"""Whether a sealed PDF is whole. Loads pyHanko: import it where it is needed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import (
    extract_certificate_info,
    find_cms_attribute_iter,
)
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from peili.plumbing.seal.keys import common_name
from peili.plumbing.seal.shapes import as_asn1
from peili.plumbing.seal.verdict import Finding, Verdict


def verify(
    pdf: bytes, *, trusted: Sequence[x509.Certificate], stampers: Sequence[x509.Certificate]
) -> Verdict:
    try:
        signatures = list(PdfFileReader(BytesIO(pdf)).embedded_signatures)
    except Exception:  # noqa: BLE001 - a damaged or hostile file makes a parser raise anything
        return Verdict(Finding.NOT_A_PDF)
    if not signatures:
        return Verdict(Finding.NOT_SEALED)
    if len(signatures) > 1:
        return Verdict(Finding.SEALED_TWICE)
    try:
        return _judge(signatures[0], trusted, stampers)
    except Exception:  # noqa: BLE001 - the same: what cannot be judged is not whole
        return Verdict(Finding.CHANGED_INSIDE)


def _judge(
    signature: Any, trusted: Sequence[x509.Certificate], stampers: Sequence[x509.Certificate]
) -> Verdict:
    status = validate_pdf_signature(
        signature,
        signer_validation_context=_context(
            [signature.signer_cert], moment=signature.self_reported_timestamp
        ),
        ts_validation_context=_context(_stamping_certificates(signature)),
    )
    verdict = Verdict(
        _finding(status),
        ours=_is_one_of(status.signing_cert, trusted),
        sealed_by=_name_of(status.signing_cert),
        sealed_at=status.signer_reported_dt,
    )
    stamp = status.timestamp_validity
    if stamp is None or not (stamp.valid and stamp.intact):
        return verdict
    return replace(
        verdict,
        stamped_at=stamp.timestamp,
        stamped_by=_name_of(stamp.signing_cert),
        stamp_trusted=_is_one_of(stamp.signing_cert, stampers),
    )


def _finding(status: Any) -> Finding:
    if not (status.intact and status.valid):
        return Finding.CHANGED_INSIDE
    covers_all = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    if not covers_all or status.modification_level != ModificationLevel.NONE:
        return Finding.ADDED_AFTER
    return Finding.WHOLE


def _stamping_certificates(signature: Any) -> list[Any]:
    unsigned = signature.signer_info["unsigned_attrs"]
    tokens = find_cms_attribute_iter(unsigned, "signature_time_stamp_token")
    return [extract_certificate_info(token["content"]).signer_cert for token in tokens]


def _context(certificates: list[Any], moment: datetime | None = None) -> ValidationContext:
    """No chain is asked for: a certificate is one of ours, byte for byte, or it is not.

    It is judged by the moment it was used, for it may have run out since.
    """
    return ValidationContext(trust_roots=certificates, moment=moment, allow_fetching=False)


def _is_one_of(certificate: Any, known: Sequence[x509.Certificate]) -> bool:
    return certificate.dump() in {as_asn1(one).dump() for one in known}


def _name_of(certificate: Any) -> str:
    return common_name(x509.load_der_x509_certificate(certificate.dump()))
