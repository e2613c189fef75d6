"""One world in which every page has something to show: the cast, and a case in mid-life.

Each stage adds what its pages need in `furnish_<stage>`; arguments of pages are read from here.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class World:
    cast: Any
    things: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.things[name]
        except KeyError:
            raise AttributeError(name) from None


def furnish(cast: Any) -> World:
    """Build the world by running the real verbs, stage after stage."""
    return World(cast)
