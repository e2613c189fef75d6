"""Letters that left go by themselves."""

from collections.abc import Mapping

from peili.core.retention import Kept
from peili.plumbing.retention import Retires

RETIRES: list[Retires] = []
BY_THEMSELVES: Mapping[Kept, str] = {Kept.LETTERS: "outbox.forget"}
NOT_RETIRED: Mapping[Kept, str] = {}
