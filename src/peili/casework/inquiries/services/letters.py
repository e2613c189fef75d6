"""The letters of an inquiry. Their subjects say nothing of what the inquiry is about."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from peili.casework.inquiries.models import ExploratoryTalk, Inquiry
from peili.casework.inquiries.offer import valid_until
from peili.casework.inquiries.selectors import BOOKING, FOLLOWING
from peili.core.policy import Role
from peili.core.terms import PlaceMode
from peili.parties import selectors as parties
from peili.parties.models import Person
from peili.plumbing.outbox.services import Link, write_letter
from peili.plumbing.ui import formats

FOLLOWED_FOR = timedelta(days=180)


def receipt(inquiry: Inquiry, *, at: datetime) -> None:
    """Tell the inquirer that it arrived, by when an answer comes, and where to follow it.

    It repeats nothing of what was typed: a form that does can be made to post spam.
    """
    with override(inquiry.language):
        parts = [
            _("Hello,"),
            _emergency() if inquiry.is_acute else "",
            _("We have received your message. We answer by %(time)s at the latest.")
            % {"time": formats.moment(inquiry.answer_by)},
            _("The first talk is free of charge and confidential."),
            _("See here how it goes on:") + "\n{follow}",
            _closing(),
        ]
        _write(
            to=inquiry.email,
            language=inquiry.language,
            subject=_("We have received your message"),
            parts=parts,
            key=f"inquiry/{inquiry.pk}/receipt",
            at=at,
            links={"follow": _follow(inquiry)},
        )


def something_waits(inquiry: Inquiry, *, at: datetime) -> None:
    """Tell the owner that an inquiry waits; what it says is read on the page, not in the mail."""
    if inquiry.owner is None or not inquiry.owner.email:
        return
    with override(inquiry.owner.language):
        subject = (
            _("An urgent inquiry waits for you") if inquiry.is_acute else _("An inquiry waits")
        )
        _write(
            to=inquiry.owner.email,
            language=inquiry.owner.language,
            subject=subject,
            parts=[
                _("A new inquiry has come. The answer is promised by %(time)s.")
                % {"time": formats.moment(inquiry.answer_by)},
                _page(inquiry),
            ],
            key=f"inquiry/{inquiry.pk}/waits",
            at=at,
        )


def promise_has_passed(inquiry: Inquiry, *, at: datetime) -> None:
    """Call every coordinator: an inquiry has not been answered in time."""
    for person in Person.objects.filter(duties__role=Role.COORDINATOR.value, erased_at=None):
        if not person.email:
            continue
        with override(person.language):
            _write(
                to=person.email,
                language=person.language,
                subject=_("An inquiry has not been answered in time"),
                parts=[
                    _("An answer was promised by %(time)s, and the inquirer still waits.")
                    % {"time": formats.moment(inquiry.answer_by)},
                    _page(inquiry),
                ],
                key=f"inquiry/{inquiry.pk}/late/{person.pk}",
                at=at,
            )


def times_wanted(talk: ExploratoryTalk, *, at: datetime) -> None:
    """Ask the practitioner to offer times for a talk."""
    person = talk.practitioner.person
    if not person.email:
        return
    with override(person.language):
        _write(
            to=person.email,
            language=person.language,
            subject=_("Offer times for a talk"),
            parts=[
                _("The office asks you to hold an exploratory talk. Offer times that suit you."),
                settings.SITE_URL + reverse("inquiries:talk_times", args=[talk.pk]),
            ],
            key=f"talk/{talk.pk}/wanted",
            at=at,
        )


def times_offered(talk: ExploratoryTalk, *, last: datetime, at: datetime) -> None:
    """Send the inquirer the link by which one of the offered times is chosen."""
    inquiry = talk.inquiry
    with override(inquiry.language):
        _write(
            to=inquiry.email,
            language=inquiry.language,
            subject=_("Choose a time for a talk"),
            parts=[
                _("Hello %(name)s,") % {"name": inquiry.name},
                _("%(practitioner)s would like to talk with you. Choose the time that suits you:")
                % {"practitioner": talk.practitioner}
                + "\n{booking}",
                _("The talk is free of charge and confidential."),
                _closing(),
            ],
            key=f"talk/{talk.pk}/times/{at:%Y%m%d%H%M%S}",
            at=at,
            links={
                "booking": Link(
                    page="inquiries:talk_booking",
                    purpose=BOOKING,
                    object_id=talk.pk,
                    valid_for=max(last - at, timedelta(hours=1)),
                    holder=f"inquiry:{inquiry.pk}",
                )
            },
        )


def talk_booked(talk: ExploratoryTalk, *, at: datetime) -> None:
    """Confirm the booked time to both."""
    inquiry, person = talk.inquiry, talk.practitioner.person
    with override(inquiry.language):
        _write(
            to=inquiry.email,
            language=inquiry.language,
            subject=_("Your talk is booked"),
            parts=[
                _("Hello %(name)s,") % {"name": inquiry.name},
                _when_and_where(talk),
                _("You will talk with %(practitioner)s.") % {"practitioner": person},
                _("If the time does not suit you after all, answer this letter or phone us."),
                _closing(),
            ],
            key=f"talk/{talk.pk}/booked/{talk.starts}/inquirer",
            at=at,
        )
    if person.email:
        with override(person.language):
            _write(
                to=person.email,
                language=person.language,
                subject=_("A talk has been booked"),
                parts=[
                    _when_and_where(talk),
                    settings.SITE_URL + reverse("inquiries:talk", args=[talk.pk]),
                ],
                key=f"talk/{talk.pk}/booked/{talk.starts}/practitioner",
                at=at,
            )


def talk_called_off(talk: ExploratoryTalk, *, at: datetime) -> None:
    """Tell the practitioner that a booked talk does not take place: their time is free again."""
    person = talk.practitioner.person
    if not person.email:
        return
    with override(person.language):
        _write(
            to=person.email,
            language=person.language,
            subject=_("A talk is called off"),
            parts=[
                _("The talk on %(time)s has been called off. The time is free again.")
                % {"time": formats.moment(talk.starts or at)},
                settings.SITE_URL + reverse("inquiries:talk", args=[talk.pk]),
            ],
            key=f"talk/{talk.pk}/called-off/{talk.starts}",
            at=at,
        )


def talk_cancelled(talk: ExploratoryTalk, *, at: datetime) -> None:
    """Tell the inquirer that a booked talk does not take place."""
    inquiry = talk.inquiry
    with override(inquiry.language):
        _write(
            to=inquiry.email,
            language=inquiry.language,
            subject=_("Your talk is cancelled"),
            parts=[
                _("Hello %(name)s,") % {"name": inquiry.name},
                _("The talk on %(time)s has been called off. We will offer you new times.")
                % {"time": formats.moment(talk.starts or at)},
                _closing(),
            ],
            key=f"talk/{talk.pk}/cancelled/{talk.starts}",
            at=at,
        )


def offer_sent(talk: ExploratoryTalk, *, at: datetime) -> None:
    """Tell that the offer can be read; what is offered stands on the paper alone."""
    inquiry = talk.inquiry
    with override(inquiry.language):
        _write(
            to=inquiry.email,
            language=inquiry.language,
            subject=_("Our offer"),
            parts=[
                _("Hello %(name)s,") % {"name": inquiry.name},
                _("Thank you for the talk. Read our offer here:") + "\n{follow}",
                _("The offer is valid until %(day)s and binds nobody before the agreement.")
                % {"day": formats.short_date(valid_until(talk))},
                _("If it suits you, or something in it should be otherwise, answer this letter."),
                _closing(),
            ],
            key=f"talk/{talk.pk}/offer",
            at=at,
            links={"follow": _follow(inquiry)},
        )


def closing(inquiry: Inquiry, *, at: datetime, was_booked: bool = False) -> None:
    """Say plainly that we are not the right place, and where to turn."""
    with override(inquiry.language):
        _write(
            to=inquiry.email,
            language=inquiry.language,
            subject=_("An answer to your message"),
            parts=[
                _("Hello %(name)s,") % {"name": inquiry.name},
                _emergency() if inquiry.is_acute else "",
                inquiry.closed_because,
                _("The talk that was booked does not take place.") if was_booked else "",
                _("You are welcome to write to us again at any time."),
                _closing(),
            ],
            key=f"inquiry/{inquiry.pk}/closing",
            at=at,
        )


def _write(
    *,
    to: str,
    language: str,
    subject: str,
    parts: list[str],
    key: str,
    at: datetime,
    links: dict[str, Link] | None = None,
) -> None:
    write_letter(
        to=to,
        subject=subject,
        body="\n\n".join(part for part in parts if part) + "\n",
        key=key,
        at=at,
        kind="inquiry",
        language=language,
        links=links,
    )


def _follow(inquiry: Inquiry) -> Link:
    return Link(
        page="inquiries:follow",
        purpose=FOLLOWING,
        object_id=inquiry.pk,
        valid_for=FOLLOWED_FOR,
        holder=f"inquiry:{inquiry.pk}",
    )


def _page(inquiry: Inquiry) -> str:
    return settings.SITE_URL + reverse("inquiries:inquiry", args=[inquiry.pk])


def _emergency() -> str:
    return _("If somebody's life or health is in danger, call 112 first.")


def _when_and_where(talk: ExploratoryTalk) -> str:
    assert talk.starts and talk.ends
    place = talk.place or _(PlaceMode(talk.place_mode).label)
    return f"{formats.span(talk.starts, talk.ends)}\n{place}"


def _closing() -> str:
    practice = parties.the_practice()
    return "\n".join(part for part in (practice.name, practice.phone, practice.email) if part)
