"""For each record of the policy: a row of it in the story, and its paths to the scope.

A new record without a row here fails. `owner` is the member of the cast whom the row is about.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from peili.casework.agreements.models import Acceptance, Agreement, PriorContact
from peili.casework.billing.models import Invoice, InvoiceLine, Payment
from peili.casework.evaluation.models import (
    AnswerBox,
    Invitation,
    NamedAnswer,
    QuestionnaireDefinition,
    QuestionnaireRound,
)
from peili.casework.frameworks.models import Framework
from peili.casework.goals.models import Goal, Rating, Workshop
from peili.casework.inquiries.models import BoundaryCrossing, ExploratoryTalk, Inquiry
from peili.casework.matching.models import Match
from peili.casework.notes import services as notes
from peili.casework.notes.models import Confirmation, MemoRule, Note, Statement
from peili.casework.offerings.models import OwnDevelopment, Practitioner, Service
from peili.casework.polls.models import BusyTime, CalendarAddress, Poll, PollAnswer
from peili.casework.schedule.models import Absence, Attendance, Plan, Session
from peili.core.policy import Record
from peili.overview.reports.models import PublishedReport
from peili.parties.models import (
    Consent,
    EmergencyAccess,
    Engagement,
    Erasure,
    OccupiedTime,
    Organisation,
    Party,
    Person,
    Practice,
    Release,
)
from peili.plumbing.access_log.models import Entry
from peili.plumbing.access_log.services import Act
from peili.plumbing.access_log.services import write as log
from peili.plumbing.vault.models import TrustedColleague

Rows = QuerySet[Any]


@dataclass(frozen=True)
class Row:
    """A row, found among all of its table by `which`, and the paths that its selector names."""

    table: Any
    which: Callable[[Any], dict[str, Any]] = lambda story: {}
    engagement: str | None = None
    about: str | None = None
    owner: str = ""

    def rows(self, story: Any) -> Rows:
        found: Rows = self.table._default_manager.filter(**self.which(story))
        return found


def of_team(story: Any) -> dict[str, Any]:
    return {"engagement": story.cast.engagement}


def of_teams_round(story: Any) -> dict[str, Any]:
    return {"round__engagement": story.cast.engagement}


def about(name: str, path: str = "person") -> Callable[[Any], dict[str, Any]]:
    return lambda story: {path: story.cast[name].person_id}


TEAM = "engagement"
ITS_ROUND = "round__engagement"

ROWS: dict[Record, Row] = {
    Record.PRACTICE: Row(Practice),
    Record.CATALOGUE: Row(Service),
    Record.PRACTITIONER_PROFILE: Row(Practitioner, about("aino"), about="person", owner="aino"),
    Record.PRACTITIONER_FILE: Row(Practitioner, about("aino"), about="person", owner="aino"),
    Record.WORKLOAD: Row(OccupiedTime, about("aino"), about="person", owner="aino"),
    Record.OWN_DEVELOPMENT: Row(
        OwnDevelopment,
        about("aino", "practitioner__person"),
        about="practitioner__person",
        owner="aino",
    ),
    Record.ORGANISATION: Row(Organisation, lambda story: {"pk": story.cast.organisation.pk}),
    Record.PERSON: Row(Person, about("ville", "pk"), about="pk", owner="ville"),
    Record.INQUIRY: Row(
        Inquiry,
        lambda story: {"pk": story.waiting_talk.inquiry_id},
        about="talks__practitioner__person",
        owner="eero",
    ),
    Record.EXPLORATORY_TALK: Row(
        ExploratoryTalk,
        lambda story: {"pk": story.waiting_talk.pk},
        about="practitioner__person",
        owner="eero",
    ),
    Record.BOUNDARY_CROSSING: Row(
        BoundaryCrossing,
        about("aino", "practitioner__person"),
        about="practitioner__person",
        owner="aino",
    ),
    Record.MATCH: Row(Match),
    Record.ENGAGEMENT: Row(
        Engagement, lambda story: {"pk": story.cast.engagement.pk}, engagement="pk"
    ),
    Record.PARTY: Row(
        Party,
        lambda story: {"pk": story.cast.party("ville").pk},
        engagement=TEAM,
        about="person",
        owner="ville",
    ),
    Record.AGREEMENT: Row(Agreement, of_team, engagement=TEAM),
    Record.SHARED_PAPER: Row(Agreement, of_team, engagement=TEAM),
    Record.MEMBERS_PAPER: Row(Agreement, of_team, engagement=TEAM),
    Record.ACCEPTANCE: Row(
        Acceptance,
        lambda story: {"pk": story.acceptance.pk},
        engagement="agreement__engagement",
        about="party__person",
        owner="ville",
    ),
    Record.PRIOR_CONTACT: Row(PriorContact, of_team, engagement=TEAM),
    Record.SESSION: Row(Session, of_team, engagement=TEAM),
    Record.ATTENDANCE: Row(
        Attendance,
        about("ville", "party__person"),
        engagement="session__engagement",
        about="party__person",
        owner="ville",
    ),
    Record.POLL: Row(Poll, of_team, engagement=TEAM),
    Record.POLL_ANSWER: Row(PollAnswer, about("ville"), about="person", owner="ville"),
    Record.SHARED_POLL_ANSWER: Row(
        PollAnswer, about("ville"), engagement="poll__engagement", about="person", owner="ville"
    ),
    Record.CALENDAR_ADDRESS: Row(CalendarAddress, about("ville"), about="person", owner="ville"),
    Record.BUSY_TIME: Row(BusyTime, about("ville"), about="person", owner="ville"),
    Record.PLAN: Row(Plan),
    Record.ABSENCE: Row(Absence, about("aino"), about="person", owner="aino"),
    Record.PERSONAL_GOAL: Row(
        Goal,
        lambda story: {"pk": story.personal_goal.pk},
        engagement=TEAM,
        about="owner__person",
        owner="ville",
    ),
    Record.GROUP_GOAL: Row(Goal, lambda story: {"pk": story.group_goal.pk}, engagement=TEAM),
    Record.JOINT_GOAL: Row(Goal, lambda story: {"pk": story.joint_goal.pk}, engagement=TEAM),
    Record.PERSONAL_RATING: Row(
        Rating,
        lambda story: {"pk": story.rating.pk},
        engagement="goal__engagement",
        about="rater__person",
        owner="ville",
    ),
    Record.GROUP_RATING: Row(
        Rating, lambda story: {"goal": story.group_goal}, engagement="goal__engagement"
    ),
    Record.SESSION_NOTE: Row(Note, lambda story: {"kind": "session"}, about="author", owner="aino"),
    Record.TALK_NOTE: Row(Note, lambda story: {"kind": "talk"}, about="author", owner="aino"),
    Record.JOURNAL: Row(Note, lambda story: {"kind": "journal"}, about="author", owner="ville"),
    Record.ENTRUSTED_NOTE: Row(
        Note,
        lambda story: {"kind": "session"},
        about="author__user__key_pairs__entrusted__colleague_key__user__person",
        owner="eero",
    ),
    Record.SHARED_MEMO: Row(Note, lambda story: {"kind": "memo"}, engagement=TEAM),
    Record.MEMO_RULE: Row(MemoRule, of_team, engagement=TEAM),
    Record.RELEASE_TO_SUPERVISOR: Row(
        Release,
        lambda story: {"audience": "supervisor"},
        engagement=TEAM,
        about="owner",
        owner="ville",
    ),
    Record.RELEASE_TO_GROUP: Row(
        Release, lambda story: {"audience": "group"}, engagement=TEAM, about="owner", owner="ville"
    ),
    Record.RELEASE_TO_COMMISSIONER: Row(
        Release, lambda story: {"audience": "commissioner"}, engagement=TEAM
    ),
    Record.STATEMENT: Row(Statement, of_team, engagement=TEAM),
    Record.CONFIRMATION: Row(
        Confirmation, about("ville", "party__person"), about="party__person", owner="ville"
    ),
    Record.GOAL_WORKSHOP: Row(Workshop, of_team, engagement=TEAM),
    Record.QUESTIONNAIRE: Row(QuestionnaireDefinition),
    Record.EVALUATION_ROUND: Row(
        QuestionnaireRound, lambda story: {"pk": story.half_yearly_round.pk}, engagement=TEAM
    ),
    Record.COMMISSIONER_ROUND: Row(
        QuestionnaireRound, lambda story: {"pk": story.commissioner_round.pk}, engagement=TEAM
    ),
    Record.INVITATION_TO_ANSWER: Row(
        Invitation, about("ville", "party__person"), about="party__person", owner="ville"
    ),
    Record.NAMED_ANSWER: Row(
        NamedAnswer,
        about("ville", "party__person"),
        engagement=ITS_ROUND,
        about="party__person",
        owner="ville",
    ),
    Record.ROUND_FIGURES: Row(AnswerBox, of_teams_round, engagement=ITS_ROUND),
    Record.LEFT_UNSAID: Row(AnswerBox, of_teams_round, engagement=ITS_ROUND),
    Record.COMMISSIONER_ANSWER: Row(
        NamedAnswer, lambda story: {"round": story.commissioner_round}, engagement=ITS_ROUND
    ),
    Record.POOLED_ANSWERS: Row(AnswerBox, of_teams_round, engagement=ITS_ROUND),
    Record.EMERGENCY_ACCESS: Row(EmergencyAccess, of_team, engagement=TEAM),
    Record.ACCESS_LOG: Row(
        Entry, about("ville", "about_person"), about="about_person", owner="ville"
    ),
    Record.CONSENT: Row(Consent, about("ville"), about="person", owner="ville"),
    Record.ERASURE: Row(Erasure, about("ville"), about="person", owner="ville"),
    Record.RETENTION: Row(Practice),
    Record.REPORT_TO_COMMISSIONER: Row(
        PublishedReport,
        lambda story: {"organisation": story.cast.organisation},
        engagement="organisation__engagements",
    ),
    Record.REPORT_OF_PRACTICE: Row(PublishedReport, lambda story: {"audience": "practice"}),
    Record.REPORT_OF_OWN_WORK: Row(PublishedReport, about("aino"), about="person", owner="aino"),
    Record.INVOICE: Row(
        Invoice, lambda story: {"pk": story.invoice.pk}, engagement="lines__engagement"
    ),
    Record.TO_INVOICE: Row(
        InvoiceLine, lambda story: {"invoice": story.invoice_draft}, engagement=TEAM
    ),
    Record.PAYMENT: Row(Payment),
    Record.PAYER_ADDRESS: Row(Organisation, lambda story: {"pk": story.cast.organisation.pk}),
    Record.FRAMEWORK: Row(
        Framework,
        lambda story: {"pk": story.framework.pk},
        engagement="buyer__engagements",
    ),
}


def bring_missing_rows(story: Any) -> None:
    """Write what the tests' story does not tell of."""
    at, engagement, ville = story.now, story.cast.engagement, story.cast.person("ville")
    aino, kaisa = story.cast.person("aino"), story.cast.person("kaisa")
    later = at + timedelta(hours=2)
    MemoRule.objects.create(engagement=engagement, decided_by=aino, decided_at=at)
    Release.objects.create(
        engagement=engagement,
        audience="group",
        owner=ville,
        released_by=ville,
        item="note/900",
        version=1,
        written_on=at.date(),
        released_at=at,
    )
    notes.write_note(
        notes.About(Note.Kind.TALK, talk=story.talk), text="-", based_on=0, author=aino, at=at
    )
    Workshop.objects.create(engagement=engagement, opened_at=at)
    EmergencyAccess.objects.create(
        engagement=engagement, opened_by=kaisa, reason="-", opened_at=at, closes_at=later
    )
    Plan.objects.create(first_day=at.date(), last_day=at.date(), created_at=at)
    Absence.objects.create(person=aino, starts=at, ends=later)
    OccupiedTime.objects.create(person=aino, key="other/1", starts=at, ends=later)
    Consent.objects.create(person=ville, purpose=Consent.Purpose.values[0], given_at=at)
    Erasure.objects.create(person=ville, asked_at=at)
    for audience, whose in (
        ("organisation", {"organisation": story.cast.organisation}),
        ("practice", {}),
        ("supervisor", {"person": aino}),
    ):
        PublishedReport.objects.create(
            audience=audience, year=2025, published_at=at, published_by=aino, **whose
        )
    TrustedColleague.objects.create(
        owner_key=story.cast.user("aino").key_pairs.get(),
        colleague_key=story.cast.user("eero").key_pairs.get(),
        wait_days=14,
        share=b"-",
        consented_at=at,
    )
    log(Act("read", "personal_goal", 1, about_person=ville.pk, actor_person=aino.pk))
