"""What each stage has waiting for an actor. One short question a kind of line, each limited."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peili.casework.agreements import selectors as agreements
from peili.casework.evaluation import selectors as evaluation
from peili.casework.inquiries import selectors as inquiries
from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.progress import next_step
from peili.casework.inquiries.wording import flag_label
from peili.casework.schedule import selectors as schedule
from peili.core.policy import Record, Role
from peili.overview.today import selectors
from peili.overview.today.waiting import Waiting
from peili.parties import scope
from peili.parties.actor import Actor
from peili.plumbing.clock import local
from peili.plumbing.ui.formats import euros, short_date

Asker = Callable[[Actor, datetime], Iterator[Waiting]]

RETENTION = "dataprotection:retention"
EACH = 10
"""So many lines of one kind at most: the list behind the link has the rest."""


def own_words(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield what waits for oneself: words asked for, next steps of cases, sessions to mark."""
    kinds = {
        "agreements:acceptance": (_("Read and accept the agreement"), _("Read")),
        "agreements:trial": (_("Decide whether to go on after the trial"), _("Open")),
        "polls:answer": (_("Say which times suit you"), _("Answer")),
        "evaluation:answer": (_("Answer a questionnaire"), _("Answer")),
        "goals:all_ratings": (_("Rate the goals"), _("Rate")),
        "notes:statement": (_("Say yes or no to what the group would tell"), _("Read")),
        "dataprotection:request": (_("Answer a request to be erased"), _("Open")),
        RETENTION: (_("Look what is past its time and let it go"), _("Look")),
        "cases:case": (_("Draft the agreement"), _("Open")),
        "agreements:prior_contacts": (_("Tell about prior contacts"), _("Tell")),
        "agreements:agreement": (_("Look through the agreement and send it"), _("Open")),
        "schedule:series": (_("Book the sessions"), _("Book")),
        "schedule:session": (_("Who came?"), _("Mark")),
    }
    for asked in selectors.asked_for_a_word(actor, at=now)[: 3 * EACH]:
        what, action = kinds[asked["page"]]
        missing = {
            "agreements:acceptance": _("Your word is missing"),
            "polls:answer": _("Your answer is missing"),
            "agreements:trial": _("Decision is due"),
            "notes:statement": _("Your word is missing"),
            "schedule:session": _("Not marked yet"),
        }.get(asked["page"], "")
        more, row = asked["whose"], [asked["row"]]
        if asked["page"] == RETENTION:
            [count], row = row, []
            more = ngettext("%(n)s row", "%(n)s rows", count) % {"n": count}
        yield Waiting(
            at=asked["at"] or now,
            what=what,
            more=more,
            url=reverse(asked["page"], args=row),
            action=action,
            badge="needs" if missing else "",
            badge_text=missing,
        )


def inquiries_to_answer(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield open inquiries for the office, each with its next step and the promised answer."""
    if not scope.may_change(actor, Record.INQUIRY):
        return
    for inquiry in inquiries.read(actor, inquiries.most_pressing(actor)[:EACH]):
        step = next_step(inquiry)
        late = inquiry.answered_at is None and inquiry.answer_by < now
        yield Waiting(
            at=inquiry.answer_by,
            what=step.label,
            more=" · ".join([inquiry.organisation_name or inquiry.name, *_flags(inquiry)]),
            url=step.url or reverse("inquiries:inquiry", args=[inquiry.pk]),
            action=_("Open"),
            badge="late" if late else "" if inquiry.answered_at else "needs",
            badge_text=_("Promised time is over") if late else _("Answer promised"),
            urgent=inquiry.is_acute and inquiry.answered_at is None,
        )


def talks_to_hold(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield the practitioner's own talks that want times offered, or a conclusion."""
    if not actor.has(Role.PRACTITIONER):
        return
    waiting = list(inquiries.waiting_talks(actor)[:EACH])
    inquiries.read(actor, [talk.inquiry for talk in waiting])
    for talk in waiting:
        over = talk.ends is not None and talk.ends <= now
        yield Waiting(
            at=talk.starts or talk.inquiry.received_at,
            what=_("Conclude the exploratory talk") if over else _("Exploratory talk"),
            more=" · ".join(filter(None, [talk.inquiry.name, talk.inquiry.organisation_name])),
            url=reverse("inquiries:talk", args=[talk.pk]),
            action=_("Open"),
            badge="needs" if over or talk.state == "asked" else "neutral",
            badge_text=talk.get_state_display(),
        )


def delayed_evaluations(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield the delayed evaluations of what one has led: about to be asked, open, and in."""
    if not actor.has(Role.PRACTITIONER):
        return
    for one in evaluation.delayed_to_look_at(actor, at=now)[:EACH]:
        if one.round is None:
            yield Waiting(
                at=one.opens_on,
                what=_("The delayed evaluation invites everybody by itself"),
                more=one.name,
                url=reverse("evaluation:rounds", args=[one.engagement]),
                action=_("Look"),
            )
            continue
        told = _("%(answered)s of %(asked)s have answered")
        is_in = one.is_in(now)
        yield Waiting(
            at=one.closes_at or one.opens_on,
            what=_("The delayed evaluation is in")
            if is_in
            else _("The delayed evaluation is open"),
            more=one.name,
            url=reverse("evaluation:round", args=[one.round]),
            action=_("Look"),
            badge="done" if is_in and one.answered else "neutral",
            badge_text=told % {"answered": one.answered, "asked": one.asked},
        )


def plans_to_decide(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield the plans on the desk that wait for a word."""
    if not scope.may_change(actor, Record.PLAN):
        return
    for plan in schedule.plans_waiting(actor)[:EACH]:
        yield Waiting(
            at=plan.created_at,
            what=_("Look at a plan and decide"),
            more=f"{short_date(plan.first_day)}–{short_date(plan.last_day)}",
            url=reverse("schedule:plan", args=[plan.pk]),
            action=_("Look"),
        )


def invoices_to_look_at(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield invoices past their due day, and those that have not got through to their payer.

    All drafts are one line: they are sent together.
    """
    drafts = []
    invoice: Any
    for invoice in selectors.invoices_to_look_at(actor, at=now, most=EACH):
        if invoice.number is None:
            drafts.append(invoice)
            continue
        stuck = invoice.why == selectors.NOT_THROUGH
        told = (
            _("Invoice %(number)s has not reached its payer")
            if stuck
            else _("Invoice %(number)s is late")
        )
        yield Waiting(
            at=invoice.due_on or local(now).date(),
            what=told % {"number": invoice.number},
            more=invoice.payer.name if invoice.payer else "",
            url=reverse("billing:invoice", args=[invoice.pk]),
            action=_("Look"),
            badge="late",
            badge_text=_("Not through yet") if stuck else euros(invoice.gross_cents),
        )
    if drafts:
        yield _sent_together(drafts[0])


def _sent_together(draft: Any) -> Waiting:
    count = draft.alike
    drafts = ngettext("%(count)s draft", "%(count)s drafts", count) % {"count": count}
    payer = draft.payer.name if draft.payer else ""
    alone = reverse("billing:invoice", args=[draft.pk])
    return Waiting(
        at=draft.drafted_at,
        what=ngettext(
            "Look through an invoice draft and send it",
            "Look through the invoice drafts and send them",
            count,
        ),
        more=payer if count == 1 else drafts,
        url=alone if count == 1 else reverse("billing:invoices"),
        action=_("Open"),
        badge="needs",
        badge_text=euros(draft.cents_alike),
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


def _flags(inquiry: Inquiry) -> list[str]:
    """Return the words people use for what the text raised."""
    return [flag_label(flag) for flag in inquiry.flags]


def payments_to_match(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield one line when money has come in that no reference number explains."""
    if not scope.may_change(actor, Record.PAYMENT):
        return
    oldest, count = selectors.undecided_payments(actor)
    if oldest is None:
        return
    told = ngettext("%(count)s payment waits for you", "%(count)s payments wait for you", count)
    yield Waiting(
        at=oldest,
        what=_("Say what a payment is for"),
        more=told % {"count": count},
        url=reverse("billing:payments"),
        action=_("Match"),
        badge="needs",
        badge_text=_("Not matched"),
    )


def frameworks_to_watch(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield framework agreements whose ceiling fills, or which end soon, for the office."""
    if not scope.may_see(actor, Record.FRAMEWORK):
        return
    today = local(now).date()
    for watched in selectors.frameworks_to_watch(actor, today=today)[:EACH]:
        yield Waiting(
            at=min(watched.framework.ends_on, today),
            what=watched.framework.name,
            more=" ".join(_(one.sentence) % one.values for one in watched.warnings),
            url=reverse("frameworks:framework", args=[watched.framework.pk]),
            action=_("Look"),
            badge="needs",
            badge_text=_("Framework agreement"),
        )


def seal_to_renew(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield one line to those who run the practice: the seal's certificate, from 60 days ahead."""
    today = local(now).date()
    remark = agreements.remark_on_seal(actor, today=today)
    if remark is None:
        return
    yield Waiting(
        at=today,
        what=_("The seal of agreements needs you"),
        more=remark.in_words(_),
        url=reverse("agreements:agreements"),
        action=_("Look"),
        badge="needs",
        badge_text=_("Renew"),
    )


def _last_day_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def first_steps(actor: Actor, now: datetime) -> Iterator[Waiting]:
    """Yield what a fresh practice lacks before it can serve anybody, in the order to do it."""
    if not scope.may_change(actor, Record.PRACTICE):
        return
    lacks = selectors.what_a_fresh_practice_lacks(actor)
    steps = [
        ("practice", _("Fill in the settings of the practice"), "parties:practice"),
        ("service", _("Write down the first service and its price"), "offerings:service_new"),
        ("practitioner", _("Bring in the first practitioner"), "offerings:practitioner_new"),
    ]
    for what_is_lacking, what, page in steps:
        if what_is_lacking in lacks:
            yield Waiting(
                at=local(now).date(),
                what=what,
                more=_("To begin with"),
                url=reverse(page),
                action=_("Begin"),
            )


ASKERS: list[Asker] = [
    own_words,
    inquiries_to_answer,
    talks_to_hold,
    delayed_evaluations,
    plans_to_decide,
    invoices_to_look_at,
    month_to_invoice,
    payments_to_match,
    frameworks_to_watch,
    seal_to_renew,
]
