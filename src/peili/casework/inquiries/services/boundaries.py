"""The practitioner's own log of crossings of their competence, to learn from (H1)."""

from datetime import date

from peili.casework.inquiries.models import BoundaryCrossing
from peili.casework.offerings.models import Practitioner


def log_crossing(
    practitioner: Practitioner, *, on: date, what: str, learned: str = ""
) -> BoundaryCrossing:
    return BoundaryCrossing.objects.create(
        practitioner=practitioner, on=on, what=what, learned=learned
    )


def remove_crossing(crossing: BoundaryCrossing) -> None:
    crossing.delete()
