"""What stands around a page, and what waits for whom."""

from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties.actor import VISITOR, Actor
from peili.parties.models import Party, Person, Practice

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
