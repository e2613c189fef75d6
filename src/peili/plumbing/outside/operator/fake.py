"""An operator in memory, for tests and the demo: it can be told to be away."""

from typing import ClassVar

from peili.plumbing.outside.operator.port import (
    AnotherFileOfThatName,
    EInvoiceFile,
    OperatorAway,
    Receipt,
)


class FakeOperator:
    """Keeps what it was handed, in order, and counts how often it was asked."""

    files: ClassVar[dict[str, EInvoiceFile]] = {}
    asked: ClassVar[int] = 0
    away: ClassVar[bool] = False

    @classmethod
    def begin_anew(cls) -> None:
        cls.files, cls.asked, cls.away = {}, 0, False

    def hand_over(self, file: EInvoiceFile) -> Receipt:
        type(self).asked += 1
        if self.away:
            raise OperatorAway
        known = self.files.setdefault(file.name, file)
        if known.sha256 != file.sha256:
            raise AnotherFileOfThatName(file.name)
        return Receipt(f"demo-{file.sha256[:12]}", file.sha256)

    def close(self) -> None:
        """What is in memory needs no closing."""
