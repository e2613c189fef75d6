"""The whole text of an agreement, as sections of lines, in each language and for each copy.

Names nobody but the supervisor and those who sign for the commissioner: the commissioner reads it
too, and who the supervisees are is no business of theirs. A line that only the members may read
is left out of the shared copy. The text is frozen when the agreement is offered.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from peili.casework.agreements.models import Agreement, Copy
from peili.casework.agreements.texts import paper_words
from peili.casework.offerings.on_paper import Words, vat_in_words
from peili.plumbing.paper import formats

GOAL_LEVELS = ("−2", "−1", "0", "+1", "+2")


@dataclass(frozen=True)
class Line:
    label: str
    text: str
    members_only: bool = False


@dataclass(frozen=True)
class Section:
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Signers:
    """Who an agreement is between, as all of them may know it."""

    supervisors: tuple[str, ...]
    supervisees: int
    managers: tuple[str, ...]
    commissioner: str
    payer: str
    practice: str


@dataclass(frozen=True)
class AgreedGoal:
    """A goal as it is written into the paper; `levels` are its five texts, −2 … +2, or none.

    Personal goals never come here: not even the members read each other's.
    """

    text: str
    joint: bool
    levels: tuple[str, ...] = ()


def compose(
    agreement: Agreement,
    *,
    language: str,
    signers: Signers,
    prior_contacts: str,
    goals: Sequence[AgreedGoal] = (),
) -> list[Section]:
    """Write the agreement out in a language; what was typed stays in the words it was typed."""
    say = paper_words(language)
    written = [
        _parties(signers, say),
        _work(agreement, say, language),
        _goals(agreement, say),
        _agreed_goals(goals, say),
        _confidentiality(agreement, prior_contacts, say),
        _money(agreement, say, language),
        _otherwise(agreement, say),
        _changes(agreement, say),
    ]
    return [
        Section(say[title], tuple(line for line in lines if line.text)) for title, lines in written
    ]


def to_keep(by_language: dict[str, list[Section]]) -> dict[str, list[dict[str, Any]]]:
    return {
        language: [asdict(section) for section in sections]
        for language, sections in by_language.items()
    }


def kept(agreement: Agreement, language: str = "") -> list[Section]:
    """Read back what was frozen, in the language of the agreement unless another is asked for."""
    sections = agreement.paper[language or agreement.engagement.language]
    return [
        Section(part["title"], tuple(Line(**line) for line in part["lines"])) for part in sections
    ]


def copy_for(sections: Iterable[Section], copy: str) -> list[Section]:
    """Leave out what the readers of this copy may not read, and sections that end up empty."""
    allowed = [
        Section(
            section.title,
            tuple(line for line in section.lines if copy == Copy.MEMBERS or not line.members_only),
        )
        for section in sections
    ]
    return [section for section in allowed if section.lines]


def title_of(agreement: Agreement, language: str = "") -> str:
    say = paper_words(language or agreement.engagement.language)
    return say["title"] % {"what": agreement.engagement.name}


def _parties(signers: Signers, say: Words) -> tuple[str, list[Line]]:
    return "section.parties", [
        Line(say["supervisor"], ", ".join(signers.supervisors) + f", {signers.practice}"),
        Line(say["supervisees"], people(signers.supervisees, say)),
        Line(say["for_the_commissioner"], ", ".join(signers.managers)),
        Line(say["commissioner"], signers.commissioner),
        Line(say["payer"], signers.payer),
    ]


def _work(agreement: Agreement, say: Words, language: str) -> tuple[str, list[Line]]:
    many = "one" if agreement.sessions == 1 else "many"
    return "section.work", [
        Line(say["service"], str(agreement.service or "")),
        Line(
            say["form_and_focus"],
            f"{say[f'form.{agreement.form}']}, {say[f'focus.{agreement.focus}']}",
        ),
        Line(
            say["sessions"],
            say[f"sessions.{many}"]
            % {"sessions": agreement.sessions, "minutes": agreement.minutes},
        ),
        Line(say["rhythm"], _capital(_rhythm(agreement, say)) if agreement.sessions > 1 else ""),
        Line(say["period"], formats.days(agreement.starts_on, agreement.ends_on, language)),
        Line(
            say["place"],
            _capital(
                ", ".join(filter(None, [say[f"place.{agreement.place_mode}"], agreement.place]))
            ),
        ),
        Line(say["trial"], _trial(agreement, say, language)),
    ]


def _goals(agreement: Agreement, say: Words) -> tuple[str, list[Line]]:
    members_only = agreement.goal_audience == Agreement.GoalAudience.MEMBERS
    return "section.goals", [
        Line(say["core_task"], agreement.core_task),
        Line(say["goals"], agreement.goals, members_only),
        Line(say["goal_owner"], say[f"goal_owner.{agreement.goal_owner}"]),
        Line(say["goal_audience"], say[f"goal_audience.{agreement.goal_audience}"]),
        Line(say["methods"], agreement.methods),
        Line(say["evaluation_plan"], agreement.evaluation_plan),
        Line(say["other_development"], agreement.other_development),
    ]


def _agreed_goals(goals: Sequence[AgreedGoal], say: Words) -> tuple[str, list[Line]]:
    return "section.agreed_goals", [
        Line(
            say["goal.joint" if goal.joint else "goal.group"],
            "\n".join([goal.text, *_levels(goal, say)]),
            members_only=not goal.joint,
        )
        for goal in sorted(goals, key=lambda goal: not goal.joint)
    ]


def _levels(goal: AgreedGoal, say: Words) -> list[str]:
    return [
        say["goal.level"] % {"level": level, "text": text}
        for level, text in zip(GOAL_LEVELS, goal.levels, strict=False)
        if text
    ]


def _confidentiality(agreement: Agreement, prior: str, say: Words) -> tuple[str, list[Line]]:
    return "section.confidentiality", [
        Line(say["confidentiality"], agreement.confidentiality),
        Line(say["legal_exceptions"], agreement.legal_exceptions),
        Line(say["prior_contacts"], prior or say["prior_contacts.none"]),
        Line(say["new_members"], agreement.new_members_rule),
        Line(say["recording"], agreement.recording_rule),
        Line(say["records"], agreement.records_rule),
    ]


def _money(agreement: Agreement, say: Words, language: str) -> tuple[str, list[Line]]:
    price = formats.euros(Decimal(agreement.price_cents) / 100, language)
    by_hour = agreement.priced_by == Agreement.PricedBy.HOUR
    return "section.price", [
        Line(say["price.hour" if by_hour else "price"], say["price.text"] % {"price": price}),
        Line(say["vat"], vat_in_words(agreement.vat_treatment, agreement.vat_reason, say)),
        Line(say["travel"], _travel(agreement, say, language)),
        Line(say["order_reference"], agreement.order_reference),
        Line(say["cancellation"], _cancellation(agreement, say, language)),
    ]


def _otherwise(agreement: Agreement, say: Words) -> tuple[str, list[Line]]:
    return "section.otherwise", [
        Line(say["interruption"], agreement.interruption),
        Line(say["dissatisfaction"], agreement.dissatisfaction),
        Line(say["assessor"], agreement.third_party_assessor),
        Line(say["crisis"], agreement.crisis_rule),
    ]


def _changes(agreement: Agreement, say: Words) -> tuple[str, list[Line]]:
    before = say["changes"] % {"before": agreement.version - 1}
    return "section.changes", [Line(before, agreement.what_changed)]


def people(count: int, say: Words) -> str:
    many = "one" if count == 1 else "many"
    return say[f"people.{many}"] % {"n": count}


def _rhythm(agreement: Agreement, say: Words) -> str:
    """Write the usual interval, and the bounds where they leave room."""
    weeks = agreement.interval_weeks
    fewest, most = agreement.interval_weeks_min, agreement.interval_weeks_max
    if fewest == most:
        return say["rhythm.weekly"] if weeks == 1 else say["rhythm.steady"] % {"weeks": weeks}
    return say["rhythm.text"] % {"weeks": weeks, "fewest": fewest, "most": most}


def _trial(agreement: Agreement, say: Words, language: str) -> str:
    count, decided_on = agreement.trial_sessions, agreement.go_no_go_on
    if not count and decided_on is None:
        return say["trial.none"]
    said = []
    if count:
        said.append(say["trial.one" if count == 1 else "trial.many"] % {"n": count})
    if decided_on:
        said.append(say["trial.decision"] % {"day": formats.day(decided_on, language)})
    return " ".join(said)


def _travel(agreement: Agreement, say: Words, language: str) -> str:
    def euros(cents: int) -> str:
        return formats.euros(Decimal(cents) / 100, language)

    parts = []
    if agreement.travel_kilometres:
        values = {
            "kilometres": agreement.travel_kilometres,
            "price": euros(agreement.kilometre_cents),
        }
        parts.append(say["travel.text"] % values)
    if agreement.travel_minutes and agreement.travel_hour_cents:
        hours = {"minutes": agreement.travel_minutes, "price": euros(agreement.travel_hour_cents)}
        parts.append(say["travel.time"] % hours)
    if agreement.day_allowance_cents:
        parts.append(say["travel.day"] % {"price": euros(agreement.day_allowance_cents)})
    return "; ".join(parts)


def _cancellation(agreement: Agreement, say: Words, language: str) -> str:
    hours, percent = agreement.cancellation_notice_hours, agreement.late_cancellation_percent
    if not hours or not percent:
        return say["cancellation.free"]
    share = formats.percent(Decimal(percent), language)
    return say["cancellation.text"] % {"hours": hours, "percent": share}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
