"""Ranking practitioners: points in words, stops by name."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from peili.core.matching import Candidate, Conflict, Need, Qualification, judge, rank
from peili.core.terms import (
    Approach,
    EngagementKind,
    Focus,
    Form,
    Language,
    PlaceMode,
    Profession,
    Region,
)

NEED = Need(
    form=Form.GROUP,
    focus=Focus.CLIENT_WORK,
    professions=frozenset({Profession.SOCIAL_WORK, Profession.CHILD_WELFARE}),
    approaches=frozenset({Approach.SOLUTION_FOCUSED}),
    region=Region.SATAKUNTA,
    places=frozenset({PlaceMode.AT_CLIENT}),
    languages=frozenset({Language.FI}),
    people=6,
)
AINO = Candidate(
    key="aino",
    qualifications=frozenset({Qualification.SUPERVISOR}),
    professions=frozenset({Profession.SOCIAL_WORK}),
    approaches=frozenset({Approach.SOLUTION_FOCUSED}),
    regions=frozenset({Region.SATAKUNTA}),
    travel_minutes=30,
    workload_minutes=300,
    workload_limit=900,
)


def codes(remarks):
    return [remark.code for remark in remarks]


def test_every_point_can_be_read_out():
    ranking = judge(NEED, AINO)

    assert codes(ranking.points) == [
        "form",
        "focus",
        "profession",
        "approach",
        "language",
        "region",
        "travel",
        "workload",
    ]
    assert "Knows the field: Social work." in [point.in_words() for point in ranking.points]
    assert ranking.total == sum(point.points for point in ranking.points)


def test_nobody_is_proposed_without_the_qualification():
    kinds = {
        EngagementKind.SUPERVISION: [],
        EngagementKind.MEDIATION: ["lacks_mediator"],
        EngagementKind.CRISIS: ["lacks_crisis"],
        EngagementKind.SOUND_RELAXATION: ["lacks_sound_relaxation"],
        EngagementKind.LECTURE: [],
    }

    for kind, expected in kinds.items():
        assert codes(judge(replace(NEED, kind=kind), AINO).stops) == expected


def test_line_power_and_earlier_relations_stop_everywhere():
    for conflict in (Conflict.LINE_POWER, Conflict.EARLIER_RELATION, Conflict.OWN_CONFLICT):
        entangled = replace(AINO, conflicts=frozenset({conflict}))

        assert codes(judge(NEED, entangled).stops) == [conflict]


def test_a_mediator_who_has_supervised_a_party_is_stopped_but_a_supervisor_is_not():
    both = frozenset({Qualification.SUPERVISOR, Qualification.MEDIATOR})
    known = replace(AINO, qualifications=both, conflicts=frozenset({Conflict.SUPERVISED_A_PARTY}))

    mediation = replace(NEED, kind=EngagementKind.MEDIATION)
    assert codes(judge(mediation, known).stops) == [Conflict.SUPERVISED_A_PARTY]
    assert judge(NEED, known).may_be_chosen


def test_a_full_workload_stops_and_says_by_how_much():
    full = replace(AINO, workload_minutes=880)

    (stop,) = judge(NEED, full).stops

    assert stop.in_words() == (
        "The workload is full: 880 of 900 minutes a week are taken, and this needs 30 more."
    )


def test_a_shared_language_is_needed():
    in_swedish = replace(NEED, languages=frozenset({Language.SV}))

    assert codes(judge(in_swedish, AINO).stops) == ["no_language"]


def test_where_somebody_lives_does_not_matter_remotely_but_remote_work_does():
    remote = replace(NEED, places=frozenset({PlaceMode.REMOTE}))

    assert "travel" not in codes(judge(remote, AINO).points)
    assert "not_remote" in codes(judge(remote, replace(AINO, remote=False)).points)


def test_a_wish_counts_more_than_travel_but_never_lifts_a_stop():
    far = replace(AINO, key="ville", travel_minutes=180)
    wished = replace(NEED, wished_practitioners=frozenset({"ville"}))

    assert [r.candidate.key for r in rank(wished, [AINO, far])] == ["ville", "aino"]
    full = replace(far, workload_minutes=900)
    assert [r.candidate.key for r in rank(wished, [AINO, full])] == ["aino", "ville"]


candidates = st.builds(
    Candidate,
    key=st.text("abc", min_size=1, max_size=3),
    qualifications=st.frozensets(st.sampled_from(Qualification)),
    professions=st.frozensets(st.sampled_from(Profession), max_size=4),
    regions=st.frozensets(st.sampled_from(Region)),
    travel_minutes=st.none() | st.integers(0, 300),
    remote=st.booleans(),
    workload_minutes=st.integers(0, 1200),
    workload_limit=st.integers(0, 1200),
    conflicts=st.frozensets(st.sampled_from(Conflict), max_size=1),
)


@given(candidate=candidates, less=st.integers(0, 600))
def test_more_workload_left_never_ranks_lower(candidate, less):
    freer = replace(candidate, workload_minutes=max(0, candidate.workload_minutes - less))

    busy, free = judge(NEED, candidate), judge(NEED, freer)

    assert free.total >= busy.total
    assert len(free.stops) <= len(busy.stops)


@given(candidate=candidates, nearer=st.integers(0, 300))
def test_living_nearer_never_ranks_lower(candidate, nearer):
    here = replace(candidate, travel_minutes=min(nearer, candidate.travel_minutes or 0))

    assert judge(NEED, here).total >= judge(NEED, candidate).total


@given(pool=st.lists(candidates, max_size=6))
def test_everybody_is_ranked_once_and_the_stopped_come_last(pool):
    rankings = rank(NEED, pool)

    assert sorted(map(repr, pool)) == sorted(repr(r.candidate) for r in rankings)
    chosen = [ranking.may_be_chosen for ranking in rankings]
    assert chosen == sorted(chosen, reverse=True)
    assert rankings == rank(NEED, list(reversed(pool))) or len({c.key for c in pool}) < len(pool)
