"""One way the hidden things could be, drawn from a seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.db.models import Model

from peili.config.story import Story

LETTERS = "aeiouyäökstnmlrpv      åAÄK–<&\"'{%\n"


@dataclass
class World:
    """One way the hidden things could be, drawn from a seed."""

    story: Story
    random: Random
    is_seen_by_a_planner: bool = False

    @classmethod
    def of(cls, story: Story, seed: str, *, planner: bool = False) -> "World":
        return cls(story, Random(seed), planner)

    def text(self, most: int = 240) -> str:
        """Draw words of any length, with letters that pages and files have trouble with."""
        count = self.random.choice([1, 7, most // 2, most])
        return "".join(self.random.choices(LETTERS, k=count)).strip() or "ä"

    def some(self, most: int = 4) -> range:
        return range(self.random.randint(0, most))

    def moment(self, *, days: int = 100) -> datetime:
        return self.story.now - timedelta(minutes=self.random.randrange(days * 24 * 60))

    def rewrite(self, row: Model, fields: Sequence[str]) -> None:
        """Give new words to fields of a row, of the length their columns take."""
        for name in fields:
            most = getattr(type(row)._meta.get_field(name), "max_length", None) or 900
            setattr(row, name, self.text(most))
        row.save(update_fields=list(fields))
