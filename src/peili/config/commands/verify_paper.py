"""`peili verify-paper FILE`: say in words whether a sealed paper is whole and ours."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from peili.config.django_setup import set_up
from peili.plumbing.seal.verdict import Finding, Verdict

_WHOLE, _NOT_WHOLE, _ASKED_WRONGLY = 0, 1, 2

SENTENCES = {
    Finding.WHOLE: "The paper is whole: nothing was changed and nothing added since it was sealed.",
    Finding.CHANGED_INSIDE: "The paper is NOT whole: something in it was changed after the seal.",
    Finding.ADDED_AFTER: "The paper is NOT whole: something was added to it after the seal.",
    Finding.SEALED_TWICE: "The paper is NOT as we seal: it carries more than one signature.",
    Finding.NOT_SEALED: "The file has no seal: there is nothing to hold it against.",
    Finding.NOT_A_PDF: "The file cannot be read as a PDF.",
}


def run(arguments: Sequence[str]) -> int:
    """Exit 0 for a paper that is whole and sealed by this practice, 1 for any other."""
    parser = argparse.ArgumentParser(prog="peili verify-paper", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--certificate",
        type=Path,
        help="the certificate it should be sealed with (PEM), instead of this practice's own",
    )
    asked = parser.parse_args(arguments)
    try:
        pdf = asked.file.read_bytes()
        verdict = _verdict(pdf, asked.certificate)
    except (OSError, ValueError) as trouble:
        print(f"peili verify-paper: {trouble}", file=sys.stderr)
        return _ASKED_WRONGLY
    for line in in_words(verdict):
        print(line)
    return _WHOLE if verdict.whole and verdict.ours else _NOT_WHOLE


def in_words(verdict: Verdict) -> Iterator[str]:
    yield SENTENCES[verdict.finding]
    if not verdict.sealed_by:
        return
    if verdict.ours:
        yield f"It was sealed by {verdict.sealed_by}, with a certificate that is known here."
    else:
        yield (
            f"It says that {verdict.sealed_by} sealed it, but that certificate is not known here:"
            " anybody can make one with this name."
        )
    if verdict.stamped_at:
        known = "" if verdict.stamp_trusted else " (a service that is not known here)"
        yield f"Time stamp: {_moment(verdict.stamped_at)}, by {verdict.stamped_by}{known}."
    elif verdict.sealed_at:
        yield f"Sealed {_moment(verdict.sealed_at)}, by the sealer's own clock."


def _verdict(pdf: bytes, certificate: Path | None) -> Verdict:
    from cryptography import x509

    set_up()
    from django.conf import settings

    from peili.plumbing.seal import keys, verify

    trusted = (
        x509.load_pem_x509_certificates(certificate.read_bytes())[:1]
        if certificate
        else keys.known_certificates(settings.SEAL_FOLDER)
    )
    return verify(pdf, trusted=trusted, stampers=keys.known_stampers(settings.SEAL_FOLDER))


def _moment(moment: datetime) -> str:
    from peili.plumbing import clock

    return f"{clock.local(moment):%d.%m.%Y %H:%M:%S} (Helsinki)"
