"""Values that the parts of a page are drawn from."""

from dataclasses import dataclass
from typing import Any, Literal

Text = Any  # a str or a lazy translation

BadgeKind = Literal["needs", "late", "done", "neutral"]


@dataclass(frozen=True)
class Stage:
    """One stage on the way of a case: behind us, where we are, or ahead."""

    label: Text
    state: Literal["past", "now", "ahead"]
    note: Text = ""
    url: str = ""


@dataclass(frozen=True)
class Progress:
    """How far a long piece of work is. `share` is 0…1, or None while nobody knows yet.

    `poll_url` answers with "ui/progress.html" alone; `stop_url` takes a POST.
    """

    title: Text
    poll_url: str
    share: float | None = None
    doing: Text = ""
    minutes_left: int | None = None
    stop_url: str = ""
    finished: bool = False
    result_url: str = ""
    result_label: Text = ""

    @property
    def percent(self) -> int | None:
        return None if self.share is None else round(100 * min(1.0, max(0.0, self.share)))
