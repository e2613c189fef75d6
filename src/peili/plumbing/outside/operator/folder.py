"""Leave e-invoices in a folder that a transfer of the operator's (SFTP, rsync) empties.

EINVOICE_FOLDER/out/        files to be fetched; each appears there whole, by a rename
EINVOICE_FOLDER/receipts/   one JSON a file: what was handed over, so that it never is twice
"""

import json
import os
from dataclasses import asdict
from pathlib import Path

from django.conf import settings

from peili.plumbing.outside.operator.port import (
    AnotherFileOfThatName,
    EInvoiceFile,
    OperatorAway,
    Receipt,
)


class OperatorFolder:
    """The receipt outlives the file: what the transfer took away is not put there again."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(settings.EINVOICE_FOLDER)

    def hand_over(self, file: EInvoiceFile) -> Receipt:
        if Path(file.name).name != file.name or file.name.startswith("."):
            raise ValueError(f"not a plain file name: {file.name}")
        try:
            return self._receipt_of(file) or self._leave(file)
        except OSError as trouble:
            raise OperatorAway from trouble

    def _receipt_of(self, file: EInvoiceFile) -> Receipt | None:
        kept = self.folder / "receipts" / f"{file.name}.json"
        if not kept.exists():
            return None
        receipt = Receipt(**json.loads(kept.read_text()))
        if receipt.sha256 != file.sha256:
            raise AnotherFileOfThatName(file.name)
        return receipt

    def _leave(self, file: EInvoiceFile) -> Receipt:
        receipt = Receipt(f"{file.name}:{file.sha256[:12]}", file.sha256)
        _write(self.folder / "out" / file.name, file.content)
        _write(self.folder / "receipts" / f"{file.name}.json", json.dumps(asdict(receipt)).encode())
        return receipt


def _write(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after the power fails."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.part")
    with unfinished.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)
    place = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)
