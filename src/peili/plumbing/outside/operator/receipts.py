"""What has been handed over, one small JSON a file: why nothing ever is handed over twice."""

import json
import os
from dataclasses import asdict
from pathlib import Path

from peili.plumbing.outside.operator.port import AnotherFileOfThatName, EInvoiceFile, Receipt


class Receipts:
    """A receipt outlives the file: what the operator has taken away is not put there again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, file: EInvoiceFile) -> Receipt | None:
        """Return the receipt of the first time, or raise `AnotherFileOfThatName`."""
        if Path(file.name).name != file.name or file.name.startswith("."):
            raise ValueError(f"not a plain file name: {file.name}")
        kept = self.folder / f"{file.name}.json"
        if not kept.exists():
            return None
        receipt = Receipt(**json.loads(kept.read_text()))
        if receipt.sha256 != file.sha256:
            raise AnotherFileOfThatName(file.name)
        return receipt

    def keep(self, file: EInvoiceFile) -> Receipt:
        receipt = Receipt(f"{file.name}:{file.sha256[:12]}", file.sha256)
        write_whole(self.folder / f"{file.name}.json", json.dumps(asdict(receipt)).encode())
        return receipt


def write_whole(path: Path, content: bytes) -> None:
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
