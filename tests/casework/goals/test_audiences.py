"""Each audience reads its own goals; ratings reach neither the commissioner nor the office."""

import pytest

from peili.casework.goals import selectors
from peili.core.errors import NotVisible

READS = {
    "aino": {"joint_goal", "group_goal", "personal_goal"},
    "ville": {"joint_goal", "group_goal", "personal_goal"},
    "venla": {"joint_goal", "group_goal"},
    "kari": {"joint_goal"},
    "kaisa": {"joint_goal"},
    "pirkko": set(),
    "birgit": set(),
    "eero": set(),
    "olli": set(),
}


@pytest.mark.parametrize("who", READS)
def test_who_reads_which_goal(story, who):
    seen = set(selectors.goals(story.cast[who]))

    assert seen == {story.things[name] for name in READS[who]}


@pytest.mark.parametrize(
    ("who", "rows"),
    [("aino", 9), ("ville", 9), ("venla", 6), ("kari", 0), ("kaisa", 0), ("eero", 0)],
)
def test_who_reads_ratings(story, who, rows):
    assert selectors.ratings(story.cast[who]).count() == rows


@pytest.mark.parametrize(
    ("who", "writes"),
    [
        ("aino", ["personal", "group", "joint"]),
        ("ville", ["personal"]),
        ("kari", []),
        ("kaisa", []),
        ("olli", []),
    ],
)
def test_who_writes_which_goals(story, who, writes):
    place = selectors.own_party(story.cast[who], story.cast.engagement)
    assert selectors.audiences_to_write(place) == writes


def test_a_group_goal_is_changed_by_the_supervisor(story):
    assert selectors.goal_to_change(story.cast["aino"], story.group_goal.pk)
    with pytest.raises(NotVisible):
        selectors.goal_to_change(story.cast["ville"], story.group_goal.pk)
