"""What a round tells its leader: figures once it is over and enough have answered, or why not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from peili.casework.evaluation.reading import Question, in_words
from peili.core.disclosure.pooled import MIN_PEOPLE, Figure, Rules, Voice, pooled_mean
from peili.core.measurement.questionnaires import Kind

HIDDEN_IF_FEWER = MIN_PEOPLE


@dataclass(frozen=True)
class Result:
    """One question with what may be shown of it: a mean, or texts in no one's order."""

    question: Question
    figure: Figure | None = None
    texts: tuple[str, ...] = ()

    @property
    def lowest(self) -> int:
        return self.question.item.scale.lowest if self.question.item.scale else 0

    @property
    def highest(self) -> int:
        return self.question.item.scale.highest if self.question.item.scale else 0


def results(questions: Sequence[Question], sheets: Sequence[Mapping[str, Any]]) -> list[Result]:
    """Work out what of an anonymous round may be shown to its leader (core/disclosure).

    One process and its own leader, so the number of processes is not asked for; all else holds:
    five people, no end of the scale that all chose, nobody who carries the mean. Texts come in the
    alphabet's order, each question by itself, so that no two belong together.
    """
    found = []
    for question in questions:
        if question.for_the_supervisor_alone:
            continue
        item = question.item
        values = [sheet.get(question.key) for sheet in sheets]
        if item.kind is Kind.SCALE and item.scale is not None:
            voices = [
                Voice(str(n), "here", Decimal(value))
                for n, value in enumerate(values)
                if isinstance(value, int)
            ]
            rules = Rules(Decimal(item.scale.lowest), Decimal(item.scale.highest), min_processes=1)
            found.append(Result(question, pooled_mean(voices, rules)))
        elif item.kind is Kind.CHOICE:
            found.append(Result(question, texts=_counted(question, values)))
        else:
            found.append(Result(question, texts=_apart([str(value) for value in values if value])))
    return found


def _apart(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(texts)) if len(texts) >= MIN_PEOPLE else ()


def _counted(question: Question, values: Sequence[Any]) -> tuple[str, ...]:
    """Count choices only where no count is small: of five who agree, everybody would know."""
    counts = Counter(value for value in values if value)
    if not counts or min(counts.values()) < MIN_PEOPLE or len(counts) < 2:
        return ()
    return tuple(
        f"{in_words(choice.text)}: {counts[choice.key]}"
        for choice in question.item.choices
        if choice.key in counts
    )
