"""Every row of the policy both ways: seen and changed by those it names, not there for all others.

What is expected is read from `agreed_policy.txt`, never from the policy: who changes one alone
fails here.
"""

from pathlib import Path

import pytest
from django.http import Http404

from peili.config.story.cast import WHO
from peili.core.errors import NotVisible
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.actor import VISITOR
from peili.parties.middleware import RulesToResponses
from tests.conftest import NOVEMBER, SEPTEMBER
from tests.house.policy_rows import ROWS, bring_missing_rows
from tests.house.wall.content.difference import roles_of
from tests.house.wall.telling import tell_story

AGREED = Path(__file__).with_name("agreed_policy.txt").read_text().splitlines()


@pytest.fixture
def whole_story(db):
    story = tell_story(at=SEPTEMBER, now=NOVEMBER)
    bring_missing_rows(story)
    return story


def agreed() -> dict[Record, tuple[set[str], set[str]]]:
    """Return who sees and who changes each record, as agreed."""
    found = {}
    for line in AGREED:
        name, _, roles = line.partition(":")
        seen, _, changed = roles.partition("/")
        found[Record(name)] = (set(seen.split()), set(changed.split()))
    return found


def test_every_record_has_a_row():
    assert set(ROWS) == set(Record) == set(agreed())


def test_each_record_is_there_for_those_it_names_and_for_nobody_else(whole_story):
    wrong = []
    for record, (sees, changes) in agreed().items():
        row = ROWS[record]
        rows = row.rows(whole_story)
        if not rows.exists():
            wrong.append(f"the story has no {record}")
            continue
        for who in [*WHO, "nobody"]:
            actor = whole_story.cast[who] if who in WHO else VISITOR
            roles = {role.value for role in roles_of(who, owns=who == row.owner)}
            for verb, reach, named in (
                ("sees", scope.visible, sees),
                ("changes", scope.changeable, changes),
            ):
                found = reach(rows, actor, record, engagement=row.engagement, about=row.about)
                if _is_there(found, rows.first().pk) != bool(roles & named):
                    wrong.append(f"{who} {verb} {record}: should be {bool(roles & named)}")
    assert wrong == []


def test_what_is_not_visible_is_answered_as_what_is_not_there(rf):
    with pytest.raises(Http404):
        RulesToResponses(lambda request: None).process_exception(rf.get("/"), NotVisible())


def _is_there(rows, pk) -> bool:
    try:
        scope.the_one(rows, pk)
    except NotVisible:
        return False
    return True
