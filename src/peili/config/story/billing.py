"""Two sessions are invoiced and late, a cancellation is drafted; in the demo, a month of invoices.

Everybody is invented, and so is the reference rate of a half-year that Peili does not know.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from peili.casework.agreements.models import Agreement
from peili.casework.billing import services
from peili.casework.billing.models import HandOver, Invoice, Payment
from peili.casework.billing.paper import LINK_PURPOSE
from peili.casework.frameworks import services as frameworks
from peili.casework.schedule.models import Session
from peili.config.story import Story
from peili.config.story.payers import PAYERS, Payer, email_of
from peili.core.finland.identifiers import ovt
from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.models import Engagement, Organisation, Person
from peili.plumbing import clock
from peili.plumbing.links.services import one_time_link

OPERATOR = "003723327487"
HELD_WEEKS_AGO = (11, 8, 5, 2)
RATE = Decimal("2.5")


def tell(story: Story) -> None:
    """Leave `invoice` (the county's, late, with a free `reminder`; also as `late_invoice`),
    `invoice_draft`, an undecided `payment`, `invoice_run` and `invoice_token`."""
    _enter_rates(story)
    first, second, late = (clock.local(one.starts).date() for one in story.sessions[:3])
    sent_at = story.sessions[1].ends + timedelta(days=3)
    drafts = services.draft_invoices(starts=first, ends=second, at=sent_at)
    invoice = services.send_invoice(drafts[0], at=sent_at)
    story.things["invoice"] = story.things["late_invoice"] = invoice
    due = datetime.combine(invoice.due_on or first, time(9), clock.HELSINKI)
    story.things["reminder"] = services.send_reminder(invoice, at=due + timedelta(days=3))
    drafted_at = story.sessions[2].ends + timedelta(days=3)
    [draft, *_] = services.draft_invoices(starts=late, ends=late, at=drafted_at)
    story.things["invoice_draft"] = draft
    story.things["payment"] = _payment_of_nothing(story)
    story.things["invoice_run"] = services.begin_drafting(starts=first, ends=second)
    story.things["invoice_token"] = one_time_link(
        f"invoice:{invoice.pk}",
        purpose=LINK_PURPOSE,
        object_id=invoice.pk,
        valid_for=timedelta(days=90),
    )
    if story.whole:
        _a_month_of_invoices(story)


def _enter_rates(story: Story) -> None:
    for day in (story.ago(weeks=26), story.now):
        services.enter_reference_rate(year=day.year, half=1 if day.month <= 6 else 2, percent=RATE)


def _payment_of_nothing(story: Story) -> Payment:
    """Somebody paid without a reference; the bookkeeper must say what for."""
    services.take_in_statement(
        _statement("", 12_500, story.ago(days=2).date()), at=story.ago(days=1)
    )
    return Payment.objects.get(invoice=None)


def _a_month_of_invoices(story: Story) -> None:
    for number, payer in enumerate(PAYERS):
        _hold_sessions_for(story, payer, number)
    _fill_a_lot(story)
    credited = None
    for weeks in (10, 6, 2):
        at = story.ago(weeks=weeks)
        day = clock.local(at).date()
        drafts = services.draft_invoices(starts=day - timedelta(weeks=12), ends=day, at=at)
        others = [one for one in drafts if one.payer_id != story.cast.organisation.pk]
        for number, draft in enumerate(others):
            invoice = services.send_invoice(draft, at=at)
            services.hand_over(invoice.pk, at=at + timedelta(minutes=1))
            if weeks == 6 and number == 1:
                credited = invoice
            elif _has_been_paid(weeks, number):
                half = weeks == 6 and number == 2
                _pay(invoice, share=50 if half else 100, story=story)
    if credited is not None:
        services.credit_invoice(credited, at=story.ago(weeks=2))
    for late in Invoice.objects.filter(state=Invoice.State.SENT, due_on__lt=story.ago(weeks=3))[:2]:
        services.send_reminder(late, at=story.ago(weeks=2))
    HandOver.objects.filter(by="paper").update(done_at=story.ago(weeks=3), state="done")
    today = story.now.date()
    services.draft_invoices(starts=today - timedelta(weeks=4), ends=today, at=story.now)


def _has_been_paid(weeks: int, number: int) -> bool:
    """Old invoices are paid but for one, the newest are not due yet, and some pay at once."""
    if weeks == 10:
        return True
    return number != 3 if weeks == 6 else number % 3 == 0


def _hold_sessions_for(story: Story, payer: Payer, number: int) -> None:
    organisation = parties.keep_organisation(
        Organisation(
            name=payer.name,
            kind=payer.kind,
            business_id=payer.business_id,
            street=f"Keksitty tie {number + 1}",
            postcode=payer.postcode,
            town=payer.town,
            invoiced_by=payer.way,
            invoice_email=email_of(payer),
            einvoice_address=ovt(payer.business_id),
            einvoice_operator=OPERATOR,
            buyer_reference=f"KP-{2100 + number}",
            language=payer.language,
        )
    )
    leaders = list(story.practitioners.values())
    for turn, (name, form, euros, minutes) in enumerate(payer.engagements):
        leader = leaders[(number * 2 + turn) % len(leaders)].person
        engagement = parties.open_engagement(
            kind="supervision",
            form=form,
            name=name,
            organisation=organisation,
            town=payer.town,
            language=payer.language,
            at=story.ago(weeks=14),
        )
        parties.add_party(engagement, person=leader, role=Role.SUPERVISOR, at=story.ago(weeks=14))
        parties.set_running(engagement)
        agreement = _agree(story, engagement, euros=euros, minutes=minutes)
        _hold(story, agreement, leader, begins=time(8 + (number * 2 + turn) % 7))


def _agree(story: Story, engagement: Engagement, *, euros: int, minutes: int) -> Agreement:
    """Put an agreement in force as the paper of an older practice brings it: without letters."""
    begins = story.ago(weeks=12).date()
    return Agreement.objects.create(
        engagement=engagement,
        state=Agreement.State.IN_FORCE,
        form=engagement.form,
        sessions=8,
        minutes=minutes,
        starts_on=begins,
        ends_on=begins + timedelta(weeks=40),
        place_mode="at_client",
        price_cents=euros * 100,
        travel_kilometres=18,
        kilometre_cents=55,
        order_reference=engagement.payer.buyer_reference if engagement.payer else "",
        created_at=story.ago(weeks=13),
        in_force_at=story.ago(weeks=13),
    )


def _hold(story: Story, agreement: Agreement, leader: Person, *, begins: time) -> None:
    for number, weeks in enumerate(HELD_WEEKS_AGO, start=1):
        day = _weekday(clock.local(story.ago(weeks=weeks)).date(), agreement.pk)
        starts = datetime.combine(day, begins, clock.HELSINKI)
        cancelled = (agreement.pk + number) % 11 == 0
        Session.objects.create(
            engagement=agreement.engagement,
            supervisor=leader,
            number=number,
            state=Session.State.CANCELLED if cancelled else Session.State.HELD,
            cancelled_late=cancelled,
            fee_accepted=cancelled,
            starts=starts,
            ends=starts + timedelta(minutes=agreement.minutes),
            place_mode="remote" if number == 3 else "at_client",
            head_count=None if cancelled else 4 + number,
            held_at=None if cancelled else starts + timedelta(minutes=agreement.minutes),
        )


def _fill_a_lot(story: Story) -> None:
    """Another framework agreement is close to its ceiling, and close to its end."""
    buyer = Organisation.objects.get(name="Saariston hyvinvointialue")
    begins = story.ago(weeks=100).date()
    framework = frameworks.write_down_framework(
        buyer=buyer,
        name="Työnohjaukset 2025–2027",
        reference="SHVA/88/2024",
        starts_on=begins,
        ends_on=story.ahead(days=75).date(),
        option_years=1,
    )
    # The three agreements draw eight sessions each: 22 000 € committed and spent together.
    for name, ceiling in (("Ryhmät", 480_000), ("Johto", 2_400_000)):
        lot = frameworks.add_lot(
            framework, name=name, ceiling_cents=ceiling, order_reference=f"SHVA-{name[0]}"
        )
        frameworks.set_lot_price(lot, cents=27_000, valid_from=begins)
        drawing = Agreement.objects.filter(engagement__payer=buyer)
        leads = drawing.filter(engagement__name="Johtoryhmä")
        (leads if name == "Johto" else drawing.exclude(pk__in=leads)).update(lot=lot)


def _pay(invoice: Invoice, *, share: int, story: Story) -> None:
    on = min((invoice.due_on or story.now.date()) - timedelta(days=1), story.now.date())
    cents = invoice.gross_cents * share // 100
    services.take_in_statement(_statement(invoice.reference, cents, on), at=story.now)


def _statement(reference: str, cents: int, on: date) -> bytes:
    """A bank's notice of one payment, as banks write it."""
    told = f"<CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf>" if reference else ""
    remittance = f"<Strd>{told}</Strd>" if told else "<Ustrd>Syksyn työnohjaus</Ustrd>"
    return (
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">'
        "<BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>"
        f'<Amt Ccy="EUR">{cents / 100:.2f}</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
        f"<BookgDt><Dt>{on}</Dt></BookgDt><AcctSvcrRef>{on:%Y%m%d}/{reference or 'x'}</AcctSvcrRef>"
        "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Keksitty Maksaja</Nm></Dbtr></RltdPties>"
        f"<RmtInf>{remittance}</RmtInf></TxDtls></NtryDtls>"
        "</Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    ).encode()


def _weekday(day: date, turn: int) -> date:
    """Return a working day of that week, spread over the week by turn."""
    return day - timedelta(days=day.weekday()) + timedelta(days=turn % 5)
