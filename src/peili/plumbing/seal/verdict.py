"""What a look at a sealed file finds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Finding(StrEnum):
    WHOLE = "whole"
    NOT_A_PDF = "not_a_pdf"
    NOT_SEALED = "not_sealed"
    CHANGED_INSIDE = "changed_inside"
    ADDED_AFTER = "added_after"
    SEALED_TWICE = "sealed_twice"


@dataclass(frozen=True)
class Verdict:
    """A file as found. `ours` tells whether one of the trusted certificates sealed it.

    `sealed_at` is the word of the sealer's own clock, `stamped_at` that of a time stamp service.
    """

    finding: Finding
    ours: bool = False
    sealed_by: str = ""
    sealed_at: datetime | None = None
    stamped_at: datetime | None = None
    stamped_by: str = ""
    stamp_trusted: bool = False

    @property
    def whole(self) -> bool:
        return self.finding == Finding.WHOLE
