"""Letters of a poll. The link opens one's own answer, as often as one wants, until it is over."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override

from peili.casework.polls.models import Poll, PollAnswer
from peili.casework.polls.selectors import ANSWERING
from peili.core.policy import Role
from peili.parties.models import Person
from peili.plumbing.outbox.services import Link, write_letter
from peili.plumbing.ui import formats

# After the deadline the link still shows what one answered.
SHOWN_AFTER = timedelta(days=14)


def ask(answer: PollAnswer, *, at: datetime) -> None:
    """Ask somebody for times, with a link of their own."""
    person, poll = answer.person, answer.poll
    with override(person.language):
        subject = gettext("Which times suit you?")
        body = gettext(
            "Hello %(name)s,\n\nwe are looking for times for %(what)s and ask when you can come. "
            "Answer by %(day)s:\n\n{answer}\n\nThe link is yours alone and needs no password. With "
            "it you can change your answer until then. %(who_sees)s\n"
        ) % {
            "name": person.name,
            "what": poll.engagement.name,
            "day": formats.weekday_date(poll.answer_by),
            "who_sees": who_sees(poll),
        }
    _write(answer, subject, body, key=f"poll/{poll.pk}/ask/{answer.pk}", at=at)


def remind(answer: PollAnswer, *, at: datetime) -> None:
    person, poll = answer.person, answer.poll
    with override(person.language):
        subject = gettext("Which times suit you? A reminder")
        body = gettext(
            "Hello %(name)s,\n\nwe have not yet heard which times suit you for %(what)s. There is "
            "time until %(day)s:\n\n{answer}\n\nWe remind you only this once.\n"
        ) % {
            "name": person.name,
            "what": poll.engagement.name,
            "day": formats.weekday_date(poll.answer_by),
        }
    _write(answer, subject, body, key=f"poll/{poll.pk}/reminder/{answer.pk}", at=at)


def tell_that_all_have_answered(poll: Poll, *, at: datetime) -> None:
    """Tell the office, and whoever asked, that nobody is waited for any more."""
    address = f"{settings.SITE_URL}{reverse('polls:poll', args=[poll.pk])}"
    for person in _who_is_told(poll):
        with override(person.language):
            subject = gettext("Everybody has answered")
            body = gettext(
                "Hello %(name)s,\n\neverybody who was asked has answered which times suit "
                "%(what)s:\n\n%(address)s\n"
            ) % {"name": person.name, "what": poll.engagement.name, "address": address}
        write_letter(
            to=person.email,
            subject=subject,
            body=body,
            key=f"poll/{poll.pk}/complete/{person.pk}",
            at=at,
            kind="poll",
            language=person.language,
        )


def who_sees(poll: Poll) -> str:
    """Say, in the language of the moment, who will see the answers."""
    if poll.answers_shown:
        return gettext("The members, the supervisor and our office see each other's answers.")
    return gettext("Nobody sees your answer: the others see only how many can come.")


def _who_is_told(poll: Poll) -> list[Person]:
    office = Person.objects.filter(duties__role=Role.COORDINATOR.value, erased_at=None)
    people = {person.pk: person for person in [*office, poll.asked_by] if person.email}
    return list(people.values())


def _write(answer: PollAnswer, subject: str, body: str, *, key: str, at: datetime) -> None:
    person, poll = answer.person, answer.poll
    if not person.email:
        return
    link = Link(
        page="polls:answer_by_link",
        purpose=ANSWERING,
        object_id=answer.pk,
        valid_for=poll.deadline - at + SHOWN_AFTER,
        holder=f"person:{person.pk}",
    )
    write_letter(
        to=person.email,
        subject=subject,
        body=body,
        key=key,
        at=at,
        kind="poll",
        language=person.language,
        links={"answer": link},
    )
