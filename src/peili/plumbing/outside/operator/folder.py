"""Leave e-invoices in a folder that a transfer of the operator's (SFTP, rsync) empties.

EINVOICE_FOLDER/out/        files to be fetched; each appears there whole, by a rename
EINVOICE_FOLDER/receipts/   what was handed over, so that it never is twice
"""

from pathlib import Path

from django.conf import settings

from peili.plumbing.outside.operator.port import EInvoiceFile, OperatorAway, Receipt
from peili.plumbing.outside.operator.receipts import Receipts, write_whole


class OperatorFolder:
    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(settings.EINVOICE_FOLDER)
        self.receipts = Receipts(self.folder / "receipts")

    def hand_over(self, file: EInvoiceFile) -> Receipt:
        try:
            known = self.receipts.of(file)
            if known is not None:
                return known
            write_whole(self.folder / "out" / file.name, file.content)
            return self.receipts.keep(file)
        except OSError as trouble:
            raise OperatorAway from trouble

    def close(self) -> None:
        """A folder needs no closing."""
