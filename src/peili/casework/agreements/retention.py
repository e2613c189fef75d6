"""Agreements go whole, with who accepted them, when claims from them have expired."""

from collections.abc import Mapping, Sequence

from peili.casework.agreements.models import Agreement, PriorContact
from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.parties.retention import ended_engagements
from peili.plumbing.retention import Retires


def delete_agreements(engagements: Sequence[int]) -> None:
    Agreement.objects.filter(engagement__in=engagements).delete()
    PriorContact.objects.filter(engagement__in=engagements).delete()


RETIRES = [
    Retires(
        Kept.AGREEMENTS, msgid("engagements that have ended"), ended_engagements, delete_agreements
    )
]
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {}
