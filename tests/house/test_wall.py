"""Whoever may not see a record cannot tell how it is written, from anything they can open.

pytest                                              60 pairs of worlds, day to day
make check                                          300, which reach every page of everybody
make prove                                          20,000
PAIRS=1000 SEED=7 pytest tests/house/test_wall.py   other ones
"""

import logging
import os

import pytest

from peili.core.policy import WHO_SEES, Record, Role
from tests.conftest import NOVEMBER, SEPTEMBER, WHO
from tests.house.wall import content
from tests.house.wall.acts import nothing
from tests.house.wall.proof import Leak, Proof
from tests.house.wall.telling import tell_story
from tests.running import is_brief

DAY_TO_DAY, WHOLE = 60, 300
PAIRS = int(os.environ.get("PAIRS", "0"))
SEED = int(os.environ.get("SEED", "2026"))
MANY = PAIRS > 1000
A_ROUND = {"worlds": 11, "pages": 3} if MANY else {}
"""Three hundred pairs reach every page of everybody; thousands reach each of them many times."""
SHARES = 2 if MANY else 1
"""So many processes can share the work: `pytest -n 2`."""

IN_THE_PAPER_ALONE = {(Record.PRIOR_CONTACT, who) for who in ("ville", "venla", "kari", "kaisa")}
"""They read of earlier contacts in the text that is offered to them, which never changes after."""
NO_PART_IN_IT = {(Record.ENGAGEMENT, who) for who in ("ville", "venla", "kari", "pirkko")}
"""The engagement whose name differs is not theirs."""
ON_ANOTHER_PAGE = {(Record.COMMISSIONER_ANSWER, "kaisa")}
"""The office reads it on the year's page, not on the process's."""
WITHOUT_A_KEY = {(Record.SHARED_MEMO, "venla"), (Record.MEMO_RULE, "venla")}
"""She has not made one yet: her page leads to making it."""
ON_THE_SHARED_SCREEN = {(Record.GOAL_WORKSHOP, who) for who in ("ville", "venla")}
"""The page with all that is proposed is the supervisor's, shown to the room."""
ON_PAPERS_ALONE = {(Record.PRACTICE, "birgit")}
"""The page of settings is the coordinator's."""


@pytest.fixture
def proof(db):
    logging.disable(logging.WARNING)  # a page that is not there is no news here
    yield Proof(tell_story(at=SEPTEMBER, now=NOVEMBER))
    logging.disable(logging.NOTSET)


def test_every_record_differs_but_the_public_ones():
    assert sorted([*content.DIFFERENCES, *content.PUBLIC]) == sorted(Record)


def test_every_difference_can_be_seen_somewhere_but_those_with_a_reason():
    unseen = {record for record, one in content.DIFFERENCES.items() if one.seen_on is None}
    assert unseen == set(content.NOWHERE_TO_SEE)


@pytest.mark.parametrize("share", range(SHARES))
def test_worlds_that_differ_in_what_one_may_not_see_look_the_same(
    proof, figures, share, pytestconfig
):
    pairs = PAIRS or (DAY_TO_DAY if is_brief(pytestconfig) else WHOLE)

    tally = proof.run(pairs // SHARES, seed=SEED + share, **A_ROUND)

    open_to = {(who, str(visit)) for who in proof.viewers for visit in proof.open[who]}
    assert pairs != WHOLE or open_to <= tally.pages
    figures(
        "wall",
        f"{tally.pairs} pairs of worlds, told apart by nobody: {tally.visits} answers compared"
        f" to the byte, {len(tally.pages & open_to)} of {len(open_to)} open pages × people,"
        f" {tally.letters} letters",
    )


def test_those_who_may_see_a_record_do(proof):
    """The other side of the wall; and without it the proof might compare nothing at all."""
    blind = [
        (record, who)
        for record, difference in content.DIFFERENCES.items()
        for who in WHO
        if difference.seen_on and record not in content.hidden_from(who)
        if not _sees(proof, who, record, page=difference.seen_on)
    ]
    known = IN_THE_PAPER_ALONE | NO_PART_IN_IT | WITHOUT_A_KEY | ON_ANOTHER_PAGE
    assert set(blind) <= known | ON_THE_SHARED_SCREEN | ON_PAPERS_ALONE


def test_the_proof_finds_a_leak(proof, monkeypatch):
    hidden = {who: content.hidden_from(who) for who in proof.viewers}
    monkeypatch.setattr(content, "hidden_from", hidden.__getitem__)
    leaky = WHO_SEES[Record.GROUP_GOAL] | {Role.COMMISSIONER}
    monkeypatch.setitem(WHO_SEES, Record.GROUP_GOAL, leaky)
    proof.viewers = ["kari"]
    proof.open["kari"] = [page for page in proof.open["kari"] if page.name == "goals:goals"]

    with pytest.raises(Leak, match="GET goals:goals tells of group_goal"):
        proof.run(50, seed=1, worlds=2)


def _sees(proof: Proof, who: str, record: Record, *, page: str) -> bool:
    """Say whether somebody sees one way of writing a record from some other on a page."""
    visits = [visit for visit in proof.open[who] if visit.method == "GET" and visit.name == page]
    worlds = (proof.look(who, visits, nothing, [record], seed) for seed in "abcdef")
    first = next(worlds)
    return bool(visits) and any(world != first for world in worlds)
