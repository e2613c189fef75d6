"""What others do in both worlds before somebody looks: letters leave, papers are drafted."""

import contextlib
from collections.abc import Callable
from datetime import timedelta

from peili.casework.agreements import services as agreements
from peili.casework.agreements.models import Agreement
from peili.casework.billing import services as billing
from peili.casework.goals import services as goals
from peili.casework.goals.models import Goal
from peili.casework.notes import services as notes
from peili.casework.schedule import services as schedule
from peili.casework.schedule.models import Session
from peili.config.story import Story
from peili.core.errors import RuleBroken
from peili.plumbing.jobs.services import fill_timetable, run_pending


def nothing(story: Story) -> None:
    pass


def night_work(story: Story) -> None:
    """Every job of the timetable runs: reminders, escalations, letters."""
    fill_timetable()
    run_pending(limit=100)


def cancelling(story: Story) -> None:
    schedule.cancel_sessions(
        _session(story),
        accept_fee=True,
        at=story.session.starts - timedelta(hours=2),
        by=story.cast.person("kaisa"),
    )


def holding(story: Story) -> None:
    """The next session is held: three heads, whoever they are."""
    session = _session(story)
    came = {story.things["party_of_vuokko"].pk}
    schedule.mark_held(session, came=came, substitutes=["Sijainen", "Toinen"], at=session.ends)


def drafting(story: Story) -> None:
    """The month is invoiced, all the way to the letters and files."""
    month = story.now.date().replace(day=1)
    begins, ends = month - timedelta(days=80), month + timedelta(days=27)
    for draft in billing.draft_invoices(starts=begins, ends=ends, at=story.now):
        with contextlib.suppress(RuleBroken):
            billing.send_invoice(draft, at=story.now)


def ending(story: Story) -> None:
    agreements.end_agreement(
        Agreement.objects.get(pk=story.agreement.pk), because="interrupted", at=story.now
    )


def agreeing_on_a_goal(story: Story) -> None:
    """The group writes a goal that the commissioner reads too."""
    goals.write_goal(
        story.cast.engagement, audience=Goal.Audience.JOINT, text="Uusi tavoite", at=story.now
    )


def telling(story: Story) -> None:
    """All who were present agree to tell the commissioner something new."""
    said = notes.propose_statement(
        story.cast.engagement,
        by=story.cast.person("aino"),
        session=story.held_session,
        words="Syksy on ollut hyvä.",
        question="",
        value=None,
        at=story.now,
    )
    for confirmation in said.confirmations.order_by("pk"):
        notes.confirm_statement(confirmation, means="signed_in", at=story.now)


def stepping_back(story: Story) -> None:
    agreements.step_back(story.things["party_of_vuokko"], at=story.now)


ACTS: list[tuple[Callable[[Story], None], int]] = [
    (nothing, 12),
    (agreeing_on_a_goal, 4),
    (telling, 4),
    (holding, 4),
    (stepping_back, 4),
    (cancelling, 4),
    (ending, 4),
    (drafting, 4),
    (night_work, 1),
]
"""Each with how often it is drawn: the night's work costs more than all the others."""


def _session(story: Story) -> Session:
    return Session.objects.get(pk=story.session.pk)
