"""Letters about an agreement. Subjects name no theme and nobody; links open one act each."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext, override

from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.selectors import PAPER_PURPOSE, PURPOSE
from peili.core.policy import Role
from peili.core.remarks import Remark
from peili.parties.models import Duty, Engagement, Party, Person, Practice
from peili.parties.services.writing_to import write_to
from peili.plumbing.links.services import withdraw_links
from peili.plumbing.outbox.services import Link

LINK_LIVES = timedelta(days=30)


def ask_to_accept(
    acceptance: Acceptance, *, agreement: Agreement, at: datetime, again: bool = False
) -> None:
    """Send the one-time link under which a party reads the text and answers."""
    person = acceptance.party.person
    with override(person.language):
        subject = (
            gettext("Reminder: an agreement waits for you")
            if again
            else gettext("An agreement waits for you")
        )
        body = gettext(
            "Hello %(name)s,\n\n"
            "%(practice)s asks you to read and accept the agreement on %(what)s.\n\n"
            "Read it and answer here:\n{answer}\n\n"
            "The link is yours alone and works for 30 days. Please do not forward this letter.\n"
        ) % {"name": person.name, "practice": _practice(), "what": agreement.engagement.name}
    write_to(
        person,
        kind="agreement",
        subject=subject,
        body=body,
        key=f"agreement/{agreement.pk}/acceptance/{acceptance.pk}/{at:%Y%m%d%H%M%S}",
        at=at,
        links={"answer": _link(acceptance, page="agreements:acceptance_by_link", purpose=PURPOSE)},
    )


def tell_of_declining(acceptance: Acceptance, *, agreement: Agreement, at: datetime) -> None:
    """Tell those who wrote the agreement that a party said no, and why."""
    for person in _writers(agreement.engagement):
        with override(person.language):
            body = gettext(
                "Hello %(name)s,\n\n"
                "a party has declined version %(version)s of the agreement on %(what)s.\n"
                "You see who it was and what they said on the page of the agreement.\n"
            ) % {
                "name": person.name,
                "version": agreement.version,
                "what": agreement.engagement.name,
            }
            subject = gettext("An agreement was declined")
        write_to(
            person,
            kind="agreement",
            subject=subject,
            body=body,
            key=f"agreement/{agreement.pk}/declined/{acceptance.pk}/{person.pk}",
            at=at,
        )


def tell_that_it_is_in_force(agreement: Agreement, *, at: datetime) -> None:
    """Tell everybody who accepted, with a link to their copy, and the office: it is in force."""
    signed = agreement.acceptances.filter(party__left_at=None).select_related("party__person__user")
    for acceptance in signed:
        _tell_in_force(acceptance.party.person, agreement, at, paper=acceptance)
    for person in _coordinators():
        _tell_in_force(person, agreement, at)


def _tell_in_force(
    person: Person, agreement: Agreement, at: datetime, *, paper: Acceptance | None = None
) -> None:
    with override(person.language):
        subject = gettext("The agreement is in force")
        body = gettext(
            "Hello %(name)s,\n\n"
            "everybody has accepted version %(version)s of the agreement on %(what)s,"
            " and it is now in force.\n"
        ) % {
            "name": person.name,
            "version": agreement.version,
            "what": agreement.engagement.name,
        }
        if paper:
            body += gettext(
                "\nThe agreement with its acceptances, sealed:\n{paper}\n\n"
                "The link is yours alone and works for 30 days. Save the file for yourself.\n"
            )
    write_to(
        person,
        kind="agreement",
        subject=subject,
        body=body,
        key=f"agreement/{agreement.pk}/in-force/{person.pk}",
        at=at,
        links={"paper": _link(paper, page="agreements:sealing_by_link", purpose=PAPER_PURPOSE)}
        if paper
        else None,
    )


def tell_of_seal(remark: Remark, *, days: int, at: datetime) -> None:
    """Tell the office that the key which seals needs them; once for each number of days left."""
    for person in _coordinators():
        with override(person.language):
            subject = gettext("The seal of agreements needs you")
            body = gettext("Hello %(name)s,\n\n%(remark)s\n") % {
                "name": person.name,
                "remark": remark.in_words(gettext),
            }
        write_to(
            person,
            kind="agreement",
            subject=subject,
            body=body,
            key=f"seal/{at:%Y}/{days}/{person.pk}",
            at=at,
        )


def tell_of_ending(agreement: Agreement, *, at: datetime) -> None:
    """Tell everybody who accepted that the agreement has ended."""
    signed = agreement.acceptances.filter(party__left_at=None).select_related("party__person")
    for acceptance in signed:
        person = acceptance.party.person
        with override(person.language):
            subject = gettext("An agreement has ended")
            body = gettext(
                "Hello %(name)s,\n\nthe agreement on %(what)s has ended."
                " What was yours to read stays on your own page.\n"
            ) % {"name": person.name, "what": agreement.engagement.name}
        write_to(
            person,
            kind="agreement",
            subject=subject,
            body=body,
            key=f"agreement/{agreement.pk}/ended/{person.pk}",
            at=at,
        )


def tell_head_count(engagement: Engagement, *, sentence: str, people: int, at: datetime) -> None:
    """Tell the commissioner that the head count changed: no name and no reason (C7)."""
    places = Party.objects.filter(
        engagement=engagement, role=Role.COMMISSIONER.value, left_at=None
    ).select_related("person")
    for place in places:
        person = place.person
        with override(person.language):
            subject = gettext("The number of participants has changed")
            body = gettext("Hello %(name)s,\n\n%(what)s: %(sentence)s\n") % {
                "name": person.name,
                "what": engagement.name,
                "sentence": gettext(sentence) % {"people": people},
            }
        write_to(
            person,
            kind="agreement",
            subject=subject,
            body=body,
            key=f"engagement/{engagement.pk}/head-count/{at:%Y%m%d%H%M%S}/{person.pk}",
            at=at,
        )


def tell_of_place(party: Party, *, at: datetime) -> None:
    """Tell somebody that they order or pay now, and where they see it."""
    person = party.person
    with override(person.language):
        what = (
            gettext("you have been named to handle the invoices of %(what)s.")
            if party.role == Role.PAYER.value
            else gettext("you have been named as the one who orders %(what)s.")
        )
        body = gettext(
            "Hello %(name)s,\n\n%(what)s Sign in with this e-mail address:\n\n%(address)s\n"
        ) % {
            "name": person.name,
            "what": what % {"what": party.engagement.name},
            "address": settings.SITE_URL,
        }
        subject = gettext("You have a place with us")
    write_to(
        person, kind="agreement", subject=subject, body=body, key=f"party/{party.pk}/place", at=at
    )


def tell_of_stepping_back(party: Party, *, goes_on: bool, at: datetime) -> None:
    """Tell supervisor and coordinator who stepped back: they know the members anyway."""
    engagement = party.engagement
    for person in _writers(engagement):
        with override(person.language):
            subject = gettext("A supervisee has stepped back")
            body = gettext("Hello %(name)s,\n\n%(who)s has stepped back from %(what)s.\n") % {
                "name": person.name,
                "who": party.person.name,
                "what": engagement.name,
            }
            if not goes_on:
                body += gettext(
                    "There are now too few supervisees to go on as agreed:"
                    " agree on a new form, or end the agreement.\n"
                )
        write_to(
            person,
            kind="agreement",
            subject=subject,
            body=body,
            key=f"engagement/{engagement.pk}/stepped-back/{party.pk}/{person.pk}",
            at=at,
        )


def withdraw_link_of(acceptance: Acceptance) -> None:
    withdraw_links(purpose=PURPOSE, object_id=acceptance.pk)


def withdraw_links_of(agreement: Agreement) -> None:
    for pk in agreement.acceptances.values_list("pk", flat=True):
        withdraw_links(purpose=PURPOSE, object_id=pk)


def _link(acceptance: Acceptance, *, page: str, purpose: str) -> Link:
    person = acceptance.party.person
    return Link(
        page=page,
        purpose=purpose,
        object_id=acceptance.pk,
        valid_for=LINK_LIVES,
        user=person.user,
        holder=f"person:{person.pk}",
    )


def _practice() -> str:
    return Practice.objects.values_list("name", flat=True).get()


def _writers(engagement: Engagement) -> list[Person]:
    leaders = Party.objects.filter(
        engagement=engagement, role=Role.SUPERVISOR.value, left_at=None
    ).select_related("person")
    return [*(place.person for place in leaders), *_coordinators()]


def _coordinators() -> list[Person]:
    duties = Duty.objects.filter(role=Role.COORDINATOR.value).select_related("person")
    return [duty.person for duty in duties]
