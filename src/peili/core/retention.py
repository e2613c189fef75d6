"""How long each kind of record is kept, and what then (J3).

Where a law sets the time it is named; elsewhere the practice needs the record no longer than its
purpose lasts (GDPR, article 5(1)(e)), and the time here is the default of that judgement.
Bookkeeping outlives a request to erase: article 17(3)(b).
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peili.core.wording import msgid


class Kept(StrEnum):
    """Kinds of record by how long they are kept."""

    ACCOUNTS = "accounts"
    VOUCHERS = "vouchers"
    AGREEMENTS = "agreements"
    INQUIRIES_WITHOUT_RESULT = "inquiries_without_result"
    INQUIRIES = "inquiries"
    EXPLORATORY_TALK_NOTES = "exploratory_talk_notes"
    POLLS = "polls"
    SESSIONS = "sessions"
    SESSION_NOTES = "session_notes"
    JOURNALS = "journals"
    SHARED_MEMOS = "shared_memos"
    GOALS_AND_RATINGS = "goals_and_ratings"
    EVALUATIONS = "evaluations"
    MEDIATION_FILES = "mediation_files"
    CRISIS_FILES = "crisis_files"
    COMPLAINTS = "complaints"
    PRACTITIONER_FILES = "practitioner_files"
    ACCESS_LOG = "access_log"
    LETTERS = "letters"
    ONE_TIME_LINKS = "one_time_links"


class Then(StrEnum):
    ERASE = "erase"
    # Counts, dates and money stay for statistics; names and texts go.
    MAKE_ANONYMOUS = "make_anonymous"


class From(StrEnum):
    """What the time is counted from."""

    END_OF_FINANCIAL_YEAR = "end_of_financial_year"
    END_OF_YEAR = "end_of_year"
    END = "end"


@dataclass(frozen=True)
class Rule:
    """Kept for so many years and months from an end, and then what; `why` is a msgid."""

    years: int
    months: int
    counted_from: From
    then: Then
    why: str
    by_law: bool = False


_BOOKKEEPING = msgid("Accounting Act 1336/1997, chapter 2, section 10.")
_LIMITATION = msgid(
    "Claims from an agreement expire in three years unless interrupted:"
    " Act on Limitation of Debts 728/2003."
)

RULES: Mapping[Kept, Rule] = {
    Kept.ACCOUNTS: Rule(10, 0, From.END_OF_FINANCIAL_YEAR, Then.ERASE, _BOOKKEEPING, by_law=True),
    Kept.VOUCHERS: Rule(6, 0, From.END_OF_YEAR, Then.ERASE, _BOOKKEEPING, by_law=True),
    Kept.AGREEMENTS: Rule(3, 0, From.END_OF_YEAR, Then.ERASE, _LIMITATION),
    Kept.INQUIRIES_WITHOUT_RESULT: Rule(
        0, 6, From.END, Then.ERASE, msgid("An inquiry that led nowhere may be taken up again soon.")
    ),
    Kept.INQUIRIES: Rule(
        1, 0, From.END, Then.MAKE_ANONYMOUS, msgid("The agreement has taken the inquiry's place.")
    ),
    Kept.EXPLORATORY_TALK_NOTES: Rule(
        0, 6, From.END, Then.ERASE, msgid("The notes of a talk serve the choice that follows it.")
    ),
    Kept.POLLS: Rule(0, 3, From.END, Then.ERASE, msgid("The days that were asked about are past.")),
    Kept.SESSIONS: Rule(
        3, 0, From.END_OF_YEAR, Then.MAKE_ANONYMOUS, msgid("Sessions prove what was invoiced.")
    ),
    Kept.SESSION_NOTES: Rule(
        1, 0, From.END, Then.ERASE, msgid("Notes serve the process and its delayed evaluation.")
    ),
    Kept.JOURNALS: Rule(
        1, 0, From.END, Then.ERASE, msgid("A journal is its writer's: they may take it with them.")
    ),
    Kept.SHARED_MEMOS: Rule(
        1, 0, From.END, Then.ERASE, msgid("A memo serves the process and its delayed evaluation.")
    ),
    Kept.GOALS_AND_RATINGS: Rule(
        1,
        0,
        From.END,
        Then.MAKE_ANONYMOUS,
        msgid("The delayed evaluation is 3–6 months after the end; pooled figures name nobody."),
    ),
    Kept.EVALUATIONS: Rule(
        1,
        0,
        From.END,
        Then.MAKE_ANONYMOUS,
        msgid("The delayed evaluation is 3–6 months after the end; pooled figures name nobody."),
    ),
    Kept.MEDIATION_FILES: Rule(
        1, 0, From.END, Then.ERASE, msgid("The settlement is the parties'; its follow-up is over.")
    ),
    Kept.CRISIS_FILES: Rule(
        1, 0, From.END, Then.ERASE, msgid("Crisis support is short and is handed over.")
    ),
    Kept.COMPLAINTS: Rule(3, 0, From.END_OF_YEAR, Then.ERASE, _LIMITATION),
    Kept.PRACTITIONER_FILES: Rule(
        2, 0, From.END_OF_YEAR, Then.ERASE, msgid("Qualifications may be asked for afterwards.")
    ),
    Kept.ACCESS_LOG: Rule(
        5,
        0,
        From.END_OF_YEAR,
        Then.ERASE,
        msgid("People may ask years later who has looked at their data, and claim damages."),
    ),
    Kept.LETTERS: Rule(
        0, 1, From.END, Then.ERASE, msgid("A letter that has been delivered is only a trace.")
    ),
    Kept.ONE_TIME_LINKS: Rule(
        0, 1, From.END, Then.ERASE, msgid("A used or expired link opens nothing.")
    ),
}


def kept_until(kind: Kept, ended_on: date) -> date:
    """Give the last day on which a record that ended on a day is kept.

    For bookkeeping, give the last day of the financial year as the end.
    """
    rule = RULES[kind]
    start = date(ended_on.year, 12, 31) if rule.counted_from == From.END_OF_YEAR else ended_on
    return _later(start, years=rule.years, months=rule.months)


def due(kind: Kept, ended_on: date | None, *, today: date) -> Then | None:
    """Tell what is to be done with a record today: None while it is kept or still goes on."""
    if ended_on is None or today <= kept_until(kind, ended_on):
        return None
    return RULES[kind].then


def may_be_erased_on_request(kind: Kept) -> bool:
    """Whether a person's request to erase reaches this kind before its time."""
    return not RULES[kind].by_law


def _later(day: date, *, years: int, months: int) -> date:
    count = day.year * 12 + day.month - 1 + years * 12 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
