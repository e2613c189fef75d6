"""Add a round up when it is over, and choose the rounds that a report may be pooled from.

Nobody reads these rows: they go to the report's gate alone (docs/explanation/reports.md).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from peili.casework.evaluation.models import (
    AnswerBox,
    NamedAnswer,
    QuestionnaireDefinition,
    QuestionnaireRound,
    RoundTally,
)
from peili.casework.evaluation.reading import read
from peili.core.disclosure.tallies import Tally
from peili.core.measurement.questionnaires import Audience, Item, Kind
from peili.core.policy import Role

Wave = QuestionnaireRound.Wave
SILENT = ""


@dataclass(frozen=True)
class PooledRound:
    """A finished round of one process, as a report uses it: counts, and never a sheet."""

    pk: int
    engagement_id: int
    questionnaire_id: int
    unit: str
    asked: int
    answered: int
    is_anonymous: bool
    tallies: Mapping[str, Tally]


def scaled(definition: QuestionnaireDefinition) -> list[Item]:
    """Return the questions that can be pooled: on a scale, of no goal, for all who read results."""
    return [
        item
        for item in read(definition).items
        if item.kind is Kind.SCALE and item.scale and item.audience is not Audience.SUPERVISOR_ALONE
        if not item.for_each_goal
    ]


def tally_round(round: QuestionnaireRound) -> RoundTally:
    """Keep the sums of a round that is over. The commissioner's own evaluation is not added up."""
    sheets = _sheets(round) if not round.is_commissioners else []
    answers = {}
    for item in scaled(round.questionnaire):
        counts = Counter(_place(sheet.get(item.key)) for sheet in sheets)
        answers[item.key] = dict(sorted(counts.items()))
    kept, _ = RoundTally.objects.update_or_create(round=round, defaults={"answers": answers})
    return kept


def rounds_to_pool(
    *,
    wave: str,
    since: datetime,
    until: datetime,
    organisation: int | None = None,
    supervisor: int | None = None,
) -> list[PooledRound]:
    """Return one settled round a process: the one most answered in the period, of them the last.

    Pseudonyms are fresh in every round, so a person who answered in two would count as two. With
    one round a process nobody does, and a pool is counted in people.
    """
    rows = QuestionnaireRound.objects.filter(
        wave=wave,
        closes_at__gte=since,
        closes_at__lt=until,
        settled_at__isnull=False,
        answered__gt=0,
    )
    if organisation is not None:
        rows = rows.filter(engagement__organisation=organisation)
    if supervisor is not None:
        rows = rows.filter(_led_by([supervisor])).distinct()
    chosen: dict[int, int] = {}
    for pk, engagement in rows.order_by("answered", "closes_at", "pk").values_list(
        "pk", "engagement"
    ):
        chosen[engagement] = pk
    return pooled_rounds(chosen.values())


def pooled_rounds(pks: Iterable[int]) -> list[PooledRound]:
    """Return these rounds with their sums, a thousand at a time."""
    wanted = sorted(pks)
    found: list[PooledRound] = []
    for begin in range(0, len(wanted), 900):
        rows = QuestionnaireRound.objects.filter(pk__in=wanted[begin : begin + 900])
        found += [
            PooledRound(
                pk=pk,
                engagement_id=engagement,
                questionnaire_id=questionnaire,
                unit=unit or "",
                asked=asked,
                answered=answered,
                is_anonymous=anonymity == "anonymous",
                tallies=_tallies(engagement, answers or {}),
            )
            for (
                pk,
                engagement,
                questionnaire,
                unit,
                asked,
                answered,
                anonymity,
                answers,
            ) in rows.order_by("pk").values_list(
                "pk",
                "engagement",
                "questionnaire",
                "engagement__unit__name",
                "asked",
                "answered",
                "anonymity",
                "tally__answers",
            )
        ]
    return found


def rounds_led_by(people: Iterable[int], among: Iterable[int]) -> set[int]:
    """Return those of these rounds whose leader is one of these people."""
    wanted, leaders = sorted(among), list(people)
    found: set[int] = set()
    for begin in range(0, len(wanted), 900):
        rows = QuestionnaireRound.objects.filter(pk__in=wanted[begin : begin + 900])
        found |= set(rows.filter(_led_by(leaders)).values_list("pk", flat=True))
    return found


def _led_by(people: list[int]) -> Q:
    return Q(
        engagement__parties__person__in=people,
        engagement__parties__role=Role.SUPERVISOR.value,
    )


def _tallies(engagement: int, answers: Mapping[str, Mapping[str, int]]) -> dict[str, Tally]:
    return {
        question: Tally(
            process=str(engagement),
            values={int(value): people for value, people in counts.items() if value != SILENT},
            silent=counts.get(SILENT, 0),
        )
        for question, counts in answers.items()
    }


def _sheets(round: QuestionnaireRound) -> list[Mapping[str, object]]:
    if not round.is_anonymous:
        named: QuerySet[NamedAnswer] = NamedAnswer.objects.filter(round=round)
        return list(named.values_list("answers", flat=True))
    box = AnswerBox.objects.filter(round=round).values_list("sheets", flat=True).first()
    return [sheet["answers"] for sheet in box or []]


def _place(value: object) -> str:
    return str(value) if isinstance(value, int) else SILENT
