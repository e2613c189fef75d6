"""The report of one process: the group's word, what was agreed, counts, the commissioner's word."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from peili.casework.agreements import selectors as agreements
from peili.casework.agreements.models import Agreement
from peili.casework.evaluation import selectors as evaluation
from peili.casework.evaluation.models import NamedAnswer
from peili.casework.evaluation.reading import in_words, read
from peili.casework.goals import selectors as goals
from peili.casework.goals.models import Goal
from peili.casework.schedule import selectors as schedule
from peili.core.measurement.questionnaires import Kind
from peili.overview.reports import selectors
from peili.parties import selectors as parties
from peili.parties.actor import Actor
from peili.parties.models import Engagement, Release
from peili.plumbing import clock
from peili.plumbing.ui.charts import Bar, Bars


@dataclass(frozen=True)
class Statement:
    words: str
    on: date


@dataclass(frozen=True)
class Evaluation:
    """What the commissioner answered on a day: (question, answer, highest or None)."""

    on: date
    by: str
    lines: tuple[tuple[str, str, int | None], ...]


@dataclass(frozen=True)
class Process:
    """Everything a commissioner is told of one process. Nobody's own answer but theirs is in it."""

    engagement: Engagement
    core_task: str
    statements: tuple[Statement, ...]
    goals: tuple[Goal, ...]
    held: int
    planned: int
    cancelled: int
    cancelled_late: int
    heads: tuple[tuple[str, int], ...]
    evaluations: tuple[Evaluation, ...]


def process_report(actor: Actor, engagement_id: int) -> Process:
    """Gather the report of a process within reach."""
    engagement = selectors.process(actor, engagement_id)
    lines = schedule.sessions_of(actor, engagement)
    states = Counter(line.state for line in lines)
    released = parties.releases(actor).filter(
        engagement=engagement, audience=Release.Audience.COMMISSIONER, withdrawn_at=None
    )
    evaluated = evaluation.commissioner_answers(actor).filter(round__engagement=engagement)
    return Process(
        engagement=engagement,
        core_task=_core_task(actor, engagement),
        statements=tuple(
            Statement(one.words, clock.local(one.released_at).date()) for one in released
        ),
        goals=tuple(
            goal
            for goal in goals.goals_of(actor, engagement)
            if goal.audience == Goal.Audience.JOINT
        ),
        held=states["held"],
        planned=states["planned"],
        cancelled=states["cancelled"],
        cancelled_late=sum(line.cancelled_late for line in lines),
        heads=tuple(
            (f"{line.number}. {line.when}", line.head_count or 0)
            for line in lines
            if line.state == "held"
        ),
        evaluations=tuple(_evaluation(one) for one in evaluated[:MOST]),
    )


MOST = 12


def evaluation_lines(answer: NamedAnswer) -> Iterator[tuple[str, str, int | None]]:
    """Yield what somebody answered by name, question by question, skipping what was left out."""
    for item in read(answer.round.questionnaire).items:
        value: Any = answer.answers.get(item.key)
        if value in (None, ""):
            continue
        if item.kind is Kind.CHOICE:
            named = {choice.key: in_words(choice.text) for choice in item.choices}
            yield in_words(item.text), named.get(str(value), str(value)), None
        else:
            highest = item.scale.highest if item.scale else None
            yield in_words(item.text), str(value), highest


def heads_chart(report: Process, title: str, label: str, value: str) -> Bars | None:
    if not report.heads:
        return None
    return Bars(
        title=title,
        bars=tuple(Bar(when, heads, str(heads)) for when, heads in report.heads),
        label_header=label,
        value_header=value,
    )


def _core_task(actor: Actor, engagement: Engagement) -> str:
    """Return the core task as the newest agreement that was offered says it."""
    versions = agreements.agreements_of(actor, engagement)
    return next((one.core_task for one in versions if one.state != Agreement.State.DRAFT), "")


def _evaluation(answer: NamedAnswer) -> Evaluation:
    return Evaluation(
        on=clock.local(answer.round.opens_at).date(),
        by=answer.party.person.name,
        lines=tuple(evaluation_lines(answer)),
    )
