"""Outcome areas offered when a goal is written: a start for own words, never a limit.

The key is stored and never changes; the label is an English msgid that the page translates.
"""

from dataclasses import dataclass
from enum import StrEnum

from peili.core.wording import msgid


class About(StrEnum):
    PERSON = "person"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class OutcomeArea:
    key: str
    about: About
    label: str


OUTCOME_AREAS = (
    OutcomeArea("self_knowledge", About.PERSON, msgid("Knowing my own strengths and weaknesses")),
    OutcomeArea("views_and_tools", About.PERSON, msgid("New views and tools")),
    OutcomeArea("confidence", About.PERSON, msgid("Professional confidence")),
    OutcomeArea("team", About.COMMUNITY, msgid("Having become a team")),
    OutcomeArea("lively_work", About.COMMUNITY, msgid("Livelier work together")),
    OutcomeArea("open_talk", About.COMMUNITY, msgid("Open talk")),
    OutcomeArea("energy", About.COMMUNITY, msgid("Energy in the community")),
)

BY_KEY = {area.key: area for area in OUTCOME_AREAS}
