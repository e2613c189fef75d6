"""What stands around a page, and what waits for whom."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Count,
    DateTimeField,
    Exists,
    F,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
    Window,
)
from django.db.models.functions import Cast, Replace, RowNumber

from peili.casework.agreements import selectors as agreements
from peili.casework.agreements.models import Agreement, PriorContact
from peili.casework.billing import selectors as billing
from peili.casework.billing.models import Invoice
from peili.casework.billing.selectors.standings import standings_of, what_to_watch
from peili.casework.billing.selectors.uninvoiced import not_yet_invoiced
from peili.casework.evaluation import selectors as evaluation
from peili.casework.frameworks import selectors as written
from peili.casework.frameworks.models import Framework
from peili.casework.goals import selectors as goals
from peili.casework.notes import selectors as notes
from peili.casework.offerings.models import Practitioner, Service
from peili.casework.polls import selectors as polls
from peili.casework.schedule.models import Session
from peili.core.ceiling import Warning
from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.actor import VISITOR, Actor
from peili.parties.models import Engagement, Party, Person, Practice
from peili.plumbing.clock import local

MANY = 99
NOT_THROUGH = "not_through"
LOOKED_BACK = timedelta(weeks=26)
NEWEST = 50
"""So many engagements are looked at: an older one that never began is in the list of cases."""

ORDER_OR_PAY = frozenset({Role.COMMISSIONER, Role.PAYER})


def practice_name() -> str:
    """Return the practice's name, or none while it has not been set up."""
    rows = scope.visible(Practice.objects.all(), VISITOR, Record.CATALOGUE, engagement=None)
    return rows.values_list("name", flat=True).first() or ""


def orders_or_pays(actor: Actor) -> bool:
    """Tell whether the actor's places are those of a commissioner or payer alone."""
    own = Party.objects.filter(person=actor.person_id, left_at=None)
    places = scope.visible(own, actor, Record.PARTY, about="person")
    roles = {Role(role) for role in places.values_list("role", flat=True).distinct()}
    return bool(roles) and roles <= ORDER_OR_PAY


def demo_people(user_id: int | None) -> list[tuple[str, int, bool]]:
    """Return whom one may become in the demo: everybody with an account. Demo mode alone asks."""
    people = scope.visible(Person.objects.all(), DEMO_OFFICE, Record.PERSON, engagement=None)
    rows = people.filter(user__isnull=False).order_by("id").values_list("name", "user_id")[:12]
    return [(name, user, user == user_id) for name, user in rows]


DEMO_OFFICE = Actor(duties=frozenset({Role.COORDINATOR}))


def sessions_ahead(actor: Actor, *, after: datetime, until: datetime) -> QuerySet[Session]:
    """Return the sessions that take the actor's own time between two moments."""
    taken = parties.occupied_times(actor, actor.person_id or 0, after=after, until=until)
    numbers = Cast(Replace("key", Value("session/"), Value("")), BigIntegerField())
    ids = taken.filter(key__startswith="session/").annotate(number=numbers).values("number")
    rows = scope.visible(Session.objects.filter(pk__in=ids), actor, Record.SESSION)
    return rows.select_related("engagement").order_by("starts")


def invoices_to_look_at(actor: Actor, *, at: datetime, most: int) -> QuerySet[Invoice]:
    """Return late invoices, those that have not got through, and drafts: `most` of each.

    Each tells `why`, how many there are for that reason (`alike`) and their sum (`cents_alike`).
    """
    late = Q(state=Invoice.State.SENT, credits=None, due_on__lt=local(at).date())
    draft, stuck = Q(state=Invoice.State.DRAFT), Q(pk__in=())
    if scope.may_change(actor, Record.INVOICE):
        stuck = billing.not_got_through(at=at)
    return (
        billing.invoices(actor)
        .filter(late | draft | stuck)
        .select_related("payer")
        .annotate(
            why=Case(
                When(stuck, then=Value(NOT_THROUGH)),
                When(draft, then=Value("draft")),
                default=Value("late"),
            )
        )
        .annotate(
            alike=Window(Count("pk"), "why"),
            cents_alike=Window(Sum("gross_cents"), "why"),
            place=Window(RowNumber(), "why", ["due_on", "drafted_at", "pk"]),
        )
        .filter(place__lte=most)
        .order_by("due_on", "drafted_at", "pk")
    )


def count_to_invoice(actor: Actor, *, until: date) -> int:
    """Return how many sessions since the beginning of last month wait to be invoiced.

    Counts no further than `MANY`, so that the question stays short in a large practice.
    """
    rows = scope.visible(Session.objects.all(), actor, Record.TO_INVOICE)
    since = (until.replace(day=1) - timedelta(days=1)).replace(day=1)
    waiting = not_yet_invoiced(rows, starts=since, ends=until).order_by("-starts")
    return len(waiting.values_list("pk", flat=True)[:MANY])


def undecided_payments(actor: Actor) -> tuple[date | None, int]:
    """Return the day of the oldest payment that nobody has explained, and how many there are."""
    found = billing.undecided_payments(actor).aggregate(oldest=Min("paid_on"), count=Count("pk"))
    return found["oldest"], found["count"]


@dataclass(frozen=True)
class Watched:
    """A framework agreement with what should be known of it."""

    framework: Framework
    warnings: list[Warning]


def frameworks_to_watch(actor: Actor, *, today: date) -> list[Watched]:
    """Return the running framework agreements whose ceiling fills, or which end soon.

    One without lots is not drawn upon yet: there is nothing to watch.
    """
    running = written.frameworks(actor).filter(starts_on__lte=today, ends_on__gte=today)
    watched = []
    for lots in standings_of(actor, running.order_by().distinct()).values():
        framework = lots[0].lot.framework
        watched.append(Watched(framework, what_to_watch(framework, lots, today=today)))
    return [one for one in watched if one.warnings]


def asked_for_a_word(actor: Actor, *, at: datetime) -> QuerySet[Any, Any]:
    """Return what waits for the actor alone, in one question for all kinds.

    What they have been asked to accept, answer or rate; the next step of a case of theirs; their
    own sessions to mark.
    """
    acceptances = agreements.waiting_for(actor).order_by()
    times = polls.waiting_for(actor, at=at).order_by()
    answers = evaluation.invitations_waiting(actor, at=at).order_by()
    ratings = goals.requests_waiting(actor, at=at).order_by()
    statements = notes.waiting_for_word(actor).order_by()
    erasures = parties.erasures_waiting(actor).order_by()
    trials = agreements.trials_to_decide(actor, today=local(at).date()).order_by()
    past_their_time = parties.retention_waiting(actor).order_by()
    return (
        acceptances.values(
            page=Value("agreements:acceptance"),
            row=F("agreement_id"),
            whose=F("agreement__engagement__name"),
            at=F("asked_at"),
        )
        .union(
            times.values(
                page=Value("polls:answer"),
                row=F("poll_id"),
                whose=F("poll__engagement__name"),
                at=F("poll__answer_by"),
            ),
            answers.values(
                page=Value("evaluation:answer"),
                row=F("round_id"),
                whose=F("round__engagement__name"),
                at=F("round__closes_at"),
            ),
            ratings.values(
                page=Value("goals:all_ratings"),
                row=F("party__engagement_id"),
                whose=F("party__engagement__name"),
                at=F("until"),
            ),
            statements.values(
                page=Value("notes:statement"),
                row=F("statement_id"),
                whose=F("statement__engagement__name"),
                at=F("asked_at"),
            ),
            erasures.values(
                page=Value("dataprotection:request"),
                row=F("pk"),
                whose=F("person__name"),
                at=F("asked_at"),
            ),
            trials.values(
                page=Value("agreements:trial"),
                row=F("pk"),
                whose=F("engagement__name"),
                at=Value(at, DateTimeField()),
            ),
            past_their_time.values(
                page=Value("dataprotection:retention"),
                row=F("past_its_time"),
                whose=Value(""),
                at=F("past_its_time_at"),
            ),
        )
        .union(_cases_to_move(actor, since=at - LOOKED_BACK), _sessions_to_mark(actor, before=at))
        .order_by("at")
    )


def what_a_fresh_practice_lacks(actor: Actor) -> set[str]:
    """Return which of the settings, a service and a practitioner are not there yet."""
    lacks = Practice.objects.annotate(
        service=Exists(Service.objects.all()), practitioner=Exists(Practitioner.objects.all())
    )
    own = scope.visible(lacks, actor, Record.CATALOGUE, engagement=None)
    found = own.values("business_id", "service", "practitioner").first()
    if found is None:
        return set()
    there = {
        "practice": bool(found["business_id"]),
        "service": found["service"],
        "practitioner": found["practitioner"],
    }
    return {name for name, is_there in there.items() if not is_there}


def _sessions_to_mark(actor: Actor, *, before: datetime) -> QuerySet[Any, Any]:
    """Return the actor's own sessions that are over and still planned."""
    rows = Session.objects.filter(
        supervisor=actor.person_id if actor.has(Role.PRACTITIONER) else None,
        state=Session.State.PLANNED,
        starts__lt=before,
        ends__lte=before,
    )
    return (
        scope.changeable(rows, actor, Record.SESSION)
        .order_by()
        .values(
            page=Value("schedule:session"), row=F("pk"), whose=F("engagement__name"), at=F("starts")
        )
    )


def _cases_to_move(actor: Actor, *, since: datetime) -> QuerySet[Any, Any]:
    """Return the newest engagements that stand still until the actor takes the next step.

    From the draft of the agreement to the first session; an engagement that waits for the word of
    others is not among them.
    """
    over = [Engagement.State.ENDED, Engagement.State.WITHDRAWN]
    here = {"engagement": OuterRef("pk")}
    version = Agreement.objects.filter(**here).order_by("-version")
    own = Party.objects.filter(
        **here, person=actor.person_id, role=Role.SUPERVISOR.value, left_at=None
    )
    recent = scope.changeable(
        Engagement.objects.filter(opened_at__gte=since).exclude(state__in=over),
        actor,
        Record.AGREEMENT,
        engagement="pk",
    ).order_by("-pk")
    told = Exists(PriorContact.objects.filter(**here))
    return (
        Engagement.objects.filter(pk__in=recent.values("pk")[:NEWEST])
        .annotate(
            newest=Subquery(version.values("pk")[:1]),
            stands=Subquery(version.values("state")[:1]),
        )
        .annotate(
            page=Case(
                When(stands=None, state=Engagement.State.OPENED, then=Value("cases:case")),
                When(~told & Exists(own), stands="draft", then=Value("agreements:prior_contacts")),
                When(told, stands="draft", then=Value("agreements:agreement")),
                When(
                    ~Exists(Session.objects.filter(**here)),
                    stands="in_force",
                    then=Value("schedule:series"),
                ),
                default=Value(""),
                output_field=CharField(),
            )
        )
        .exclude(page="")
        .annotate(
            row=Case(When(page="agreements:agreement", then=F("newest")), default=F("pk")),
            whose=F("name"),
            at=F("opened_at"),
        )
        .order_by()
        .values("page", "row", "whose", "at")
    )
