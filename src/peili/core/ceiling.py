"""How much of a framework agreement is used: spent, committed, left, and when to warn.

Public buyers order against a ceiling in euros and years, divided into lots (C6). All amounts are
cents without VAT. Times come in as dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from peili.core.errors import RuleBroken
from peili.core.wording import msgid

WARN_PERCENT = 80
WARN_BEFORE_END = timedelta(days=90)


class OverCeiling(RuleBroken):
    """The framework's ceiling would be passed."""

    def __init__(self, *, over_cents: int) -> None:
        self.over_cents = over_cents
        super().__init__(
            msgid(
                "The framework agreement's ceiling would be passed. Ask the buyer to raise "
                "it, or take lines off this invoice."
            )
        )


@dataclass(frozen=True)
class Standing:
    """Where a framework or a lot stands. `ceiling` is None where only the whole has one."""

    ceiling: int | None
    spent: int
    committed: int

    @property
    def left(self) -> int | None:
        """What is neither spent nor promised; negative when more is promised than there is."""
        return None if self.ceiling is None else self.ceiling - self.spent - self.committed

    @property
    def percent(self) -> int:
        """Spent and committed as a share of the ceiling, rounded down; 0 without a ceiling."""
        return 0 if not self.ceiling else (self.spent + self.committed) * 100 // self.ceiling


@dataclass(frozen=True)
class Warning:
    """A thing to tell the coordinator; the page translates the sentence."""

    code: str
    sentence: str
    values: dict[str, object]


def warnings(standing: Standing, *, ends_on: date, today: date) -> list[Warning]:
    """Warn from 80 % of the ceiling on, and 90 days before the end; say when either is passed."""
    found = []
    if standing.ceiling is not None and standing.spent > standing.ceiling:
        found.append(Warning("over", msgid("The ceiling has been passed."), {}))
    elif standing.percent >= WARN_PERCENT:
        sentence = msgid("%(percent)s %% of the ceiling is spent or committed.")
        found.append(Warning("filling", sentence, {"percent": standing.percent}))
    if today > ends_on:
        found.append(Warning("ended", msgid("The framework agreement has ended."), {}))
    elif ends_on - today <= WARN_BEFORE_END:
        sentence = msgid("The framework agreement ends in %(days)s days.")
        found.append(Warning("ending", sentence, {"days": (ends_on - today).days}))
    return found


def demand_room(standings: Iterable[Standing], *, cents: int) -> None:
    """Raise `OverCeiling` unless an invoice of so many cents fits under every ceiling.

    What is committed does not count: the invoice is what it was committed for.
    """
    over = max(
        (one.spent + cents - one.ceiling for one in standings if one.ceiling is not None), default=0
    )
    if over > 0:
        raise OverCeiling(over_cents=over)
