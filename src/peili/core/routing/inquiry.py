"""What routing reads and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from peili.core.remarks import Remark
from peili.core.terms import InquirerRole
from peili.core.wording import msgid


class Route(StrEnum):
    SUPERVISION = "supervision"
    CRISIS = "crisis"
    MEDIATION = "mediation"
    EMPLOYER_DUTY = "employer_duty"
    ELSEWHERE = "elsewhere"
    OTHER_SERVICE = "other_service"


class Flag(StrEnum):
    """What free text can raise, in the order in which it matters."""

    CRISIS = "crisis"
    BULLYING = "bullying"
    CONFLICT = "conflict"
    THERAPY = "therapy"


class Situation(StrEnum):
    """What an inquirer can choose (B1): each value is what tables and JSON keep."""

    # six situations in which supervision helps
    NEEDS_UNRECOGNISED = "needs_unrecognised"
    WAY_TO_GOALS_UNKNOWN = "way_to_goals_unknown"
    UNCLEAR_ROLES = "unclear_roles"
    SHARED_WAYS_OF_WORKING = "shared_ways_of_working"
    LOST_TEAM_SPIRIT = "lost_team_spirit"
    JOY_OF_WORK = "joy_of_work"
    # goals of supervision
    PROFESSIONAL_IDENTITY = "professional_identity"
    CLIENT_WORK = "client_work"
    PROBLEM_SOLVING = "problem_solving"
    REFLECTION_ON_OWN_WORK = "reflection_on_own_work"
    MEANING_OF_WORK = "meaning_of_work"
    SKILLS_AND_METHODS = "skills_and_methods"
    COPING_AT_WORK = "coping_at_work"
    COOPERATION = "cooperation"
    WORK_PRACTICES = "work_practices"
    MANAGEMENT = "management"
    # what is not, or may not be, supervision
    ACUTE_EVENT = "acute_event"
    BULLYING = "bullying"
    CONFLICT_BETWEEN_PEOPLE = "conflict_between_people"
    THERAPY_NEED = "therapy_need"
    CONSULTING_NEED = "consulting_need"
    TRAINING = "training"
    LECTURE = "lecture"
    SOUND_RELAXATION = "sound_relaxation"
    DEVELOPMENT = "development"


SITUATION_LABELS: Mapping[Situation, str] = {
    Situation.NEEDS_UNRECOGNISED: msgid("We should develop, but do not see what exactly"),
    Situation.WAY_TO_GOALS_UNKNOWN: msgid("The goals are clear, the way there is not"),
    Situation.UNCLEAR_ROLES: msgid("Roles at work need clearing up"),
    Situation.SHARED_WAYS_OF_WORKING: msgid("We want to agree on how we work together"),
    Situation.LOST_TEAM_SPIRIT: msgid("The good team spirit has gone"),
    Situation.JOY_OF_WORK: msgid("We want to find the joy of work again"),
    Situation.PROFESSIONAL_IDENTITY: msgid("Professional identity and own role"),
    Situation.CLIENT_WORK: msgid("Meeting the people we work for"),
    Situation.PROBLEM_SOLVING: msgid("Solving problems better"),
    Situation.REFLECTION_ON_OWN_WORK: msgid("Stopping to look at own work"),
    Situation.MEANING_OF_WORK: msgid("Work that feels meaningful"),
    Situation.SKILLS_AND_METHODS: msgid("Professional skill and methods"),
    Situation.COPING_AT_WORK: msgid("Coping and well-being at work"),
    Situation.COOPERATION: msgid("Cooperation and interaction in the work community"),
    Situation.WORK_PRACTICES: msgid("Developing own ways of working"),
    Situation.MANAGEMENT: msgid("Leading people and managing own time"),
    Situation.ACUTE_EVENT: msgid("Something shocking has happened"),
    Situation.BULLYING: msgid("Bullying, harassment or improper treatment"),
    Situation.CONFLICT_BETWEEN_PEOPLE: msgid("A conflict between certain people"),
    Situation.THERAPY_NEED: msgid("Help with my own mental health or private life"),
    Situation.CONSULTING_NEED: msgid("An expert's advice on how to organise something"),
    Situation.TRAINING: msgid("Training"),
    Situation.LECTURE: msgid("A lecture or an opening talk"),
    Situation.SOUND_RELAXATION: msgid("Sound relaxation"),
    Situation.DEVELOPMENT: msgid("A development project"),
}

OTHER_SERVICES = frozenset(
    {
        Situation.CONSULTING_NEED,
        Situation.TRAINING,
        Situation.LECTURE,
        Situation.SOUND_RELAXATION,
        Situation.DEVELOPMENT,
    }
)
NOT_SUPERVISION = OTHER_SERVICES | {
    Situation.ACUTE_EVENT,
    Situation.BULLYING,
    Situation.CONFLICT_BETWEEN_PEOPLE,
    Situation.THERAPY_NEED,
}
FOR_SUPERVISION = frozenset(Situation) - NOT_SUPERVISION


@dataclass(frozen=True)
class Inquiry:
    """What was chosen and written; `acute_event_at` is an aware moment."""

    text: str = ""
    situations: frozenset[Situation] = frozenset()
    acute_event_at: datetime | None = None
    role: InquirerRole | None = None
    people: int | None = None


@dataclass(frozen=True)
class Routing:
    """Where an inquiry belongs, what its text raised, and why, in sentences."""

    route: Route
    words: Mapping[Flag, tuple[str, ...]] = field(default_factory=dict, hash=False)
    reasons: tuple[Remark, ...] = ()

    @property
    def flags(self) -> tuple[Flag, ...]:
        return tuple(self.words)
