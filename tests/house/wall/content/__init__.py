"""What two worlds may differ in: for each record of the policy a way to write it differently.

For somebody who does not see a record, nothing they can open may tell which way it was written.
What they do see, each world must leave as it is: who sees a record is read from the policy, never
decided here. Each subject is a file with its `DIFFERENCES`; a new record without a row there fails.
"""

import importlib
import pkgutil
from collections.abc import Sequence
from typing import Any

from peili.core.policy import WHO_CHANGES, WHO_SEES, Record, Role
from tests.house.wall.content.difference import Difference, roles_of
from tests.house.wall.world import World


def _all_subjects() -> dict[Record, Difference]:
    differences: dict[Record, Difference] = {}
    for module in pkgutil.iter_modules(__path__):
        subject = importlib.import_module(f"{__name__}.{module.name}")
        differences |= getattr(subject, "DIFFERENCES", {})
    return differences


DIFFERENCES = _all_subjects()

PUBLIC = {record for record in Record if Role.ANYONE in WHO_SEES[record]}
"""There is nobody from whom these could be hidden."""

NOWHERE_TO_SEE: dict[Record, str] = {
    Record.POOLED_ANSWERS: "nobody's to read: what of them passes the gate is in a report",
    Record.BUSY_TIME: "the planner reads them, and tells where a series fits",
    Record.WORKLOAD: "so far ahead that no page shows it: the planner's answers tell of near ones",
}
"""That they differ shows on no page, even to those who may see them."""


def hidden_from(who: str) -> list[Record]:
    """Return the records whose differing rows this person may not see."""
    return [
        record
        for record, difference in DIFFERENCES.items()
        if difference.is_hidden_from(who, record)
    ]


def may_plan(who: str) -> bool:
    """Tell whether somebody can ask the planner where a series of the team would fit."""
    return bool(roles_of(who) & WHO_CHANGES[Record.SESSION])


def write(world: World, records: Sequence[Record]) -> None:
    """Write the world: each record by its own stream of chance, so that one can be left out."""
    seed: Any = world.random.random()
    for record in records:
        stream = f"{seed}/{record.value}"
        planner = world.is_seen_by_a_planner
        DIFFERENCES[record].write(World.of(world.story, stream, planner=planner))
