"""What of reports a person gets: the years of their own work. They stay, as all that was told."""

from datetime import datetime

from peili.core.wording import msgid
from peili.overview.reports.models import PublishedPool, PublishedReport
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [PublishedReport]
HELD_BACK = {PublishedPool: "Averages over many people, which stand in the report itself."}
GOES: list[str] = []


def hand_over(person: Person) -> Handed:
    """Return which years of one's own work were told, and what was counted in them."""
    own = PublishedReport.objects.filter(person=person).order_by("pk")
    return {"years_of_own_work": told(own, "year", "published_at", "counts")}


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("the years of your own work, as averages over many"),
            msgid("Later reports are held against them, so that no two together betray anybody."),
            PublishedReport.objects.filter(person=person),
        )
    ]


def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Keep the ledger: only averages over many stand in it."""
    return remains(person)
