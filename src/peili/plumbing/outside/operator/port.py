"""What we ask of an operator, whoever it is."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol


class OperatorAway(Exception):
    """The operator cannot be reached now. Try again later."""


class AnotherFileOfThatName(Exception):
    """A file of this name with other content has been handed over before."""


@dataclass(frozen=True)
class EInvoiceFile:
    """A file to hand over. The name is the same each time the same invoice is handed over."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Receipt:
    """The operator's word that it has the file; `number` is how it knows it."""

    number: str
    sha256: str


class Operator(Protocol):
    def hand_over(self, file: EInvoiceFile) -> Receipt:
        """Hand a file over once, or return the receipt of the first time.

        Raise `OperatorAway` to be asked again later, `AnotherFileOfThatName` where the name has
        been used for other content.
        """
        ...

    def close(self) -> None:
        """Hang up. Nothing is handed over after this."""
        ...
