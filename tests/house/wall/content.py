"""What two worlds may differ in: for each record of the policy a way to write it differently.

For somebody who does not see a record, nothing they can open may tell which way it was written.
What they do see, each world must leave as it is: who sees a record is read from the policy, never
decided here. A new record without a row here fails.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from peili.casework.agreements.models import Acceptance, PriorContact
from peili.casework.billing.models import Payment
from peili.casework.goals.models import AREAS, Goal, Rating
from peili.casework.inquiries.models import BoundaryCrossing, Inquiry
from peili.casework.matching.models import Match
from peili.casework.offerings.models import OwnDevelopment
from peili.casework.schedule.models import Attendance, Session
from peili.config.story.cast import DUTIES, PLACES
from peili.core.policy import WHO_CHANGES, WHO_SEES, Record, Role
from peili.parties.models import Consent, Erasure, OccupiedTime, Party, Person
from tests.house.wall import answered, said, times
from tests.house.wall.world import World

GOAL_TEXTS = [
    *("text", "strengths", "next_step", "question"),
    *("level_minus_2", "level_minus_1", "level_0", "level_plus_1", "level_plus_2"),
]


@dataclass(frozen=True)
class Difference:
    """How a record is written differently, where those who may see it do, whose rows they are."""

    write: Callable[[World], None]
    seen_on: str | None = None
    owners: Sequence[str] = field(default=())

    def is_hidden_from(self, who: str, record: Record) -> bool:
        return not roles_of(who, owns=who in self.owners) & WHO_SEES[record]


def roles_of(who: str, *, owns: bool = False) -> set[Role]:
    """Return the roles a member of the cast has towards the team's engagement."""
    placed = {PLACES[who]} if who in PLACES else set()
    return {Role.ANYONE, *DUTIES.get(who, []), *placed, *([Role.OWNER] if owns else [])}


def may_plan(who: str) -> bool:
    """Tell whether somebody can ask the planner where a series of the team would fit."""
    return bool(roles_of(who) & WHO_CHANGES[Record.SESSION])


def personal_goals(world: World) -> None:
    """Ville's goals: their words, how many, which were set aside."""
    _goals(world, Goal.Audience.PERSONAL, owner=world.story.cast.party("ville"))


def group_goals(world: World) -> None:
    _goals(world, Goal.Audience.GROUP, owner=None)


def joint_goals(world: World) -> None:
    _goals(world, Goal.Audience.JOINT, owner=None)


def _goals(world: World, audience: str, owner: Party | None) -> None:
    for goal in Goal.objects.filter(audience=audience, engagement=world.story.cast.engagement):
        world.rewrite(goal, GOAL_TEXTS)
    rows = [
        Goal(
            engagement=world.story.cast.engagement,
            audience=audience,
            owner=owner,
            area=world.random.choice(AREAS)[0],
            written_at=world.moment(),
            dropped_at=world.random.choice([None, None, world.story.now]),
            **{name: world.text() for name in GOAL_TEXTS},
        )
        for _ in world.some()
    ]
    Goal.objects.bulk_create(rows)


def personal_ratings(world: World) -> None:
    """Ville's own ratings, of his goals and of those that the commissioner reads too."""
    _ratings(world, Rating.Rater.SUPERVISEE, world.story.cast.party("ville"))


def group_ratings(world: World) -> None:
    _ratings(world, Rating.Rater.GROUP, world.story.cast.party("aino"))


def _ratings(world: World, kind: str, rater: Party) -> None:
    random = world.random
    for rating in Rating.objects.filter(rater_kind=kind, rater=rater):
        if random.random() < 0.3:
            rating.delete()
            continue
        rating.level, rating.scale = random.randint(-2, 2), random.choice([None, 0, 3, 10])
        rating.on = world.moment().date()
        rating.save()
    goals = [world.story.joint_goal, world.story.group_goal, world.story.personal_goal]
    Rating.objects.bulk_create(
        Rating(
            goal=random.choice(goals),
            rater=rater,
            rater_kind=kind,
            moment=random.choice(Rating.Moment.values),
            on=world.moment().date(),
            level=random.randint(-2, 2),
            scale=random.randint(0, 10),
        )
        for _ in world.some(6)
    )


def attendances(world: World) -> None:
    """Who of the members came, at equal head counts; who has told that they cannot come."""
    members = list(Party.objects.filter(engagement=world.story.cast.engagement, role="supervisee"))
    rows = []
    for session in Session.objects.filter(engagement=world.story.cast.engagement):
        Attendance.objects.filter(session=session).delete()
        drawn = world.random.sample(members, len(members))
        heads = session.head_count or 0
        substitutes = world.random.randint(max(0, heads - len(members)), max(0, heads - 1))
        rows += [
            Attendance(session=session, substitute=world.text(120)) for _ in range(substitutes)
        ]
        rows += [
            Attendance(
                session=session,
                party=party,
                came=position < heads - substitutes,
                told_ahead_at=world.random.choice([None, session.starts - timedelta(hours=30)]),
            )
            for position, party in enumerate(drawn)
            if session.state == Session.State.HELD or world.random.random() < 0.5
        ]
    Attendance.objects.bulk_create(rows)


def parties(world: World) -> None:
    """Who the members are: their names, in any order of the alphabet. How many is no secret."""
    for name in ("ville", "venla", "vuokko"):
        person = Person.objects.get(parties=world.story.things[f"party_of_{name}"])
        person.profession = world.random.choice(["", "social_work", "therapy"])
        world.rewrite(person, ["name", "phone", "profession"][:2])
        person.save(update_fields=["profession"])


def acceptances(world: World) -> None:
    """Who of the members said yes when, and by what means."""
    for row in Acceptance.objects.filter(seat=Acceptance.Seat.SUPERVISEE):
        row.accepted_at = row.asked_at = world.moment()
        row.reminded_at = world.random.choice([None, world.moment()])
        row.means = world.random.choice(Acceptance.Means.values)
        row.typed_name = world.text(120)
        row.save()


def prior_contacts(world: World) -> None:
    PriorContact.objects.bulk_create(
        PriorContact(
            engagement=world.story.cast.engagement,
            description=world.text(900),
            disclosed_by=world.story.cast.person("aino"),
            disclosed_at=world.moment(),
        )
        for _ in world.some()
    )


def agreements(world: World) -> None:
    """What was agreed, but for the figures that sessions and invoices carry anyway."""
    agreement = world.story.agreement
    agreement.paper = _other_words(world, agreement.paper)
    agreement.save(update_fields=["paper"])
    texts = ["core_task", "goals", "methods", "evaluation_plan", "other_development"]
    texts += ["confidentiality", "new_members_rule", "recording_rule", "crisis_rule"]
    world.rewrite(agreement, [*texts, "interruption", "dissatisfaction"])


def _other_words(world: World, kept: Any, key: str = "") -> Any:
    """Give new words to the lines of a paper, and leave its shape."""
    if isinstance(kept, dict):
        return {name: _other_words(world, part, name) for name, part in kept.items()}
    if isinstance(kept, list):
        return [_other_words(world, part, key) for part in kept]
    return world.text() if key == "text" else kept


def inquiries(world: World) -> None:
    """What others have written on the contact form, and how many they are."""
    for inquiry in Inquiry.objects.filter(talks=None, matches=None):
        world.rewrite(inquiry, ["own_words", "times", "wishes", "organisation_name", "name"])
    Inquiry.objects.bulk_create(
        Inquiry(
            name=world.text(120),
            email="joku@keksitty.example",
            role="employee",
            own_words=world.text(900),
            received_at=(at := world.moment(days=10)),
            answer_by=at + timedelta(days=2),
            proposed_route="supervision",
        )
        for _ in world.some()
    )


def matches(world: World) -> None:
    for match in Match.objects.all():
        world.rewrite(match, ["reason"])
        match.ranking = match.ranking[: world.random.randint(0, len(match.ranking))]
        match.save(update_fields=["ranking"])


def boundary_crossings(world: World) -> None:
    practitioner = world.story.practitioners["aino"]
    for crossing in practitioner.crossings.all():
        world.rewrite(crossing, ["what", "learned"])
    BoundaryCrossing.objects.bulk_create(
        BoundaryCrossing(
            practitioner=practitioner,
            on=world.moment().date(),
            what=world.text(900),
            learned=world.text(900),
        )
        for _ in world.some()
    )


def own_development(world: World) -> None:
    OwnDevelopment.objects.bulk_create(
        OwnDevelopment(
            practitioner=world.story.practitioners["aino"],
            kind=world.random.choice(OwnDevelopment.Kind.values),
            on=world.moment().date(),
            minutes=world.random.randint(0, 600),
            what=world.text(),
        )
        for _ in world.some()
    )


def workload(world: World) -> None:
    """What else takes Aino's time, far from any session of the team."""
    start = world.story.now + timedelta(days=700)
    OccupiedTime.objects.bulk_create(
        OccupiedTime(
            person=world.story.cast.person("aino"),
            key=f"talk/{900 + day}",
            starts=start + timedelta(days=day),
            ends=start + timedelta(days=day, minutes=world.random.randint(15, 300)),
        )
        for day in world.some()
    )


def sessions(world: World) -> None:
    """Where the team meets; dates and counts are on what the payer pays for."""
    for session in Session.objects.filter(engagement=world.story.cast.engagement):
        world.rewrite(session, ["place", "town"])


def drafts(world: World) -> None:
    """A draft is the office's until it is sent."""
    draft = world.story.invoice_draft
    world.rewrite(draft, ["order_reference"])
    for line in draft.lines.all():
        line.unit_cents = world.random.randrange(100_000)
        world.rewrite(line, ["text"])
        line.save()


def payments(world: World) -> None:
    for payment in Payment.objects.all():
        world.rewrite(payment, ["payer_name", "message"])


def payer_addresses(world: World) -> None:
    world.rewrite(world.story.cast.organisation, ["invoice_email", "einvoice_operator"])


def frameworks(world: World) -> None:
    framework = world.story.framework
    framework.ceiling_cents = world.random.randrange(10**9, 10**10)
    framework.save()
    world.rewrite(framework, ["name", "reference"])
    for lot in framework.lots.all():
        world.rewrite(lot, ["name"])


def organisations(world: World) -> None:
    """What the office knows of the buyer; its name is on the papers of everybody involved."""
    world.rewrite(world.story.cast.organisation, ["core_task", "buyer_reference", "street"])


def people(world: World) -> None:
    """A person that the practice knows and nobody else."""
    for _ in world.some():
        Person.objects.create(name=world.text(120), phone=world.text(30))


def engagements(world: World) -> None:
    """The engagement itself, for those who have no part in it.

    Its name stands on the screen that a code in the room opens: there the other's name differs.
    """
    world.rewrite(world.story.cast.engagement, ["town"])
    world.rewrite(world.story.second_engagement, ["name", "town"])


def consents(world: World) -> None:
    """What Ville has agreed to beyond what he must: that is his own knowledge."""
    Consent.objects.filter(person=world.story.cast.person("ville")).delete()
    Consent.objects.bulk_create(
        Consent(
            person=world.story.cast.person("ville"),
            purpose=world.random.choice(Consent.Purpose.values),
            given_at=(at := world.moment()),
            withdrawn_at=at + timedelta(days=world.random.randint(1, 9)),
        )
        for _ in world.some()
    )


def erasures(world: World) -> None:
    """Who else has asked to be erased."""
    for _ in world.some():
        somebody = Person.objects.create(name=world.text(120))
        Erasure.objects.create(person=somebody, asked_at=world.moment(), how=world.text(200))


DIFFERENCES: dict[Record, Difference] = {
    Record.PERSON: Difference(people, "parties:people"),
    Record.PARTY: Difference(parties, "agreements:agreement", owners=["ville", "venla"]),
    Record.ENGAGEMENT: Difference(engagements, "cases:list"),
    Record.ORGANISATION: Difference(organisations, "billing:payer"),
    Record.INQUIRY: Difference(inquiries, "inquiries:inbox"),
    Record.MATCH: Difference(matches, "matching:match"),
    Record.AGREEMENT: Difference(agreements, "agreements:agreement"),
    Record.ACCEPTANCE: Difference(acceptances, "agreements:agreement", owners=["ville", "venla"]),
    Record.PRIOR_CONTACT: Difference(prior_contacts, "agreements:prior_contacts"),
    Record.SESSION: Difference(sessions, "cases:case"),
    Record.ATTENDANCE: Difference(attendances, "schedule:session", owners=["ville", "venla"]),
    Record.POLL: Difference(times.polls, "polls:polls"),
    Record.POLL_ANSWER: Difference(times.poll_answers, "polls:answer", owners=["ville", "venla"]),
    Record.SHARED_POLL_ANSWER: Difference(
        times.shared_poll_answers, "polls:poll", owners=["ville", "venla"]
    ),
    Record.CALENDAR_ADDRESS: Difference(
        times.calendar_addresses, "polls:calendar", owners=["ville"]
    ),
    Record.BUSY_TIME: Difference(times.busy_times, owners=["ville"]),
    Record.PLAN: Difference(times.plans, "schedule:plan"),
    Record.ABSENCE: Difference(times.absences, "schedule:absences", owners=["aino"]),
    Record.PERSONAL_GOAL: Difference(personal_goals, "goals:goals", owners=["ville"]),
    Record.GROUP_GOAL: Difference(group_goals, "goals:goals"),
    Record.JOINT_GOAL: Difference(joint_goals, "goals:goals"),
    Record.PERSONAL_RATING: Difference(personal_ratings, "goals:goals", owners=["ville"]),
    Record.GROUP_RATING: Difference(group_ratings, "goals:goals"),
    Record.BOUNDARY_CROSSING: Difference(
        boundary_crossings, "inquiries:boundaries", owners=["aino"]
    ),
    Record.OWN_DEVELOPMENT: Difference(own_development, "offerings:development", owners=["aino"]),
    Record.WORKLOAD: Difference(workload, owners=["aino"]),
    Record.SESSION_NOTE: Difference(said.session_notes, "notes:list", owners=["aino"]),
    Record.TALK_NOTE: Difference(said.talk_notes, "notes:list", owners=["aino"]),
    Record.JOURNAL: Difference(said.journal, "notes:journal", owners=["ville"]),
    Record.SHARED_MEMO: Difference(said.memo, "notes:memo"),
    Record.MEMO_RULE: Difference(said.memo_rule, "notes:memo"),
    Record.RELEASE_TO_SUPERVISOR: Difference(
        said.releases_to_supervisor, "notes:releases", owners=["ville"]
    ),
    Record.RELEASE_TO_GROUP: Difference(said.releases_to_group, "notes:releases", owners=["ville"]),
    Record.RELEASE_TO_COMMISSIONER: Difference(said.releases_to_commissioner, "notes:statements"),
    Record.STATEMENT: Difference(said.statements, "notes:statements"),
    Record.CONFIRMATION: Difference(
        said.confirmations, "notes:statement", owners=["ville", "venla"]
    ),
    Record.CONSENT: Difference(consents, "dataprotection:mine", owners=["ville"]),
    Record.ERASURE: Difference(erasures, "dataprotection:requests", owners=["olli"]),
    Record.TO_INVOICE: Difference(drafts, "billing:line"),
    Record.PAYMENT: Difference(payments, "billing:payments"),
    Record.PAYER_ADDRESS: Difference(payer_addresses, "billing:payer"),
    Record.FRAMEWORK: Difference(frameworks, "frameworks:frameworks"),
    Record.COMMISSIONER_ANSWER: Difference(
        answered.commissioners, "reports:process", owners=["kari"]
    ),
    # The team of the story is too small for figures of its own: nobody sees it differ.
    Record.ROUND_FIGURES: Difference(answered.figures),
    Record.POOLED_ANSWERS: Difference(answered.sums),
}

NOT_WRITTEN_YET: dict[Record, str] = {
    **dict.fromkeys(
        [
            Record.GOAL_WORKSHOP,
            *(Record.EVALUATION_ROUND, Record.COMMISSIONER_ROUND, Record.INVITATION_TO_ANSWER),
            *(Record.NAMED_ANSWER, Record.LEFT_UNSAID, Record.EMERGENCY_ACCESS),
            *(Record.SHARED_PAPER, Record.MEMBERS_PAPER),
        ],
        "still to be written",
    ),
}
"""Not proven: a debt, to be paid before a release."""

READ_BY_LINK = {"goals:ratings_by_link": "ville"}
"""Pages behind somebody's own letter: whoever holds its one-time link reads as that person does,
signed in or not, so they are looked at as that person alone. The one exception of the proof."""

THE_SAME_IN_BOTH: dict[Record, str] = {
    Record.PRACTICE: "name, address and terms of the practice stand on its public pages",
    Record.CATALOGUE: "public",
    Record.PRACTITIONER_PROFILE: "public",
    Record.PRACTITIONER_FILE: "the same row as the public profile",
    Record.EXPLORATORY_TALK: "its times stand behind the inquirer's link; the notes are sealed",
    Record.QUESTIONNAIRE: "the questions of a questionnaire are what the members are asked",
    Record.RETENTION: "counts engagements, inquiries and polls by their ends: the office sees them",
    Record.ENTRUSTED_NOTE: "the rows of the notes themselves, which differ as those",
    Record.ACCESS_LOG: "written by the acts themselves, append-only",
    Record.REPORT_TO_COMMISSIONER: "a published report never changes: the database refuses",
    Record.REPORT_OF_PRACTICE: "a published report never changes: the database refuses",
    Record.REPORT_OF_OWN_WORK: "a published report never changes: the database refuses",
    Record.INVOICE: "a sent invoice never changes: the database refuses",
}


def hidden_from(who: str) -> list[Record]:
    """Return the records whose differing rows this person may not see."""
    return [
        record
        for record, difference in DIFFERENCES.items()
        if difference.is_hidden_from(who, record)
    ]


def write(world: World, records: Sequence[Record]) -> None:
    """Write the world: each record by its own stream of chance, so that one can be left out."""
    seed: Any = world.random.random()
    for record in records:
        stream = f"{seed}/{record.value}"
        planner = world.is_seen_by_a_planner
        DIFFERENCES[record].write(World.of(world.story, stream, planner=planner))
