"""The log is a chain from its first line: nothing is cut off it yet."""

from collections.abc import Mapping

from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.plumbing.retention import Retires

RETIRES: list[Retires] = []
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {
    Kept.ACCESS_LOG: msgid(
        "The log is a chain from its first line, and the database refuses to delete from it."
        " It holds numbers and no names."
    )
}
