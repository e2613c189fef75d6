"""The believable practice of the demo, the tour and the tests, told by running the real verbs.

Each stage tells its chapter: `story/<stage>.py` with `tell(story)`. A chapter knows what earlier
ones left in `story.things`, acts as the people of the cast, and takes its time from `story.now`.
Everybody and everything in it is invented.
"""

import importlib
import importlib.util
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from peili.config.story.cast import Cast

CHAPTERS = [
    "offerings",
    "frameworks",
    "inquiries",
    "matching",
    "agreements",
    "schedule",
    "polls",
    "goals",
    "notes",
    "evaluation",
    "billing",
    "reports",
    "dataprotection",
]


@dataclass
class Story:
    """What has been told so far. `whole` is the demo's practice; otherwise just what tests need."""

    cast: Cast
    now: datetime
    whole: bool = False
    things: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["things"][name]
        except KeyError:
            raise AttributeError(name) from None

    def ago(self, **parts: float) -> datetime:
        """Return the moment that long before now: `story.ago(weeks=10)`."""
        return self.now - timedelta(**parts)

    def ahead(self, **parts: float) -> datetime:
        return self.now + timedelta(**parts)


def tell(cast: Cast, *, now: datetime, whole: bool = False, until: str | None = None) -> Story:
    """Tell the chapters in order, up to and with `until`."""
    story = Story(cast, now, whole)
    for name in CHAPTERS:
        if importlib.util.find_spec(f"peili.config.story.{name}"):
            importlib.import_module(f"peili.config.story.{name}").tell(story)
        if name == until:
            break
    return story
