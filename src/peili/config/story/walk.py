"""The way of one case, from the contact form to the credit note, told step by step.

Each step is a generator's `yield` of a sentence, after what it says has been asserted.
"""

from collections.abc import Callable, Generator, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeVar

from django.core import mail

from peili.casework.agreements import services as agreements
from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.billing import services as billing
from peili.casework.goals import selectors as goals_read
from peili.casework.goals import services as goals
from peili.casework.goals.attainment import attainments
from peili.casework.goals.models import Goal
from peili.casework.inquiries import services as inquiries
from peili.casework.inquiries.models import ExploratoryTalk, Inquiry
from peili.casework.matching import selectors as ranking
from peili.casework.matching import services as matching
from peili.casework.schedule import services as schedule
from peili.casework.schedule.models import Session
from peili.config import story as stories
from peili.config.story.cast import gather
from peili.config.story.goals import GROUP, JOINT
from peili.core.agreement import NotReadyToOffer
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.routing.inquiry import Route
from peili.parties import services as parties
from peili.parties.actor import actor_for
from peili.parties.models import Engagement, Person
from peili.plumbing import clock
from peili.plumbing.outbox.services import send_letters

Say = Callable[[str], object]
T = TypeVar("T")
Steps = Generator[str, None, T]


class StepDidNotHold(AssertionError):
    pass


def walk(say: Say) -> bool:
    """Take every step, saying each; return whether all held."""
    number = 0
    try:
        for number, sentence in enumerate(_steps(), 1):
            say(f"{number:>3}. {sentence}")
    except (StepDidNotHold, RuleBroken) as failure:
        say(f"{number + 1:>3}. DID NOT HOLD: {failure!r}")
        return False
    return True


def _steps() -> Iterator[str]:
    began = _a_monday_morning(clock.now() - timedelta(weeks=30))
    story = stories.tell(gather(at=began), now=began, until="offerings")
    yield f"The practice {story.cast.practice} has a catalogue and practitioners."
    inquiry = yield from _contact(story, began)
    engagement = yield from _choice(story, inquiry, began + timedelta(days=5))
    agreement = yield from _agreement(engagement, began + timedelta(days=7))
    sessions = yield from _sessions(agreement, began + timedelta(days=12))
    yield from _goals(engagement, sessions)
    yield from _invoice(sessions)
    yield from _the_wall(engagement)


def _contact(story: stories.Story, at: datetime) -> Steps[Inquiry]:
    inquiry = inquiries.receive_inquiry(
        Inquiry(
            name="Kati Kuviteltu",
            email="kati@koulu.example",
            role="manager",
            organisation_name="Rantakylän koulu",
            situations=["unclear_roles"],
            own_words="Yhtä opettajaa on kiusattu, ja muut väsyvät. Haluamme puhua rooleista.",
            people=6,
            profession="teaching",
            form="team",
            town="Pori",
            region="satakunta",
            place_modes=["at_client"],
        ),
        at=at,
    )
    _demand("bullying" in inquiry.flags, "words of bullying raise a flag")
    words = ", ".join(word for found in inquiry.flag_words.values() for word in found)
    yield f"An inquiry came in. Its text raised a flag ({words})."
    yield f"The route proposed is {inquiry.proposed_route}; {inquiry.owner} owns it."
    yield f"An answer is promised by {clock.local(inquiry.answer_by):%d.%m.%Y %H.%M}."
    inquiries.confirm_route(
        inquiry,
        route=Route.SUPERVISION,
        reason="Kiusaaminen on jo selvitetty työnantajan kanssa.",
        by=story.cast.person("kaisa"),
        at=at + timedelta(hours=2),
    )
    yield "The coordinator read the words, and decided for supervision with a reason."
    talk = inquiries.begin_talk(
        inquiry, practitioner=story.practitioners["aino"], at=at + timedelta(hours=3)
    )
    times = [at + timedelta(days=days, hours=1) for days in (2, 3)]
    inquiries.offer_times(talk, starts=times, at=at + timedelta(hours=3))
    with clock.at(at + timedelta(hours=4)):
        send_letters()
        token = _link_in_the_last_letter("/talks/booking/")
        chosen = inquiries.times_left(talk, at=at + timedelta(hours=4)).first()
        assert chosen is not None, "a time is left to choose"
        inquiries.book_talk(talk, offered=chosen, token=token, at=at + timedelta(hours=4))
    talk.refresh_from_db()
    when = clock.local(talk.starts or at)
    yield f"By a one-time link the inquirer chose {when:%d.%m. %H.%M} for the free talk."
    inquiries.conclude_talk(
        talk,
        outcome=ExploratoryTalk.Outcome.SERVICE,
        boundary=ExploratoryTalk.Boundary.MINE,
        service=story.services["tyoryhmatyonohjaus"],
        form="team",
        focus="own_work",
        at=at + timedelta(days=3),
    )
    inquiry.refresh_from_db()
    yield "The talk was held: supervision of a team fits."
    return inquiry


def _choice(story: stories.Story, inquiry: Inquiry, at: datetime) -> Steps[Engagement]:
    kaisa = story.cast["kaisa"]
    ranked = ranking.ranked_for(kaisa, inquiry, at=at)
    _demand(bool(ranked), "somebody fits")
    match = matching.choose_practitioner(
        inquiry,
        practitioner=ranked[0].practitioner,
        by=story.cast.person("kaisa"),
        at=at,
        kind=ranking.kind_of(inquiry, story.services["tyoryhmatyonohjaus"]),
        form="team",
        name="Rantakylän koulun opettajat",
    )
    engagement = match.engagement
    assert engagement is not None, "a choice opens an engagement"
    best = ranked[0].practitioner
    yield f"Of {len(ranked)} practitioners {best} fits best, and was chosen by a human."
    for name in ("Oona Opettaja", "Onni Ohjattava", "Outi Osallistuja"):
        person = Person.objects.create(name=name, email=f"{name.split()[0].lower()}@koulu.example")
        parties.add_party(engagement, person=person, role=Role.SUPERVISEE, at=at)
    if engagement.payer:
        engagement.payer.invoice_email = "laskut@koulu.example"
        engagement.payer.save(update_fields=["invoice_email"])
    yield "The engagement is open; three supervisees have their places in it."
    return engagement


def _agreement(engagement: Engagement, at: datetime) -> Steps[Agreement]:
    agreement = agreements.draft_agreement(engagement, at=at)
    first = clock.local(at).date() + timedelta(weeks=2)
    agreement = agreements.edit_draft(
        agreement,
        sessions=4,
        starts_on=first,
        ends_on=first + timedelta(weeks=20),
        place="Rantakylän koulu",
        goals="Roolit ja yhteiset tavat selkenevät.",
        price_cents=25_000,
        travel_kilometres=0,
    )
    _refused(lambda: agreements.offer_agreement(agreement, at=at), NotReadyToOffer)
    yield "Nobody may accept before prior contacts have been told: the offer was refused."
    agreements.disclose_prior_contacts(engagement, by=_leader(engagement), description="", at=at)
    for goal in (JOINT, GROUP):
        goals.write_goal(engagement, at=at, **goal)
    agreements.offer_agreement(agreement, at=at + timedelta(hours=1))
    _refused(lambda: schedule.book_sessions(engagement, [], at=at), agreements.AgreementNotInForce)
    yield "The agreement was offered. Before all have accepted, no session can be booked."
    for acceptance in agreement.acceptances.select_related("party__person"):
        agreements.accept_agreement(
            acceptance,
            typed_name=acceptance.party.person.name,
            means=Acceptance.Means.LINK,
            at=at + timedelta(days=1),
        )
    agreement.refresh_from_db()
    _demand(agreement.state == Agreement.State.IN_FORCE, "all accepted, so it is in force")
    yield f"{agreement.acceptances.count()} parties accepted the same text; it is in force."
    return agreement


def _sessions(agreement: Agreement, at: datetime) -> Steps[list[Session]]:
    proposed = schedule.propose(agreement)
    wanted = [schedule.NewSession(one.starts, one.ends) for one in proposed]
    sessions = schedule.book_sessions(agreement.engagement, wanted, at=at)
    hours = {f"{clock.local(one.starts):%H.%M}" for one in sessions}
    _demand(len(hours) == 1, "the hour stays the same over daylight-saving time")
    yield f"{len(sessions)} sessions were proposed by the rhythm and booked, each at {hours.pop()}."
    _refused(
        lambda: schedule.book_sessions(agreement.engagement, wanted[:1], at=at),
        schedule.SlotTaken,
    )
    yield "The same time a second time was refused: nobody is in two places."
    members = agreement.engagement.parties.filter(role=Role.SUPERVISEE.value)
    came = set(members.values_list("pk", flat=True))
    for session in sessions[:2]:
        schedule.mark_held(session, came=came, at=session.ends)
    late_at = sessions[2].starts - timedelta(hours=5)
    _refused(lambda: schedule.cancel_sessions(sessions[2], at=late_at), schedule.TooLateToCancel)
    schedule.cancel_sessions(sessions[2], at=late_at, accept_fee=True)
    yield "Two were held. One was cancelled late: refused until the fee was accepted."
    return list(Session.objects.filter(engagement=agreement.engagement).order_by("starts"))


def _goals(engagement: Engagement, sessions: list[Session]) -> Iterator[str]:
    leader = engagement.parties.get(role=Role.SUPERVISOR.value)
    written = list(Goal.objects.filter(engagement=engagement))
    for goal, level in zip(written, (1, 0), strict=True):
        goals.rate_goal(
            goal,
            rater=leader,
            for_the_group=True,
            level=level,
            on=clock.local(sessions[1].starts).date(),
        )
    [row] = attainments(written, [goal.ratings.get() for goal in written])
    _demand(row.t is not None and row.t > 50, "above the expected outcome on average")
    yield f"The group rated its goals {row.levels_in_words}; T is {row.t:.1f}."


def _invoice(sessions: list[Session]) -> Iterator[str]:
    days = [clock.local(one.starts).date() for one in sessions]
    at = sessions[2].ends + timedelta(days=1)
    [draft] = billing.draft_invoices(starts=days[0], ends=days[2], at=at)
    sent = billing.send_invoice(draft, at=at)
    expected = (Decimal(3 * 250) * Decimal("1.255")).quantize(Decimal("0.01"))
    _demand(sent.gross_cents == int(expected * 100), f"the total is {expected}")
    yield f"Invoice {sent.number}, reference {sent.reference}: {expected} € with VAT."
    _refused(
        lambda: billing.draft_invoices(starts=days[0], ends=days[2], at=at),
        billing.NothingToInvoice,
    )
    note = billing.credit_invoice(sent, at=at)
    _demand(note.gross_cents == sent.gross_cents, "the credit note mirrors it")
    yield f"Nothing is invoiced twice. Credit note {note.number} gave it back to the cent."


def _the_wall(engagement: Engagement) -> Iterator[str]:
    commissioner = engagement.parties.get(role=Role.COMMISSIONER.value)
    seen = goals_read.goals_of(actor_for(commissioner.person), engagement)
    audiences = {goal.audience for goal in seen}
    _demand(audiences == {Goal.Audience.JOINT.value}, "the commissioner sees joint goals alone")
    ratings = goals_read.ratings(actor_for(commissioner.person))
    _demand(not ratings.exists(), "and no rating")
    yield "The commissioner sees the jointly agreed goal and no rating, no attendance, no note."


def _leader(engagement: Engagement) -> Person:
    return engagement.parties.get(role=Role.SUPERVISOR.value).person


def _link_in_the_last_letter(path: str) -> str:
    letter = next(one for one in reversed(mail.outbox) if path in one.body)
    return str(letter.body).split(path, 1)[1].split("/", 1)[0]


def _a_monday_morning(near: datetime) -> datetime:
    day = clock.local(near) - timedelta(days=clock.local(near).weekday())
    return day.replace(hour=9, minute=0, second=0, microsecond=0)


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise StepDidNotHold(what)


def _refused(attempt: Callable[[], object], by: type[RuleBroken]) -> None:
    try:
        attempt()
    except by:
        return
    raise StepDidNotHold(f"not refused: {by.__name__}")
