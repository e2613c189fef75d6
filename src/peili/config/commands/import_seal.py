"""`peili import-seal FILE`: bring in the key and certificate with which papers are sealed."""

import argparse
import sys
from collections.abc import Sequence
from getpass import getpass
from pathlib import Path

from peili.config.django_setup import set_up
from peili.core.errors import PeiliError

_DONE, _ASKED_WRONGLY = 0, 2


def run(arguments: Sequence[str]) -> int:
    """Take PKCS#12 (.p12, .pfx), or a PEM key with its certificate; refuse what cannot seal."""
    parser = argparse.ArgumentParser(prog="peili import-seal", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE", help=".p12, .pfx, or a key in PEM")
    parser.add_argument("--certificate", type=Path, help="the certificate with its chain (PEM)")
    parser.add_argument("--password-file", type=Path, help="where the password stands; else asked")
    asked = parser.parse_args(arguments)
    set_up()
    from django.conf import settings

    from peili.plumbing import clock
    from peili.plumbing.seal import keys

    try:
        key = keys.import_key(
            settings.SEAL_FOLDER,
            file=asked.file,
            certificate=asked.certificate,
            password=_password(asked.file, asked.password_file),
            at=clock.now(),
        )
    except (PeiliError, OSError) as refusal:
        print(f"peili import-seal: {refusal}", file=sys.stderr)
        return _ASKED_WRONGLY
    print(f"Papers are sealed by {key.owner} from now on; the certificate is good until", end=" ")
    print(f"{key.expires_on:%d.%m.%Y}. Agreements that waited are sealed within the hour.")
    return _DONE


def _password(file: Path, kept: Path | None) -> bytes | None:
    if kept:
        return kept.read_text(encoding="utf-8").rstrip("\r\n").encode()
    encrypted = file.suffix.lower() in {".p12", ".pfx"} or (
        file.is_file() and b"ENCRYPTED" in file.read_bytes()
    )
    return getpass("Password of the key: ").encode() if encrypted else None
