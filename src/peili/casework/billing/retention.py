"""The database refuses to delete a sent invoice: the law's years are kept, and nothing shorter."""

from collections.abc import Mapping

from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.plumbing.retention import Retires

_REFUSED = msgid(
    "The database refuses to delete a sent invoice. What is older than the law asks stays until"
    " a year's vouchers are archived."
)

RETIRES: list[Retires] = []
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {Kept.ACCOUNTS: _REFUSED, Kept.VOUCHERS: _REFUSED}
