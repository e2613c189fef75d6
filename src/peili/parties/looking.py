"""Who looked (E5): reading what is about another person leaves a line in the access log."""

from collections.abc import Iterable
from operator import attrgetter
from typing import TypeVar

from django.db.models import Model

from peili.core.policy import NOTED, Record, Role
from peili.parties import scope
from peili.parties.actor import Actor
from peili.plumbing.access_log.services import Act, note

Row = TypeVar("Row", bound=Model)


def looked(
    actor: Actor,
    record: Record,
    rows: Iterable[Row],
    *,
    about: str | None,
    engagement: str | None = "engagement_id",
    role: str = "",
) -> list[Row]:
    """Return the rows as a list; whichever is not about the reader is written down as read.

    `about` and `engagement` are paths in Python ("party.person_id"). A row whose path ends with
    nobody is nobody's; `about=None` says that its person has no account. `role` is the reader's,
    where the page knows it already. The rows must have been fetched through the scope. Call it
    where rows are shown, not where they are counted.
    """
    if record not in NOTED:
        raise ValueError(f"{record} is not among the records whose reading is written down")
    found = list(rows)
    others = [
        row for row in found if about is None or _at(row, about) not in {None, actor.person_id}
    ]
    if others:
        places = {_at(row, engagement) for row in others} if engagement else set()
        role = role or _role(actor, places)
        note(
            *(
                Act(
                    verb="read",
                    record=record.value,
                    row=str(row.pk),
                    about_person=_at(row, about) if about else None,
                    actor_person=actor.person_id,
                    role=role,
                )
                for row in others
            )
        )
    return found


def _at(row: Model, path: str) -> int | None:
    """Follow a path that may end early: nobody is at the end of it then."""
    try:
        found: int | None = attrgetter(path)(row)
    except AttributeError:
        return None
    return found


def _role(actor: Actor, engagements: set[int | None]) -> str:
    """Say in which role the actor read: by their place in the engagement, else by their duty."""
    held = scope.roles_in(actor, engagements - {None})
    for role in (*held, *sorted(actor.duties)):
        return Role(role).value
    return ""
