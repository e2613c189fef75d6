"""Who sits at the table of an agreement: the engagement's parties, by the variant of C1."""

from collections.abc import Iterable

from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.paper import Signers
from peili.core.agreement import SEATS, Seat, Variant
from peili.core.policy import Role
from peili.parties.models import Engagement, Party, Practice


def seated(agreement: Agreement) -> list[tuple[Party, Seat]]:
    """Return who must accept, in the order they are asked: supervisor, supervisees, managers."""
    wanted = SEATS[Variant(agreement.parties)]
    found = [(party, seat) for party, seat in _seats(agreement) if seat in wanted]
    return sorted(found, key=lambda place: (list(Seat).index(place[1]), place[0].pk))


def signers(agreement: Agreement) -> Signers:
    """Return who the agreement is between, as far as all of them may know it."""
    engagement = agreement.engagement
    places = list(_parties(engagement))
    managers = [p.person.name for p in places if p.role == Role.COMMISSIONER]
    if Variant(agreement.parties) == Variant.SUPERVISEES_ALONE:
        managers = []
    return Signers(
        supervisors=tuple(p.person.name for p in places if p.role == Role.SUPERVISOR),
        supervisees=sum(p.role == Role.SUPERVISEE for p in places),
        managers=tuple(managers),
        commissioner=", ".join(
            str(part) for part in (engagement.organisation, engagement.unit) if part
        ),
        payer=str(engagement.payer or ""),
        practice=Practice.objects.values_list("name", flat=True).get(),
    )


def head_count(engagement: Engagement) -> int:
    return sum(party.role == Role.SUPERVISEE for party in _parties(engagement))


def supervisor_of(engagement: Engagement) -> Party | None:
    return next((p for p in _parties(engagement) if p.role == Role.SUPERVISOR), None)


def take_seats(agreement: Agreement) -> list[Acceptance]:
    """Give everybody who must accept their place on the version."""
    Acceptance.objects.filter(agreement=agreement).delete()
    return Acceptance.objects.bulk_create(
        Acceptance(agreement=agreement, party=party, seat=seat.value, position=position)
        for position, (party, seat) in enumerate(seated(agreement))
    )


def _parties(engagement: Engagement) -> Iterable[Party]:
    return (
        Party.objects.filter(engagement=engagement, left_at=None)
        .select_related("person__user")
        .order_by("pk")
    )


def _seats(agreement: Agreement) -> list[tuple[Party, Seat]]:
    """Seat everybody; of several managers the first is the group's, the others above them."""
    places = []
    managers = 0
    for party in _parties(agreement.engagement):
        match party.role:
            case Role.SUPERVISOR:
                places.append((party, Seat.SUPERVISOR))
            case Role.SUPERVISEE:
                places.append((party, Seat.SUPERVISEE))
            case Role.COMMISSIONER:
                managers += 1
                above = agreement.parties == Variant.MANAGERS_GROUP and managers > 1
                places.append((party, Seat.MANAGERS_MANAGER if above else Seat.MANAGER))
    return places
