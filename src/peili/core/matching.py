"""Rank practitioners for an inquiry, with reasons one can read out (B4, H1, H2).

What rules a practitioner out is a *stop*, named; what speaks for one is a *point*, in words. The
ranking proposes: a human chooses. Everything a practitioner cannot help (their other work, where
they live) only lowers them; what would make the choice wrong stops it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from peili.core.remarks import Remark, in_words
from peili.core.terms import (
    Approach,
    EngagementKind,
    Focus,
    Form,
    Language,
    PlaceMode,
    Profession,
    Region,
    Term,
)
from peili.core.wording import msgid


class Qualification(StrEnum):
    """What a practitioner has been trained for."""

    SUPERVISOR = "supervisor"  # 60 credits of supervisor training
    MEDIATOR = "mediator"
    CRISIS = "crisis"
    TRAINER = "trainer"
    SOUND_RELAXATION = "sound_relaxation"


# H1: nobody is proposed for what they are not qualified for. Crisis supervision needs both.
NEEDED: Mapping[EngagementKind, frozenset[Qualification]] = {
    EngagementKind.SUPERVISION: frozenset({Qualification.SUPERVISOR}),
    EngagementKind.CRISIS: frozenset({Qualification.SUPERVISOR, Qualification.CRISIS}),
    EngagementKind.MEDIATION: frozenset({Qualification.MEDIATOR}),
    EngagementKind.SOUND_RELAXATION: frozenset({Qualification.SOUND_RELAXATION}),
    EngagementKind.TRAINING: frozenset(),
    EngagementKind.DEVELOPMENT: frozenset(),
    EngagementKind.CONSULTING: frozenset(),
    EngagementKind.LECTURE: frozenset(),
}

_LACKS: Mapping[Qualification, str] = {
    Qualification.SUPERVISOR: msgid("Has no supervisor training of 60 credits."),
    Qualification.MEDIATOR: msgid("Has no training as a mediator."),
    Qualification.CRISIS: msgid("Has no training in crisis support."),
    Qualification.TRAINER: msgid("Has no training as a trainer."),
    Qualification.SOUND_RELAXATION: msgid("Has no training in sound relaxation."),
}


class Conflict(StrEnum):
    """A conflict of interest between a practitioner and the people of an inquiry (H4, G2)."""

    LINE_POWER = "line_power"
    EARLIER_RELATION = "earlier_relation"
    SUPERVISED_A_PARTY = "supervised_a_party"
    OWN_CONFLICT = "own_conflict"


_CONFLICTS: Mapping[Conflict, str] = {
    Conflict.LINE_POWER: msgid("Has power over a participant at work."),
    Conflict.EARLIER_RELATION: msgid("Has an earlier relation with a participant."),
    Conflict.SUPERVISED_A_PARTY: msgid("Has supervised a party, so cannot mediate neutrally."),
    Conflict.OWN_CONFLICT: msgid("Is a party to the matter."),
}


@dataclass(frozen=True)
class Need:
    """What an inquiry asks for. Empty sets and None mean that it does not matter."""

    kind: EngagementKind = EngagementKind.SUPERVISION
    form: Form | None = None
    focus: Focus | None = None
    professions: frozenset[Profession] = frozenset()
    approaches: frozenset[Approach] = frozenset()
    region: Region | None = None
    places: frozenset[PlaceMode] = frozenset()
    languages: frozenset[Language] = frozenset()
    people: int = 1
    wished_practitioners: frozenset[str] = frozenset()
    proposed_practitioners: frozenset[str] = frozenset()
    minutes_per_week: int = 30


@dataclass(frozen=True)
class Candidate:
    """A practitioner as far as matching needs to know; `key` names them in what they wish."""

    key: str
    qualifications: frozenset[Qualification]
    forms: frozenset[Form] = frozenset(Form)
    focuses: frozenset[Focus] = frozenset(Focus)
    professions: frozenset[Profession] = frozenset()
    approaches: frozenset[Approach] = frozenset()
    regions: frozenset[Region] = frozenset()
    travel_minutes: int | None = None
    remote: bool = True
    languages: frozenset[Language] = frozenset({Language.FI})
    workload_minutes: int = 0
    workload_limit: int = 0
    engagements: int = 0
    engagements_limit: int | None = None
    conflicts: frozenset[Conflict] = frozenset()


@dataclass(frozen=True)
class Point:
    """Something that speaks for a candidate (or, below zero, against), in words."""

    code: str
    points: int
    msgid: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def in_words(self, translate: Callable[[str], str] = str) -> str:
        return in_words(self.msgid, self.values, translate)


@dataclass(frozen=True)
class Ranking:
    candidate: Candidate
    points: tuple[Point, ...]
    stops: tuple[Remark, ...]

    @property
    def total(self) -> int:
        return sum(point.points for point in self.points)

    @property
    def may_be_chosen(self) -> bool:
        return not self.stops


def rank(need: Need, candidates: Iterable[Candidate]) -> tuple[Ranking, ...]:
    """Rank every candidate: those who may be chosen first, by points, then the stopped ones.

    Equal points are ordered by workload left and then by key, so that a ranking is stable.
    """
    rankings = [judge(need, candidate) for candidate in candidates]
    return tuple(
        sorted(
            rankings,
            key=lambda ranking: (
                not ranking.may_be_chosen,
                -ranking.total,
                -_minutes_left(ranking.candidate),
                ranking.candidate.key,
            ),
        )
    )


def judge(need: Need, candidate: Candidate) -> Ranking:
    """Give one candidate's points and stops."""
    points = (
        *_competence(need, candidate),
        *_professions(need, candidate),
        *_approaches(need, candidate),
        *_languages(need, candidate),
        *_place(need, candidate),
        *_workload(need, candidate),
        *_wishes(need, candidate),
    )
    return Ranking(candidate, points, stops(need, candidate))


def stops(need: Need, candidate: Candidate) -> tuple[Remark, ...]:
    """Name everything that rules a candidate out."""
    found = [
        Remark(f"lacks_{lacking}", _LACKS[lacking])
        for lacking in Qualification
        if lacking in NEEDED[need.kind] - candidate.qualifications
    ]
    found += [
        Remark(conflict, _CONFLICTS[conflict])
        for conflict in Conflict
        if conflict in candidate.conflicts
        # Earlier supervision makes a mediator partial; for going on with supervision it is none.
        and (conflict != Conflict.SUPERVISED_A_PARTY or need.kind == EngagementKind.MEDIATION)
    ]
    if _minutes_left(candidate) < need.minutes_per_week:
        found.append(
            Remark(
                "full_workload",
                msgid(
                    "The workload is full: %(workload)s of %(limit)s minutes a week are taken, and"
                    " this needs %(needed)s more."
                ),
                {
                    "workload": candidate.workload_minutes,
                    "limit": candidate.workload_limit,
                    "needed": need.minutes_per_week,
                },
            )
        )
    if (
        candidate.engagements_limit is not None
        and candidate.engagements >= candidate.engagements_limit
    ):
        found.append(
            Remark(
                "full_engagements",
                msgid("Has %(engagements)s engagements under way, and the limit is %(limit)s."),
                {"engagements": candidate.engagements, "limit": candidate.engagements_limit},
            )
        )
    if need.languages and not need.languages & candidate.languages:
        found.append(Remark("no_language", msgid("Shares no language with the participants.")))
    return tuple(found)


def _competence(need: Need, candidate: Candidate) -> Iterable[Point]:
    if need.form is not None:
        if need.form in candidate.forms:
            yield Point(
                "form", 15, msgid("Works with this form: %(form)s."), {"form": (need.form.label,)}
            )
        else:
            yield Point(
                "not_form",
                -15,
                msgid("Does not usually work with this form: %(form)s."),
                {"form": (need.form.label,)},
            )
    if need.focus is not None and need.focus in candidate.focuses:
        yield Point(
            "focus", 10, msgid("Knows this focus: %(focus)s."), {"focus": (need.focus.label,)}
        )


def _professions(need: Need, candidate: Candidate) -> Iterable[Point]:
    known = need.professions & candidate.professions
    if known:
        yield Point(
            "profession",
            20 * len(known) // len(need.professions),
            msgid("Knows the field: %(professions)s."),
            {"professions": _labels(known)},
        )


def _approaches(need: Need, candidate: Candidate) -> Iterable[Point]:
    shared = need.approaches & candidate.approaches
    if shared:
        yield Point(
            "approach",
            10 * len(shared) // len(need.approaches),
            msgid("Works by the approach that was asked for: %(approaches)s."),
            {"approaches": _labels(shared)},
        )


def _languages(need: Need, candidate: Candidate) -> Iterable[Point]:
    shared = need.languages & candidate.languages
    if shared:
        yield Point(
            "language",
            10 * len(shared) // len(need.languages),
            msgid("Speaks the language: %(languages)s."),
            {"languages": _labels(shared)},
        )


def _place(need: Need, candidate: Candidate) -> Iterable[Point]:
    meets_remotely = bool(need.places & {PlaceMode.REMOTE, PlaceMode.HYBRID})
    if meets_remotely and candidate.remote:
        yield Point("remote", 10, msgid("Also works remotely."))
    if need.places == {PlaceMode.REMOTE}:
        if not candidate.remote:
            yield Point("not_remote", -20, msgid("Does not work remotely."))
        return
    if need.region is not None and need.region in candidate.regions:
        yield Point(
            "region", 15, msgid("Serves the region: %(region)s."), {"region": (need.region.label,)}
        )
    if candidate.travel_minutes is not None:
        yield _travel(candidate.travel_minutes)


def _travel(minutes: int) -> Point:
    if minutes == 0:
        return Point("same_town", 10, msgid("Works in the same town."))
    # Ten points at the door, none from an hour and a half on.
    return Point(
        "travel",
        max(0, 10 - minutes // 9),
        msgid("Travels %(minutes)s minutes one way."),
        {"minutes": minutes},
    )


def _workload(need: Need, candidate: Candidate) -> Iterable[Point]:
    left = _minutes_left(candidate)
    if left >= need.minutes_per_week:
        yield Point(
            "workload",
            min(15, 3 * left // max(1, need.minutes_per_week)),
            msgid("Has about %(left)s hours a week left of %(limit)s."),
            {"left": round(left / 60) or 1, "limit": round(candidate.workload_limit / 60)},
        )


def _wishes(need: Need, candidate: Candidate) -> Iterable[Point]:
    if candidate.key in need.wished_practitioners:
        yield Point("wished", 25, msgid("Was wished for by the inquirer."))
    if candidate.key in need.proposed_practitioners:
        yield Point("proposed", 20, msgid("Was proposed after the exploratory talk."))


def _minutes_left(candidate: Candidate) -> int:
    return candidate.workload_limit - candidate.workload_minutes


def _labels(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(sorted(term.label for term in terms))
