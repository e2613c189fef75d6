"""Pool rounds question by question, and hold each figure against the ledger."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from peili.casework.evaluation.models import QuestionnaireDefinition
from peili.casework.evaluation.services import pooling
from peili.casework.evaluation.services.pooling import PooledRound
from peili.core.disclosure.pooled import Rules, Why
from peili.core.disclosure.problem import Cells
from peili.core.disclosure.spread import deviation, spread
from peili.core.disclosure.tallies import (
    NOBODY,
    Part,
    Parts,
    Sum,
    Tally,
    added_up,
    atoms,
    gate,
    linked_to,
    mean_of,
    refusal,
    too_few,
)
from peili.core.measurement.questionnaires import Item
from peili.overview.reports.models import PublishedPool, PublishedReport

HEADS = Rules(lowest=Decimal(0), highest=Decimal(0))
Figure = dict[str, Any]


@dataclass
class Ledger:
    """What the readers of a new report have: earlier pools, and their own groups' figures.

    `leaders` read the figures of their own large groups; with `outsiders` the report has readers,
    too, who read none. What is told grows as the new report does.
    """

    rows: list[PublishedPool]
    leaders: list[int]
    outsiders: bool
    told: dict[str, list[tuple[Parts, Cells]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.rows:
            self.keep(_parts(row.rounds), row.figures, row.questionnaire_id)

    def keep(self, parts: Parts, figures: Iterable[Figure], questionnaire: int) -> None:
        self.told.setdefault("", []).append((parts, {}))
        for figure in figures:
            if figure["mean"] is not None:
                key = f"{questionnaire}/{figure['question']}"
                self.told.setdefault(key, []).append((parts, figure["spread"] or {}))

    def earlier(self, parts: Parts, key: str = "") -> list[Parts]:
        return linked_to(parts, (told for told, _ in self.told.get(key, [])))

    def spreads(self, parts: Parts, key: str) -> list[Cells]:
        return [cells for told, cells in self.told.get(key, []) if cells and told & parts]


@dataclass(frozen=True)
class Pooled:
    """A pool as it will stand in the ledger, with the sums it was worked out from."""

    wave: str
    questionnaire: int
    unit: str
    rounds: Sequence[PooledRound]
    why: str
    figures: Sequence[Figure]
    sums: Mapping[str, Sum]

    @property
    def means(self) -> dict[str, str]:
        return {one["question"]: one["mean"] for one in self.figures if one["mean"] is not None}

    def as_row(self, report: PublishedReport, position: int) -> PublishedPool:
        return PublishedPool(
            report=report,
            position=position,
            wave=self.wave,
            questionnaire_id=self.questionnaire,
            unit=self.unit,
            rounds=sorted(one.pk for one in self.rounds),
            processes=len({one.engagement_id for one in self.rounds}),
            asked=sum(one.asked for one in self.rounds),
            answered=sum(one.answered for one in self.rounds),
            why=self.why,
            figures=list(self.figures),
        )


def pool_up(
    wave: str, rounds: Sequence[PooledRound], ledger: Ledger, *, by_unit: bool
) -> list[Pooled]:
    """Pool a wave: a pool a questionnaire, then one a unit where there are several, largest first.

    A unit is held against the whole that was just told, so that what is left of it is safe too.
    """
    found: list[Pooled] = []
    for questionnaire in dict.fromkeys(one.questionnaire_id for one in rounds):
        asked = [one for one in rounds if one.questionnaire_id == questionnaire]
        whole = _pooled(wave, asked, ledger, unit="")
        found.append(whole)
        units = {one.unit for one in asked if one.unit}
        if not by_unit or whole.why or len(units) < 2:
            continue
        parts = {unit: [one for one in asked if one.unit == unit] for unit in units}
        largest_first = sorted(parts, key=lambda unit: (-_heads(parts[unit]), unit))
        found += [_pooled(wave, parts[unit], ledger, unit=unit) for unit in largest_first]
    return found


def _pooled(wave: str, rounds: Sequence[PooledRound], ledger: Ledger, *, unit: str) -> Pooled:
    definition = QuestionnaireDefinition.objects.get(pk=rounds[0].questionnaire_id)
    parts = _parts(one.pk for one in rounds)
    linked = NOBODY.union(*ledger.earlier(parts)) - parts
    known = {str(one.pk): one for one in rounds} | {
        str(one.pk): one for one in pooling.pooled_rounds(int(part) for part in linked)
    }
    why = _why_no_heads(known, parts, ledger)
    figures: list[Figure] = []
    sums: dict[str, Sum] = {}
    if not why:
        own = pooling.rounds_led_by(ledger.leaders, (int(part) for part in known))
        led = frozenset(str(pk) for pk in own)
        for item in pooling.scaled(definition):
            figure, sums[item.key] = _figure(item, definition.pk, known, parts, led, ledger)
            figures.append(figure)
        ledger.keep(parts, figures, definition.pk)
    return Pooled(wave, definition.pk, unit, rounds, why, figures, sums)


def _why_no_heads(known: Mapping[Part, PooledRound], parts: Parts, ledger: Ledger) -> str:
    """Say why even the number of those who answered stays untold, or nothing."""
    heads = {part: Tally(str(one.engagement_id), {0: one.answered}) for part, one in known.items()}
    earlier = ledger.earlier(parts) if ledger.outsiders else []
    return gate(heads, parts, earlier, HEADS, judge=too_few) or ""


def _figure(
    item: Item,
    questionnaire: int,
    known: Mapping[Part, PooledRound],
    parts: Parts,
    led: Parts,
    ledger: Ledger,
) -> tuple[Figure, Sum]:
    assert item.scale is not None
    rules = Rules(lowest=Decimal(item.scale.lowest), highest=Decimal(item.scale.highest))
    key = f"{questionnaire}/{item.key}"
    tallies = {
        part: one.tallies.get(item.key, Tally(str(one.engagement_id)))
        for part, one in known.items()
    }
    pool = added_up(tallies[part] for part in parts)
    earlier = ledger.earlier(parts, key)
    own = frozenset(part for part in led if _is_read_alone(known[part], tallies[part], rules))
    readers = [NOBODY, own] if ledger.outsiders else [own]
    reasons = [gate(tallies, parts, earlier, rules, known=reads) for reads in readers]
    why: Why | None = next((one for one in reasons if one is not None), None)
    figure: Figure = {
        "question": item.key,
        "mean": None,
        "spread": None,
        "deviation": None,
        "why": why or "",
    }
    if why is None:
        figure["mean"] = str(mean_of(pool))
        if len(atoms([parts, *earlier])) == 1:
            figure["spread"] = _spread(pool, rules, ledger.spreads(parts, key))
            if figure["spread"] is None:
                deviates = deviation(pool, rules)
                figure["deviation"] = None if deviates is None else str(deviates)
    return figure, pool


def _spread(pool: Sum, rules: Rules, published: Sequence[Cells]) -> dict[str, int | None] | None:
    return dict(spread(pool, rules, published)) or None


def _is_read_alone(round: PooledRound, tally: Tally, rules: Rules) -> bool:
    """Say whether the leader reads this round's own figure: by name, or of a large group."""
    alone = Rules(rules.lowest, rules.highest, rules.min_people, min_processes=1)
    return not round.is_anonymous or refusal(added_up([tally]), alone) is None


def _parts(pks: Iterable[int]) -> Parts:
    return frozenset(str(pk) for pk in pks)


def _heads(rounds: Iterable[PooledRound]) -> int:
    return sum(one.answered for one in rounds)
