"""Who is asking: the person behind a request and the duties they hold. Read once a request."""

from dataclasses import dataclass, field

from django.db.models import FilteredRelation, Q, Subquery

from peili.core.policy import Role
from peili.parties.models import Duty, Person, Practice
from peili.plumbing import clock
from peili.plumbing.accounts.models import User


@dataclass(frozen=True)
class Actor:
    """A person with their practice-wide duties; `person_id` is None for a visitor.

    `emergencies` are the engagements to which a coordinator has opened emergency access just now.
    `practice` is the name of the house they stand in, which every page of theirs shows.
    """

    person_id: int | None = None
    name: str = ""
    duties: frozenset[Role] = field(default_factory=frozenset)
    emergencies: frozenset[int] = field(default_factory=frozenset)
    practice: str = field(default="", compare=False)

    def has(self, role: Role) -> bool:
        return role in self.duties


VISITOR = Actor()


def actor_of(user_id: int | None) -> Actor:
    """Return the actor behind a signed-in user; one query."""
    if user_id is None:
        return VISITOR
    open_now = FilteredRelation(
        "emergency_accesses", condition=Q(emergency_accesses__closes_at__gt=clock.now())
    )
    rows = list(
        Person.objects.filter(user_id=user_id, erased_at__isnull=True)
        .annotate(open_now=open_now, practice=Subquery(Practice.objects.values("name")[:1]))
        .values_list("id", "name", "practice", "duties__role", "open_now__engagement_id")
    )
    if not rows:
        return VISITOR
    duties = frozenset(Role(role) for *_, role, _ in rows if role)
    opened = frozenset(engagement for *_, engagement in rows if engagement)
    return Actor(
        person_id=rows[0][0],
        name=rows[0][1],
        duties=duties,
        practice=rows[0][2] or "",
        # Who is no coordinator any more has lost what they had opened, too.
        emergencies=opened if Role.COORDINATOR in duties else frozenset(),
    )


def actor_for(person: Person) -> Actor:
    """Return the actor a person is when they act: for verbs run without a request."""
    roles = Duty.objects.filter(person=person).values_list("role", flat=True)
    return Actor(person_id=person.pk, name=person.name, duties=frozenset(map(Role, roles)))


def second_factor_required(user: User) -> bool:
    """Say whether a password alone is too little: those whose work is others' confidences."""
    return bool(actor_of(user.pk).duties & {Role.PRACTITIONER, Role.COORDINATOR})


def colleagues_of(user: User) -> list[tuple[int, str]]:
    """Return the practice's other practitioners who have an account, for naming one to trust."""
    actor = actor_of(user.pk)
    if not actor.has(Role.PRACTITIONER):
        return []
    others = Person.objects.filter(
        duties__role=Role.PRACTITIONER, user__is_active=True, erased_at__isnull=True
    ).exclude(user=user)
    return list(others.order_by("name").values_list("user_id", "name"))
