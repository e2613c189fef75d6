"""Letters about releases and statements. They say that there is something, never what."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override

from peili.casework.notes.models import Confirmation, Statement
from peili.casework.notes.selectors import PURPOSE
from peili.parties import services as parties
from peili.parties.models import Person, Release
from peili.parties.services.writing_to import write_to
from peili.plumbing.links.services import withdraw_links
from peili.plumbing.outbox.services import Link

LINK_LIVES = timedelta(days=14)


def tell_of_release(release: Release, *, at: datetime) -> None:
    """Tell the audience that there is something to read, and where."""
    for person in _readers(release):
        with override(person.language):
            write_to(
                person,
                kind="release",
                subject=gettext("There is something for you to read"),
                body=gettext(
                    "Hello %(name)s,\n\n"
                    "something that concerns %(what)s has been released to you. "
                    "Sign in to read it:\n\n%(address)s\n"
                )
                % {
                    "name": person.name,
                    "what": release.engagement.name,
                    "address": _address(release),
                },
                key=f"release/{release.pk}/{person.pk}",
                at=at,
            )


def ask_to_confirm(confirmation: Confirmation, *, at: datetime) -> None:
    """Send a member the one-time link under which they read the statement and give their word."""
    person, statement = confirmation.party.person, confirmation.statement
    with override(person.language):
        write_to(
            person,
            kind="release",
            subject=gettext("Your word is needed"),
            body=gettext(
                "Hello %(name)s,\n\n"
                "a statement of the group to the commissioner of %(what)s waits for your word. "
                "It is released only if everybody who was present says yes.\n\n"
                "Read it and answer here:\n{answer}\n\n"
                "The link is yours alone and works for 14 days. Please do not forward it.\n"
            )
            % {"name": person.name, "what": statement.engagement.name},
            key=f"statement/{statement.pk}/{confirmation.pk}",
            at=at,
            links={
                "answer": Link(
                    page="notes:confirmation_by_link",
                    purpose=PURPOSE,
                    object_id=confirmation.pk,
                    valid_for=LINK_LIVES,
                    user=person.user,
                    holder=f"person:{person.pk}",
                )
            },
        )


def tell_of_refusal(statement: Statement, *, at: datetime) -> None:
    """Tell who proposed it that the statement is not released. Who said no is not told."""
    person = statement.proposed_by
    with override(person.language):
        write_to(
            person,
            kind="release",
            subject=gettext("A statement is not released"),
            body=gettext(
                "Hello %(name)s,\n\n"
                "not everybody agrees with the statement of %(what)s, so it is not released. "
                "Talk it over at the next session.\n"
            )
            % {"name": person.name, "what": statement.engagement.name},
            key=f"statement/{statement.pk}/refused",
            at=at,
        )


def withdraw_link_of(confirmation: Confirmation) -> None:
    withdraw_links(purpose=PURPOSE, object_id=confirmation.pk)


def _readers(release: Release) -> list[Person]:
    people = parties.audience_of(release.engagement, release.audience)
    if release.audience == Release.Audience.COMMISSIONER:
        members = {party.person_id for party in parties.members_of(release.engagement)}
        people = [person for person in people if person.pk not in members]
    return [person for person in people if person.pk != release.released_by_id]


def _address(release: Release) -> str:
    if release.audience == Release.Audience.COMMISSIONER:
        return settings.SITE_URL + reverse("notes:statements", args=[release.engagement_id])
    return settings.SITE_URL + reverse("notes:release", args=[release.pk])
