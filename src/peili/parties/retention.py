"""When engagements ended: what most times are counted from."""

from collections.abc import Iterable, Mapping
from datetime import date

from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.parties.models import Engagement
from peili.plumbing.clock import local
from peili.plumbing.retention import Retires

_NO_TABLE = msgid("There is nothing of this kind in Peili.")

RETIRES: list[Retires] = []
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {
    Kept.MEDIATION_FILES: _NO_TABLE,
    Kept.CRISIS_FILES: _NO_TABLE,
    Kept.COMPLAINTS: _NO_TABLE,
}


def ended_engagements() -> Iterable[tuple[int, date]]:
    """Return the engagements that are over, with their last day in Finland."""
    over = Engagement.objects.exclude(ended_at=None).order_by("pk")
    return [(pk, local(at).date()) for pk, at in over.values_list("pk", "ended_at") if at]
