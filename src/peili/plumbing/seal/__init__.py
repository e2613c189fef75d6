"""Seal a PDF with a key of our own (PAdES), and say whether a sealed one is whole.

    key = keys.read_key(folder)                       # refuses a key that others can read
    sealed = seal(pdf, key=key, at=now, reason="…")   # certified: nothing may be added after
    verdict = verify(sealed, trusted=keys.known_certificates(folder))

A practice imports its own certificate (`keys.import_key`); the demo and the tests make one
(`authority.furnish`). pyHanko takes half a second to load: only these two verbs load it.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cryptography.x509 import Certificate

from peili.plumbing.seal.keys import SealKey
from peili.plumbing.seal.verdict import Finding, Verdict

__all__ = ["Finding", "SealKey", "Verdict", "seal", "verify"]


def seal(
    pdf: bytes,
    *,
    key: SealKey,
    at: datetime,
    reason: str = "",
    stamps: str = "",
    folder: Path | None = None,
) -> bytes:
    """Return the PDF with a PAdES signature dated `at`, over all of it.

    It certifies the file: a reader calls any later change, even a comment, a breach. `stamps`
    names the time stamp service (an address, or "local" with its key in `folder`); without one
    the moment is the word of our own clock. Raise `CertificateNotValid`, or `NoStamp` when the
    service does not answer.
    """
    key.demand_valid(at)
    from peili.plumbing.seal import sealing
    from peili.plumbing.seal.stamps import stamper

    return sealing.seal(pdf, key=key, at=at, reason=reason, stamper=stamper(stamps, folder, at))


def verify(
    pdf: bytes, *, trusted: Sequence[Certificate] = (), stampers: Sequence[Certificate] = ()
) -> Verdict:
    """Judge a file by its own bytes; `trusted` are the certificates that count as ours.

    A valid signature is not enough: it must cover the whole file, and pyHanko's comparison of
    the file's revisions must find no change. Never raises for a bad file.
    """
    from peili.plumbing.seal import verifying

    return verifying.verify(pdf, trusted=trusted, stampers=stampers)
