"""How far an inquiry is, as the office and as the inquirer see it, and what happens next."""

from dataclasses import dataclass
from typing import Literal

from django.urls import reverse
from django.utils.translation import gettext as _

from peili.casework.inquiries.models import ExploratoryTalk, Inquiry
from peili.core.routing.inquiry import Route
from peili.plumbing.clock import local
from peili.plumbing.ui import formats
from peili.plumbing.ui.parts import Stage

ORDER = ["new", "routed", "talk", "matching", "opened"]
SENT_ELSEWHERE = frozenset({Route.EMPLOYER_DUTY, Route.ELSEWHERE})


@dataclass(frozen=True)
class NextStep:
    """What happens next; with an address when the office can do it now."""

    label: str
    url: str = ""


def next_step(inquiry: Inquiry, talk: ExploratoryTalk | None = None) -> NextStep:
    """Say what happens next with an inquiry; `talk` is the one under way."""

    def page(name: str) -> str:
        return reverse(f"inquiries:{name}", args=[inquiry.pk])

    match inquiry.state:
        case Inquiry.State.NEW:
            return NextStep(_("Decide the route"), page("route"))
        case Inquiry.State.ROUTED if inquiry.route in SENT_ELSEWHERE:
            return NextStep(_("Answer and tell where to turn"), page("closure"))
        case Inquiry.State.ROUTED:
            return NextStep(_("Arrange a talk"), page("talk_beginning"))
        case Inquiry.State.TALK if talk:
            return _next_of_talk(talk)
        case Inquiry.State.TALK:
            return NextStep(_("Arrange a talk"), page("talk_beginning"))
        case Inquiry.State.MATCHING:
            return NextStep(
                _("Choose the practitioner"), reverse("matching:match", args=[inquiry.pk])
            )
        case Inquiry.State.OPENED:
            return NextStep(_("See who was chosen"), _choice(inquiry))
    return NextStep(_("Nothing more: closed"))


def way_of_office(inquiry: Inquiry, talk: ExploratoryTalk | None) -> list[Stage]:
    """Draw the way of the case as far as this stage knows it."""
    received = formats.short_date(local(inquiry.received_at).date(), year=False)
    talked = (
        formats.short_date(local(talk.starts).date(), year=False) if talk and talk.starts else ""
    )
    return [
        Stage(_("Inquiry"), _at("new", inquiry), received),
        Stage(_("Route"), _at("routed", inquiry)),
        Stage(_("Exploratory talk"), _at("talk", inquiry), talked),
        Stage(_("Practitioner"), _at("matching", inquiry)),
        Stage(_("Agreement"), _at("opened", inquiry)),
    ]


def way_of_inquirer(inquiry: Inquiry) -> list[Stage]:
    """Draw the same for the one who wrote: fewer words, nothing of the office's own work."""
    answered = "past" if inquiry.answered_at or inquiry.state in {"talk", "matching"} else "now"
    talked = inquiry.state in {"matching", "opened"}
    return [
        Stage(_("Message received"), "past"),
        Stage(_("We answer"), "past" if answered == "past" else "now"),
        Stage(_("Talk"), "past" if talked else "now" if inquiry.state == "talk" else "ahead"),
        Stage(_("Practitioner and agreement"), "now" if talked else "ahead"),
    ]


def _choice(inquiry: Inquiry) -> str:
    """Return the address of the choice: a later stage's page, known by its name alone."""
    return reverse("matching:match", args=[inquiry.pk])


def _next_of_talk(talk: ExploratoryTalk) -> NextStep:
    page = reverse("inquiries:talk", args=[talk.pk])
    match talk.state:
        case ExploratoryTalk.State.ASKED:
            return NextStep(
                _("Offer times for the talk"), reverse("inquiries:talk_times", args=[talk.pk])
            )
        case ExploratoryTalk.State.OFFERED:
            return NextStep(_("The inquirer chooses a time"), page)
    when = formats.moment(talk.starts, year=False) if talk.starts else ""
    return NextStep(_("Talk %(when)s, then its conclusion") % {"when": when}, page)


def _at(state: str, inquiry: Inquiry) -> Literal["past", "now", "ahead"]:
    here = ORDER.index(inquiry.state) if inquiry.state in ORDER else len(ORDER)
    there = ORDER.index(state)
    return "past" if there < here else "now" if there == here else "ahead"
