"""A published pool as its readers see it: pictures, figures beside them, and what is hidden."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.dates import MONTHS
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peili.casework.evaluation.models import QuestionnaireRound
from peili.casework.evaluation.reading import in_words, read
from peili.core.disclosure.pooled import Why
from peili.core.disclosure.spread import BANDS
from peili.overview.reports.models import PublishedPool, PublishedReport
from peili.plumbing.ui.charts import Bar, Bars
from peili.plumbing.ui.formats import DASH, decimal_number

Wave = QuestionnaireRound.Wave
LABEL = 54  # letters that fit over a bar beside its figure; the table below has the whole question

REASONS = {
    Why.FEW_PEOPLE: gettext_lazy("fewer than five people answered"),
    Why.FEW_PROCESSES: gettext_lazy("the answers come from fewer than three processes"),
    Why.ALL_ALIKE: gettext_lazy("everybody chose the same end of the scale"),
    Why.DOMINATED: gettext_lazy("one or two people carry the average"),
    Why.LINKED: gettext_lazy("with an earlier report it would tell about a few"),
}


@dataclass(frozen=True)
class Row:
    """One question. `spread` is how many lie low, in the middle, high, and could not say; where it
    cannot be told, `deviation` is the standard deviation."""

    question: str
    text: str
    mean: Decimal | None
    highest: int
    spread: tuple[int | None, ...]
    deviation: Decimal | None
    why: str

    @property
    def counts(self) -> list[str]:
        """The four counts of the spread in words, a dash where hidden."""
        told = self.spread or (None,) * len(BANDS)
        return [DASH if count is None else str(count) for count in told]

    @property
    def deviates(self) -> str:
        return decimal_number(self.deviation, places=1) if self.deviation is not None else DASH

    @property
    def shown(self) -> str:
        return decimal_number(self.mean, places=1) if self.mean is not None else DASH


@dataclass(frozen=True)
class Section:
    """One pool. Without `is_told` nothing of it is shown, and nobody learns how many answered."""

    wave: str
    title: str
    unit: str
    is_told: bool
    why: str
    processes: int
    asked: int
    answered: int
    rows: tuple[Row, ...]

    @property
    def percent(self) -> int:
        return self.answered * 100 // self.asked if self.asked else 0

    @property
    def told(self) -> list[Row]:
        return [row for row in self.rows if row.mean is not None]

    @property
    def hidden(self) -> list[Row]:
        return [row for row in self.rows if row.mean is None]

    @property
    def has_spread(self) -> bool:
        return any(row.spread for row in self.rows)

    @property
    def has_deviation(self) -> bool:
        return any(row.deviation is not None for row in self.rows)

    @property
    def chart(self) -> Bars | None:
        if not self.told:
            return None
        return Bars(
            title=_("Averages from 0 to %(highest)s") % {"highest": self.told[0].highest},
            bars=tuple(
                Bar(
                    Truncator(row.text).chars(LABEL),
                    float(row.mean or 0),
                    row.shown,
                    most=row.highest,
                )
                for row in self.told
            ),
            label_header=_("Question"),
            value_header=_("Average"),
        )


def sections(pools: Iterable[PublishedPool], *, for_makers: bool) -> list[Section]:
    """Lay out the pools in the order of the way. Readers learn that figures are hidden, not why."""
    return [_section(pool, for_makers=for_makers) for pool in pools]


def months_chart(counts: Mapping[str, Any]) -> Bars | None:
    """Draw the sessions held month by month, from the first month that had any to the last."""
    held: Sequence[int] = counts.get("months", [])
    with_some = [at for at, sessions in enumerate(held) if sessions]
    if not with_some:
        return None
    span = range(with_some[0], with_some[-1] + 1)
    return Bars(
        title=_("Sessions held, month by month"),
        bars=tuple(Bar(MONTHS[at + 1], held[at], str(held[at])) for at in span),
        label_header=_("Month"),
        value_header=_("Sessions held"),
    )


@dataclass(frozen=True)
class Change:
    """A difference between two waves, and whether it is more than chance would make."""

    text: str
    before: str
    after: str
    points: str
    beyond_chance: bool
    people_before: int
    people_after: int
    later: str


def changes(report: PublishedReport, told: Sequence[Section]) -> list[Change]:
    """Lay out the differences that were told, with both averages and both counts of people."""
    wholes = {one.wave: one for one in told if one.is_told and not one.unit}
    found = []
    for change in report.changes:
        before, after = wholes.get(change["from"]), wholes.get(change["to"])
        if before is None or after is None:
            continue
        rows = [
            next((row for row in side.told if row.question == change["question"]), None)
            for side in (before, after)
        ]
        if rows[0] is None or rows[1] is None:
            continue
        points = Decimal(change["points"])
        found.append(
            Change(
                text=rows[1].text,
                before=rows[0].shown,
                after=rows[1].shown,
                points=("+" if points > 0 else "") + decimal_number(points, places=1),
                beyond_chance=change["beyond_chance"],
                people_before=before.answered,
                people_after=after.answered,
                later=after.title,
            )
        )
    return found


def _section(pool: PublishedPool, *, for_makers: bool) -> Section:
    is_told = not pool.why
    return Section(
        wave=pool.wave,
        title=str(Wave(pool.wave).label),
        unit=pool.unit,
        is_told=is_told,
        why=_reason(pool.why, for_makers),
        processes=pool.processes if is_told else 0,
        asked=pool.asked if is_told else 0,
        answered=pool.answered if is_told else 0,
        rows=tuple(_rows(pool, for_makers)),
    )


def _rows(pool: PublishedPool, for_makers: bool) -> Iterable[Row]:
    questionnaire = read(pool.questionnaire)
    for figure in pool.figures:
        item = questionnaire.item(figure["question"])
        spread = figure["spread"] or {}
        yield Row(
            question=item.key,
            text=in_words(item.text),
            mean=Decimal(figure["mean"]) if figure["mean"] is not None else None,
            highest=item.scale.highest if item.scale else 10,
            spread=tuple(spread.get(band) for band in BANDS) if spread else (),
            deviation=Decimal(figure["deviation"]) if figure["deviation"] is not None else None,
            why=_reason(figure["why"], for_makers),
        )


def _reason(why: str, for_makers: bool) -> str:
    if not why:
        return ""
    if for_makers:
        return str(REASONS[Why(why)])
    return _("so that nobody can be singled out")
