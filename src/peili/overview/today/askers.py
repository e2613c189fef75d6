"""What each stage has waiting for an actor. One short question a kind of line, each limited."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peili.casework.agreements import selectors as agreements
from peili.casework.billing import selectors as billing
from peili.core.policy import Record
from peili.overview.today import selectors
from peili.overview.today.waiting import Waiting
from peili.parties import scope
from peili.parties.actor import Actor
from peili.plumbing.clock import local
from peili.plumbing.ui.formats import euros

Asker = Callable[[Actor, datetime], Iterator[Waiting]]

EACH = 10
"""So many lines of one kind at most: the list behind the link has the rest."""


def agreements_to_accept(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield the agreements that wait for one's own word."""
    for acceptance in agreements.waiting_for(actor)[:EACH]:
        yield Waiting(
            at=acceptance.asked_at or now,
            what=_("Read and accept the agreement"),
            more=acceptance.agreement.engagement.name,
            url=reverse("agreements:acceptance", args=[acceptance.agreement_id]),
            action=_("Read"),
            badge="needs",
            badge_text=_("Your word is missing"),
        )


def sessions_to_mark(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield one's own sessions that are over and not marked as held or cancelled."""
    for session in selectors.sessions_to_mark(actor, before=now)[:EACH]:
        yield Waiting(
            at=session.starts,
            what=_("Who came?"),
            more=session.engagement.name,
            url=reverse("schedule:session", args=[session.pk]),
            action=_("Mark"),
            badge="needs",
            badge_text=_("Not marked yet"),
        )


def late_invoices(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield invoices past their due day: for the office to ask after, for the payer to pay."""
    today = local(now).date()
    for invoice in selectors.late_invoices(actor, today=today)[:EACH]:
        yield Waiting(
            at=invoice.due_on or today,
            what=_("Invoice %(number)s is late") % {"number": invoice.number},
            more=invoice.payer.name if invoice.payer else "",
            url=reverse("billing:invoice", args=[invoice.pk]),
            action=_("Look"),
            badge="late",
            badge_text=euros(invoice.gross_cents),
        )


def month_to_invoice(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield one line when sessions wait to be invoiced, on the last day of the month."""
    if not scope.may_change(actor, Record.TO_INVOICE):
        return
    today = local(now).date()
    count = selectors.count_to_invoice(actor, until=today)
    if not count:
        return
    held = ngettext("%(count)s session waits", "%(count)s sessions wait", count)
    yield Waiting(
        at=_last_day_of_month(today),
        what=_("Invoice what has been held"),
        more=held % {"count": count},
        url=reverse("billing:uninvoiced"),
        action=_("Invoice now"),
    )


def drafts_to_send(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield invoice drafts that nobody has sent."""
    if not scope.may_change(actor, Record.INVOICE):
        return
    for draft in billing.invoices(actor).filter(state="draft").select_related("payer")[:EACH]:
        yield Waiting(
            at=draft.drafted_at,
            what=_("Look through an invoice draft and send it"),
            more=draft.payer.name if draft.payer else "",
            url=reverse("billing:invoice", args=[draft.pk]),
            action=_("Open"),
            badge="needs",
            badge_text=euros(draft.gross_cents),
        )


def _last_day_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


ASKERS: list[Asker] = [
    agreements_to_accept,
    sessions_to_mark,
    late_invoices,
    month_to_invoice,
    drafts_to_send,
]
