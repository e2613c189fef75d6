"""Retention in words: each kind of record, how long it is kept, why, and what is past its time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peili.core.retention import RULES, From, Kept, Rule, Then
from peili.overview.dataprotection.services import Due
from peili.overview.dataprotection.words import KEPT
from peili.plumbing import retention


@dataclass(frozen=True)
class Clock:
    """One line of the page. `count` is None where nothing is counted; `apart` says why."""

    what: Any
    how_long: str
    then: str
    why: str
    count: int | None = None
    counted: str = ""
    apart: str = ""

    @property
    def badge(self) -> str:
        return f"{self.counted}: {self.count}"


def clocks(due: Sequence[Due]) -> list[Clock]:
    """Return every rule in its order, with what is past its time as far as that is asked."""
    waiting = {one.kind: one for one in due}
    apart: dict[Kept, str] = {}
    for room in retention.rooms():
        apart |= {kind: _("Goes by itself every night.") for kind in room.BY_THEMSELVES}
        apart |= {kind: _(why) for kind, why in room.NOT_RETIRED.items()}
    return [
        Clock(
            what=KEPT[kind],
            how_long=how_long(rule),
            then=_("then it is erased")
            if rule.then == Then.ERASE
            else _("then names and words go"),
            why=_(rule.why),
            count=len(waiting[kind].rows) if kind in waiting else None,
            counted=_(waiting[kind].retires.counted) if kind in waiting else "",
            apart=apart.get(kind, ""),
        )
        for kind, rule in RULES.items()
    ]


def how_long(rule: Rule) -> str:
    """Say a time, and what it is counted from."""
    if rule.years:
        time = ngettext("%(n)s year", "%(n)s years", rule.years) % {"n": rule.years}
    else:
        time = ngettext("%(n)s month", "%(n)s months", rule.months) % {"n": rule.months}
    since = {
        From.END: _("%(time)s from the end,"),
        From.END_OF_YEAR: _("%(time)s from the end of the year,"),
        From.END_OF_FINANCIAL_YEAR: _("%(time)s from the end of the financial year,"),
    }
    return since[rule.counted_from] % {"time": time}
