"""Sessions × interval × period: what fits, and what deserves a second look.

Nothing here blocks: people may agree on what suits them, and are told when it is unusual.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from peili.core.remarks import Remark
from peili.core.terms import EngagementKind, Form
from peili.core.wording import msgid

FORMS_OF_MANY = frozenset({Form.GROUP, Form.TEAM, Form.WORK_COMMUNITY})

# Requirement A4: usual intervals run from two to six weeks, and groups need six sessions.
USUAL_WEEKS = range(2, 7)
FEWEST_SESSIONS_OF_A_GROUP = 6

# Field notes: three to six people is ideal; under three or over eight is said aloud.
USUAL_GROUP = range(3, 9)

# Requirement A3, in minutes. A pair stands between the two that the trade names.
USUAL_MINUTES: Mapping[Form, tuple[int, int]] = {
    Form.INDIVIDUAL: (60, 90),
    Form.PAIR: (60, 120),
    Form.GROUP: (90, 120),
    Form.TEAM: (90, 120),
    Form.WORK_COMMUNITY: (90, 120),
}
SOUND_RELAXATION_MINUTES = 60


@dataclass(frozen=True)
class Rhythm:
    """How often people meet; `weeks_between` is None when they meet as needed."""

    sessions: int
    weeks_between: int | None
    starts_on: date
    ends_on: date

    def __post_init__(self) -> None:
        if self.sessions < 1:
            raise ValueError("sessions: at least one")
        if self.weeks_between is not None and self.weeks_between < 1:
            raise ValueError("weeks_between: at least one, or None for as needed")
        if self.ends_on < self.starts_on:
            raise ValueError("ends_on: before the period starts")

    @property
    def earliest_end(self) -> date:
        """The day of the last session if nothing is ever moved."""
        weeks = (self.weeks_between or 0) * (self.sessions - 1)
        return self.starts_on + timedelta(weeks=weeks)

    @property
    def fits(self) -> bool:
        return self.earliest_end <= self.ends_on


def sessions_that_fit(weeks_between: int, *, starts_on: date, ends_on: date) -> int:
    """Count the sessions that fit a period, both ends included."""
    if ends_on < starts_on:
        return 0
    return (ends_on - starts_on).days // (7 * weeks_between) + 1


def recommended_minutes(form: Form, people: int) -> int:
    """Give the length that suits a form; a group's grows with its size, in quarter hours."""
    shortest, longest = USUAL_MINUTES[form]
    if form not in FORMS_OF_MANY:
        return shortest
    quarters = max(0, people - USUAL_GROUP.start) // 2
    return min(longest, shortest + 15 * quarters)


def remarks_on_rhythm(rhythm: Rhythm, *, form: Form) -> tuple[Remark, ...]:
    """Say whether the sessions fit the period (C4) and whether the rhythm is usual (A4)."""
    said = []
    weeks = rhythm.weeks_between
    if weeks is not None and not rhythm.fits:
        said.append(
            Remark(
                "does_not_fit",
                msgid(
                    "%(sessions)s sessions every %(weeks)s weeks need time until %(earliest_end)s,"
                    " but the period ends on %(ends_on)s: %(that_fit)s sessions fit."
                ),
                {
                    "sessions": rhythm.sessions,
                    "weeks": weeks,
                    "earliest_end": rhythm.earliest_end,
                    "ends_on": rhythm.ends_on,
                    "that_fit": sessions_that_fit(
                        weeks, starts_on=rhythm.starts_on, ends_on=rhythm.ends_on
                    ),
                },
            )
        )
    if weeks is not None and weeks not in USUAL_WEEKS:
        said.append(
            Remark(
                "unusual_interval",
                msgid("Sessions are usually two to six weeks apart; here they are %(weeks)s."),
                {"weeks": weeks},
            )
        )
    if form in FORMS_OF_MANY and rhythm.sessions < FEWEST_SESSIONS_OF_A_GROUP:
        said.append(
            Remark(
                "few_sessions",
                msgid(
                    "At least %(fewest)s sessions are recommended for a group;"
                    " here there are %(sessions)s."
                ),
                {"fewest": FEWEST_SESSIONS_OF_A_GROUP, "sessions": rhythm.sessions},
            )
        )
    return tuple(said)


def remarks_on_length(
    minutes: int, *, form: Form, people: int, kind: EngagementKind = EngagementKind.SUPERVISION
) -> tuple[Remark, ...]:
    """Say whether a session is of usual length for its form and the size of the group (A3)."""
    if kind == EngagementKind.SOUND_RELAXATION:
        return _remarks_on_sound_relaxation(minutes)
    if kind != EngagementKind.SUPERVISION:
        return ()
    shortest, longest = USUAL_MINUTES[form]
    if not shortest <= minutes <= longest:
        return (
            Remark(
                "unusual_length",
                msgid(
                    "A session of this form usually takes %(shortest)s–%(longest)s minutes;"
                    " here it takes %(minutes)s."
                ),
                {"shortest": shortest, "longest": longest, "minutes": minutes},
            ),
        )
    recommended = recommended_minutes(form, people)
    if minutes < recommended:
        return (
            Remark(
                "short_for_group",
                msgid(
                    "For %(people)s people at least %(recommended)s minutes are recommended;"
                    " here there are %(minutes)s."
                ),
                {"people": people, "recommended": recommended, "minutes": minutes},
            ),
        )
    return ()


def remarks_on_group_size(people: int, *, form: Form) -> tuple[Remark, ...]:
    """Say whether the group is of a size in which everybody is heard.

    A whole work community is as large as it is, so only groups and teams are measured.
    """
    if form not in {Form.GROUP, Form.TEAM} or people in USUAL_GROUP:
        return ()
    if people == 0:
        return (
            Remark(
                "nobody_yet",
                msgid("No supervisee has been brought in yet: do it before you send this."),
                {},
            ),
        )
    code = "small_group" if people < USUAL_GROUP.start else "large_group"
    sentence = (
        msgid("A group of %(people)s is small: three to six people is ideal.")
        if people < USUAL_GROUP.start
        else msgid(
            "A group of %(people)s is large: three to six people is ideal,"
            " and over eight is worth dividing."
        )
    )
    return (Remark(code, sentence, {"people": people}),)


def _remarks_on_sound_relaxation(minutes: int) -> tuple[Remark, ...]:
    if minutes == SOUND_RELAXATION_MINUTES:
        return ()
    return (
        Remark(
            "unusual_length",
            msgid(
                "Sound relaxation takes %(usual)s minutes with its introduction and recovery;"
                " here it takes %(minutes)s."
            ),
            {"usual": SOUND_RELAXATION_MINUTES, "minutes": minutes},
        ),
    )
