"""Addresses beyond the one for each URL name in `tests/house/rows/`: the same pages, other rows."""

from collections.abc import Callable

from django.urls import reverse

from peili.config.story import Story


def _round(page: str, which: str) -> Callable[[Story], str]:
    return lambda story: reverse(f"evaluation:{page}", args=[story.things[which].pk])


def _paper(copy: str) -> Callable[[Story], str]:
    return lambda story: reverse(
        "agreements:paper", kwargs={"agreement_id": story.agreement.pk, "copy": copy}
    )


def _goal(which: str) -> Callable[[Story], str]:
    return lambda story: reverse("goals:goal", args=[story.things[which].pk])


FURTHER: dict[str, Callable[[Story], str]] = {
    "the joint goal": _goal("joint_goal"),
    "the group's goal": _goal("group_goal"),
    "the round by name": _round("round", "named_round"),
    "the round that is over": _round("round", "feedback_round"),
    "the commissioner's round": _round("round", "commissioner_round"),
    "what was left unsaid": _round("unsaid", "feedback_round"),
    "the shared paper": _paper("shared"),
    "the members' paper": _paper("members"),
    "a talk that was held": lambda story: reverse("inquiries:talk", args=[story.talk.pk]),
    "the second case": lambda story: reverse("cases:case", args=[story.second_engagement.pk]),
    "the foster carers' poll": lambda story: reverse("polls:poll", args=[story.poll.pk]),
    "a session that was held": lambda story: reverse(
        "schedule:session", args=[story.held_session.pk]
    ),
}
"""By what the row is: its address in the story. Who may open it shows when the proof begins."""
