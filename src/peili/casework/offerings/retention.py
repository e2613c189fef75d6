"""A practitioner's file has no day of leaving: it goes when the person is erased."""

from collections.abc import Mapping

from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.plumbing.retention import Retires

RETIRES: list[Retires] = []
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {
    Kept.PRACTITIONER_FILES: msgid(
        "Nobody writes down the day on which a practitioner left: the file goes when they are"
        " erased."
    )
}
