"""Letters about sessions. The subject says neither the theme nor who meets."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache

from django.utils.translation import gettext, ngettext, override

from peili.casework.schedule.models import Session
from peili.casework.schedule.services.availability import supervisees_of, supervisor_of
from peili.core.series import Shift
from peili.core.terms import PlaceMode
from peili.parties.models import Engagement, Party, Person
from peili.parties.services.writing_to import ToOne, write_to, write_to_all
from peili.plumbing.ui import formats


def tell_of_booking(
    engagement: Engagement,
    sessions: Sequence[Session],
    *,
    at: datetime,
    by: Person | None,
    people: Sequence[Person] | None = None,
) -> None:
    @cache
    def times(_language: str) -> str:
        return "\n".join(f"- {when_and_where(session)}" for session in sessions)

    def words(person: Person) -> tuple[str, str]:
        return (
            ngettext("A time has been booked", "Times have been booked", len(sessions)),
            gettext("Hello %(name)s,\n\nthese times of %(what)s are now booked:\n\n%(times)s\n")
            % {"name": person.name, "what": engagement.name, "times": times(person.language)},
        )

    _tell(engagement, words, about=f"booked/{sessions[0].pk}", at=at, by=by, people=people)


def tell_of_plan(
    engagement: Engagement,
    *,
    moved: Sequence[tuple[Session, datetime]],
    booked: Sequence[Session],
    people: Sequence[Person],
    at: datetime,
    by: Person | None,
) -> None:
    """Tell in one letter what a plan that was accepted moved, and from where, and what is new."""
    if not moved:
        if booked:
            tell_of_booking(engagement, booked, at=at, by=by, people=people)
        return

    def words(person: Person) -> tuple[str, str]:
        lines = [
            gettext("- %(before)s is now %(after)s")
            % {
                "before": formats.moment(before),
                "after": formats.span(session.starts, session.ends),
            }
            for session, before in moved
        ]
        lines += [
            gettext("- %(when)s is new") % {"when": when_and_where(session)} for session in booked
        ]
        count = len(moved) + len(booked)
        return (
            ngettext("A time has changed", "Times have changed", count),
            gettext("Hello %(name)s,\n\ntimes of %(what)s have changed:\n\n%(times)s\n")
            % {"name": person.name, "what": engagement.name, "times": "\n".join(lines)},
        )

    about = f"moved/session/{moved[0][0].pk}"
    _tell(engagement, words, about=about, at=at, by=by, people=people)


def tell_of_moving(
    engagement: Engagement, shifts: Sequence[Shift], *, at: datetime, by: Person | None
) -> None:
    def words(person: Person) -> tuple[str, str]:
        lines = (
            gettext("- %(before)s is now %(after)s")
            % {
                "before": formats.moment(shift.session.starts),
                "after": formats.span(shift.starts, shift.ends),
            }
            for shift in shifts
        )
        return (
            ngettext("A time has changed", "Times have changed", len(shifts)),
            gettext("Hello %(name)s,\n\ntimes of %(what)s have changed:\n\n%(times)s\n")
            % {"name": person.name, "what": engagement.name, "times": "\n".join(lines)},
        )

    _tell(engagement, words, about=f"moved/{shifts[0].session.key}", at=at, by=by)


def tell_of_cancelling(
    engagement: Engagement, sessions: Sequence[Session], *, at: datetime, by: Person | None
) -> None:
    def words(person: Person) -> tuple[str, str]:
        return (
            ngettext("A time has been cancelled", "Times have been cancelled", len(sessions)),
            gettext("Hello %(name)s,\n\nthese times of %(what)s are cancelled:\n\n%(times)s\n")
            % {
                "name": person.name,
                "what": engagement.name,
                "times": "\n".join(
                    f"- {formats.span(session.starts, session.ends)}" for session in sessions
                ),
            },
        )

    _tell(engagement, words, about=f"cancelled/{sessions[0].pk}", at=at, by=by)


def tell_of_absence(session: Session, *, party: Party, at: datetime) -> None:
    """Tell the supervisor, and nobody else, who cannot come."""
    person = session.supervisor
    with override(person.language):
        subject = gettext("Somebody cannot come")
        body = gettext("Hello %(name)s,\n\n%(who)s cannot come to %(what)s on %(when)s.\n") % {
            "name": person.name,
            "who": party.person.name,
            "what": session.engagement.name,
            "when": formats.moment(session.starts),
        }
    write_to(
        person,
        kind="session",
        subject=subject,
        body=body,
        key=f"session/{session.pk}/absent/{party.pk}/{at:%Y%m%d%H%M%S}",
        at=at,
    )


def when_and_where(session: Session) -> str:
    """Write one line: when, and where."""
    place = session.place or gettext(PlaceMode(session.place_mode).label)
    return f"{formats.span(session.starts, session.ends)}, {place}"


def _tell(
    engagement: Engagement,
    words: Callable[[Person], tuple[str, str]],
    *,
    about: str,
    at: datetime,
    by: Person | None,
    people: Sequence[Person] | None = None,
) -> None:
    letters = []
    for person in _who_is_told(engagement, by, people):
        with override(person.language):
            subject, body = words(person)
        key = f"{about}/{person.pk}/{at:%Y%m%d%H%M%S%f}"
        letters.append(ToOne(person, subject, body, key))
    write_to_all(letters, at=at, kind="session")


def _who_is_told(
    engagement: Engagement, by: Person | None, people: Sequence[Person] | None
) -> Iterable[Person]:
    """Everybody who meets, but not the one who did it."""
    if people is None:
        people = [supervisor_of(engagement), *(p.person for p in supervisees_of(engagement))]
    return [person for person in people if by is None or person.pk != by.pk]
