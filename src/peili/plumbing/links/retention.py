"""Links that expired go by themselves."""

from collections.abc import Mapping

from peili.core.retention import Kept
from peili.plumbing.retention import Retires

RETIRES: list[Retires] = []
BY_THEMSELVES: Mapping[Kept, str] = {Kept.ONE_TIME_LINKS: "links.forget"}
NOT_RETIRED: Mapping[Kept, str] = {}
