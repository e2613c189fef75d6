"""The way of a case as a line: inquiry, talk, agreement, sessions, evaluation."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext

from peili.casework.agreements.models import Agreement
from peili.casework.schedule.selectors import Line
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.ui import formats
from peili.plumbing.ui.parts import Stage

EVALUATIONS = {"mid_evaluation", "final_evaluation"}


def way_of(
    engagement: Engagement,
    *,
    began: dict[str, date | None],
    agreement: Agreement | None,
    sessions: Sequence[Line],
) -> list[Stage]:
    """Draw where the case stands. Notes tell dates and counts, never more."""
    held = sum(line.state == "held" for line in sessions)
    standing = [line for line in sessions if line.state != "cancelled"]
    over = engagement.state in {Engagement.State.ENDED, Engagement.State.WITHDRAWN}
    running = engagement.state == Engagement.State.RUNNING
    evaluations = [
        Stage(
            line.kind_label,
            "past" if line.state == "held" else "ahead",
            formats.short_date(clock.local(line.starts).date()),
            line.url,
        )
        for line in standing
        if line.kind in EVALUATIONS
    ]
    return [
        Stage(gettext("Inquiry"), "past", _note(began["inquiry"])),
        Stage(gettext("Talk"), "past", _note(began["talk"])),
        Stage(
            gettext("Agreement"),
            "past" if running or over else "now",
            _agreement_note(agreement),
            reverse("agreements:agreement", args=[agreement.pk]) if agreement else "",
        ),
        *(stage for stage in evaluations if stage.state == "past"),
        Stage(
            gettext("Sessions"),
            "past" if over else "now" if running else "ahead",
            f"{held} / {len(standing)}" if standing else "",
            "#sessions" if standing else "",
        ),
        *(stage for stage in evaluations if stage.state == "ahead"),
        *([] if evaluations else [Stage(gettext("Evaluation"), "past" if over else "ahead")]),
    ]


def _agreement_note(agreement: Agreement | None) -> str:
    if agreement is None:
        return ""
    if agreement.in_force_at:
        return formats.short_date(clock.local(agreement.in_force_at).date())
    return str(agreement.get_state_display())


def _note(day: date | None) -> str:
    return formats.short_date(day) if day else ""
