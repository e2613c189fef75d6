"""The team's agreement is drafted, told about, offered and accepted by everybody."""

from datetime import UTC, date, datetime, time, timedelta

from peili.casework.agreements import services
from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.offerings import selectors as offerings
from peili.config.story import Story, goals
from peili.config.story.processes import open_processes
from peili.plumbing import clock

TUESDAY = 1
GOALS = (
    "Tiimi puhuu vaikeista perhetilanteista avoimesti ja sopii työnjaosta niin, "
    "ettei kukaan jää yksin. Perheelle se näkyy yhtenäisenä tukena."
)


def tell(story: Story) -> None:
    """Leave `agreement`, in force since mid-September, and `acceptance`, Ville's word on it."""
    first_session = tuesday_before(story.now) - timedelta(weeks=9)
    drafted_at = at_noon(first_session - timedelta(days=8))
    agreement = services.draft_agreement(story.cast.engagement, at=drafted_at)
    agreement = services.edit_draft(
        agreement,
        sessions=8,
        minutes=120,
        interval_weeks=4,
        starts_on=first_session,
        ends_on=first_session + timedelta(weeks=32),
        place="Rantakunnan perhekeskus, neuvotteluhuone 2",
        goals=GOALS,
        goal_owner=Agreement.GoalOwner.BOTH,
        goal_audience=Agreement.GoalAudience.JOINT,
        go_no_go_on=first_session + timedelta(weeks=8),
        price_cents=price_of_two_hours(story, on=first_session),
        travel_kilometres=24,
        lot=story.lot,
    )
    services.disclose_prior_contacts(
        agreement.engagement,
        by=story.cast.person("aino"),
        description="Aino piti tiimille yhden koulutuspäivän kaksi vuotta sitten.",
        at=drafted_at,
    )
    offered_at = drafted_at + timedelta(days=1)
    goals.write(story, at=offered_at - timedelta(hours=2))
    accept_by_all(services.offer_agreement(agreement, at=offered_at))
    agreement.refresh_from_db()
    services.decide_trial(agreement, go=True, at=at_noon(first_session + timedelta(weeks=8)))
    agreement.refresh_from_db()
    story.things["agreement"] = agreement
    story.things["acceptance"] = agreement.acceptances.get(party=story.cast.party("ville"))
    if story.whole:
        story.things["processes"] = open_processes(story)


def price_of_two_hours(story: Story, *, on: date) -> int:
    row = offerings.price_for(story.service, on=on, form="team", minutes=120)
    return row.cents if row else 25000


def accept_by_all(agreement: Agreement) -> None:
    """Let everybody who was asked accept, an hour apart, the supervisor signed in."""
    assert agreement.offered_at is not None
    for hour, acceptance in enumerate(agreement.acceptances.select_related("party__person"), 1):
        means = Acceptance.Means.LINK if hour > 1 else Acceptance.Means.SIGNED_IN
        services.accept_agreement(
            acceptance,
            typed_name=acceptance.party.person.name,
            means=means,
            at=agreement.offered_at + timedelta(hours=hour),
        )


def tuesday_before(now: datetime) -> date:
    """Return the last Tuesday that is over."""
    yesterday = clock.local(now).date() - timedelta(days=1)
    return yesterday - timedelta(days=(yesterday.weekday() - TUESDAY) % 7)


def at_noon(day: date) -> datetime:
    return datetime.combine(day, time(9), tzinfo=UTC)
