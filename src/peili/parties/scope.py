"""Turn the policy into SQL. The only file that may decide which rows an actor gets."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from peili.core.errors import NotVisible
from peili.core.policy import IN_EMERGENCY, IN_ENGAGEMENT, WHO_CHANGES, WHO_SEES, Record, Role
from peili.parties.actor import Actor
from peili.parties.models import Party, Release
from peili.plumbing.links.services import read_link

Row = TypeVar("Row", bound=Model)


def visible(
    rows: QuerySet[Row],
    actor: Actor,
    record: Record,
    *,
    engagement: str | None = "engagement",
    about: str | None = None,
    organisation: str | None = None,
) -> QuerySet[Row]:
    """Keep the rows this actor may see.

    `engagement` is the path from a row to its engagement ("pk" for the engagement itself, None for
    rows outside all engagements); `about` is the path to the person whose own row it is;
    `organisation` that to an organisation, in any engagement of which a place gives the right.
    """
    opened = actor.emergencies if record in IN_EMERGENCY else frozenset()
    return _within_reach(rows, actor, WHO_SEES[record], engagement, about, opened, organisation)


def changeable(
    rows: QuerySet[Row],
    actor: Actor,
    record: Record,
    *,
    engagement: str | None = "engagement",
    about: str | None = None,
) -> QuerySet[Row]:
    """Keep the rows this actor may change. Takes the same paths as `visible`."""
    return _within_reach(rows, actor, WHO_CHANGES[record], engagement, about)


def wholly_visible(
    rows: QuerySet[Row], actor: Actor, record: Record, *, parts: type[Model], whole: str
) -> QuerySet[Row]:
    """Keep the rows of which every part lies in an engagement within reach.

    A paper over several engagements is seen by those who may see all of it: `parts` is the table of
    its lines, each with an `engagement`; `whole` names their link to the row.
    """
    roles = WHO_SEES[record]
    if roles & actor.duties:
        return rows
    within = Q(engagement__in=_own_engagements(actor, roles))
    lines = parts._default_manager.order_by()
    of_it = lines.filter(**{whole: OuterRef("pk"), "engagement__isnull": False})
    return rows.filter(
        Q(pk__in=lines.filter(within).values(whole)) & ~Exists(of_it.exclude(within))
    )


RELEASED_TO = {
    Release.Audience.SUPERVISOR: Record.RELEASE_TO_SUPERVISOR,
    Release.Audience.GROUP: Record.RELEASE_TO_GROUP,
    Release.Audience.COMMISSIONER: Record.RELEASE_TO_COMMISSIONER,
}


def released(rows: QuerySet[Release], actor: Actor) -> QuerySet[Release]:
    """Keep the releases whose audience the actor belongs to, and the actor's own.

    What was withdrawn is there only for those who may withdraw: its audience has it no more.
    """
    reach = Q(pk__in=[])
    for audience, record in RELEASED_TO.items():
        of_audience = Release.objects.filter(audience=audience)
        standing = of_audience.filter(withdrawn_at=None)
        reach |= Q(pk__in=visible(standing, actor, record, about="owner").order_by().values("pk"))
        own = changeable(of_audience, actor, record, about="owner")
        reach |= Q(pk__in=own.order_by().values("pk"))
    return rows.filter(reach)


def releases_to_withdraw(rows: QuerySet[Release], actor: Actor) -> QuerySet[Release]:
    """Keep the releases that still stand and that the actor may withdraw."""
    reach = Q(pk__in=[])
    for audience, record in RELEASED_TO.items():
        of_audience = Release.objects.filter(audience=audience, withdrawn_at=None)
        own = changeable(of_audience, actor, record, about="owner")
        reach |= Q(pk__in=own.order_by().values("pk"))
    return rows.filter(reach)


def behind_link(rows: QuerySet[Row], token: str, *, purpose: str) -> Row:
    """Return the row that a one-time link in a letter opens; the link itself is the right to it."""
    return the_one(rows, int(read_link(token, purpose=purpose).subject))


def behind_code(rows: QuerySet[Row], code: str, *, at: datetime) -> Row:
    """Return the row whose short-lived code stands on a shared screen; the code is the right to it.

    The row tells until when, in `code_until`.
    """
    found = rows.filter(code=code, code_until__gt=at).first() if code else None
    if found is None:
        raise NotVisible
    return found


def parts_of(rows: QuerySet[Row], wholes: QuerySet[Model], path: str) -> QuerySet[Row]:
    """Keep the rows that belong to wholes which came through this file themselves."""
    return rows.filter(**{f"{path}__in": wholes.order_by().values("pk")})


def may_see(actor: Actor, record: Record) -> bool:
    """Tell whether a duty held in the practice as a whole lets the actor see such rows at all."""
    return _by_duty(actor, WHO_SEES[record])


def may_change(actor: Actor, record: Record) -> bool:
    """Tell whether a duty held in the practice as a whole lets the actor change such rows."""
    return _by_duty(actor, WHO_CHANGES[record])


def demand_change(actor: Actor, record: Record) -> None:
    """Raise `NotVisible` unless a duty lets the actor change such rows: for pages that add one."""
    if not may_change(actor, record):
        raise NotVisible


def roles_in(actor: Actor, engagements: Iterable[int | None]) -> list[Role]:
    """Return the roles that the actor holds now in any of these engagements."""
    wanted = [pk for pk in engagements if pk is not None]
    if not wanted or actor.person_id is None:
        return []
    rows = Party.objects.filter(engagement__in=wanted, person=actor.person_id, left_at=None)
    return [Role(role) for role in rows.order_by("pk").values_list("role", flat=True)]


def the_one(rows: QuerySet[Row], pk: int) -> Row:
    """Return the row, or say that it is not there: the visitor never learns which."""
    row = rows.filter(pk=pk).first()
    if row is None:
        raise NotVisible
    return row


def _by_duty(actor: Actor, roles: frozenset[Role]) -> bool:
    return Role.ANYONE in roles or bool(roles & actor.duties)


def _within_reach(
    rows: QuerySet[Row],
    actor: Actor,
    roles: frozenset[Role],
    engagement: str | None,
    about: str | None,
    opened: frozenset[int] = frozenset(),
    organisation: str | None = None,
) -> QuerySet[Row]:
    if _by_duty(actor, roles):
        return rows
    if actor.person_id is None:
        return rows.none()
    reach = Q(pk__in=[])
    if engagement is not None and roles & IN_ENGAGEMENT:
        reach |= Q(**{f"{engagement}__in": _own_engagements(actor, roles)})
    if organisation is not None and roles & IN_ENGAGEMENT:
        of_them = _own_places(actor, roles).values("engagement__organisation")
        reach |= Q(**{f"{organisation}__in": of_them})
    if engagement is not None and opened:
        reach |= Q(**{f"{engagement}__in": opened})
    if about is not None and Role.OWNER in roles:
        reach |= Q(**{about: actor.person_id})
    return rows.filter(reach)


def _own_engagements(actor: Actor, roles: frozenset[Role]) -> QuerySet[Party, Any]:
    """Return the engagements in which the actor holds one of these places now.

    The database reads this short list once, and from it the rows: it never tries every row.
    """
    return _own_places(actor, roles).values("engagement")


def _own_places(actor: Actor, roles: frozenset[Role]) -> QuerySet[Party]:
    return Party.objects.filter(
        person=actor.person_id, role__in=roles & IN_ENGAGEMENT, left_at__isnull=True
    ).order_by()
