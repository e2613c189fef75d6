"""A way to write a record differently, and from whom that must not show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from peili.config.story.cast import DUTIES, PLACES
from peili.core.policy import WHO_SEES, Record, Role
from tests.house.wall.world import World


@dataclass(frozen=True)
class Difference:
    """How a record is written differently, where those who may see it do, whose rows they are."""

    write: Callable[[World], None]
    seen_on: str | None = None
    owners: Sequence[str] = field(default=())

    def is_hidden_from(self, who: str, record: Record) -> bool:
        return not roles_of(who, owns=who in self.owners) & WHO_SEES[record]


def roles_of(who: str, *, owns: bool = False) -> set[Role]:
    """Return the roles a member of the cast has towards the team's engagement."""
    placed = {PLACES[who]} if who in PLACES else set()
    return {Role.ANYONE, *DUTIES.get(who, []), *placed, *([Role.OWNER] if owns else [])}
