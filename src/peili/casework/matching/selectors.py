"""Who could take an inquiry, ranked with reasons; and the choices made."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from peili.casework.inquiries.models import ExploratoryTalk, Inquiry
from peili.casework.inquiries.selectors import inquiry_to_change
from peili.casework.matching.models import Match
from peili.casework.offerings.models import Practitioner, Service
from peili.casework.offerings.selectors import Workload, practitioners, workloads
from peili.core import terms
from peili.core.matching import Candidate, Conflict, Need, Qualification, Ranking, rank
from peili.core.policy import Record, Role
from peili.core.routing import Route
from peili.core.travel import known_by_car
from peili.parties import scope
from peili.parties import selectors as known
from peili.parties.actor import Actor
from peili.parties.models import Organisation, Party

USUAL_MINUTES = 90
USUAL_WEEKS = 4
CREDITS_OF_A_SUPERVISOR = 60
KIND_OF_ROUTE = {
    Route.SUPERVISION.value: terms.EngagementKind.SUPERVISION,
    Route.CRISIS.value: terms.EngagementKind.CRISIS,
    Route.MEDIATION.value: terms.EngagementKind.MEDIATION,
}


@dataclass(frozen=True)
class Ranked:
    """A practitioner's place in a ranking."""

    practitioner: Practitioner
    ranking: Ranking


def ranked_for(
    actor: Actor,
    inquiry: Inquiry,
    *,
    at: datetime,
    kind: terms.EngagementKind | None = None,
    organisation: Organisation | None = None,
) -> list[Ranked]:
    """Rank every active practitioner for an inquiry; four queries, however many there are.

    Unless told, the kind of work is what talk and route say, and the organisation the one named.
    """
    active = {str(one.pk): one for one in practitioners(actor).filter(is_active=True)}
    loads = workloads(actor, at=at)
    organisation = organisation or organisation_of(actor, inquiry)
    places = _places_in(actor, organisation)
    need = need_of(inquiry, concluded_talk(actor, inquiry))
    if kind is not None:
        need = replace(need, kind=kind)
    candidates = [
        _candidate(
            one,
            load=loads[one.pk],
            conflicts=_conflicts(one, inquiry, organisation, places),
            inquiry=inquiry,
        )
        for one in active.values()
    ]
    return [Ranked(active[found.candidate.key], found) for found in rank(need, candidates)]


def need_of(inquiry: Inquiry, talk: ExploratoryTalk | None) -> Need:
    """Say what an inquiry asks for, as far as it and its talk tell."""
    service = talk.service if talk else None
    proposed = talk.proposed_practitioner_id if talk else None
    return Need(
        kind=kind_of(inquiry, service),
        form=terms.Form(inquiry.form) if inquiry.form else None,
        focus=terms.Focus(talk.focus) if talk and talk.focus else None,
        professions=_professions(inquiry),
        region=_region(inquiry),
        places=frozenset(map(terms.PlaceMode, inquiry.place_modes)),
        languages=frozenset({terms.Language(inquiry.language)}),
        people=inquiry.people,
        wished_practitioners=_keys([inquiry.wished_practitioner_id]),
        proposed_practitioners=_keys([proposed]),
        minutes_per_week=_minutes_needed(service),
    )


def kind_of(inquiry: Inquiry, service: Service | None) -> terms.EngagementKind:
    """Return what would be opened: what the talk found, or else what the route says."""
    if service:
        return terms.EngagementKind(service.kind)
    return KIND_OF_ROUTE.get(inquiry.route, terms.EngagementKind.SUPERVISION)


def concluded_talk(actor: Actor, inquiry: Inquiry) -> ExploratoryTalk | None:
    rows = ExploratoryTalk.objects.filter(inquiry=inquiry, state="held").select_related("service")
    return (
        scope.visible(
            rows, actor, Record.EXPLORATORY_TALK, engagement=None, about="practitioner__person"
        )
        .order_by("-concluded_at")
        .first()
    )


def inquiry_to_match(actor: Actor, inquiry_id: int) -> Inquiry:
    scope.demand_change(actor, Record.MATCH)
    return inquiry_to_change(actor, inquiry_id)


def organisation_of(actor: Actor, inquiry: Inquiry) -> Organisation | None:
    """Return the organisation we already know by the name the inquirer gave."""
    if not inquiry.organisation_name:
        return None
    rows = scope.visible(Organisation.objects.all(), actor, Record.ORGANISATION, engagement=None)
    return known.of_this_name(rows, inquiry.organisation_name)


def matches(actor: Actor) -> QuerySet[Match]:
    rows = Match.objects.select_related("practitioner__person", "chosen_by", "engagement")
    return scope.visible(rows, actor, Record.MATCH, engagement=None)


def match_of(actor: Actor, inquiry: Inquiry) -> Match | None:
    return matches(actor).filter(inquiry=inquiry).first()


def _places_in(actor: Actor, organisation: Organisation | None) -> dict[Role, set[int]]:
    """Return who holds or held which place in the engagements of an organisation."""
    held: dict[Role, set[int]] = {role: set() for role in Role}
    if organisation is not None:
        rows = Party.objects.filter(engagement__organisation=organisation).order_by()
        seen = scope.visible(rows, actor, Record.PARTY)
        for person, role in seen.values_list("person_id", "role").distinct():
            held[Role(role)].add(person)
    return held


def _candidate(
    one: Practitioner,
    *,
    load: Workload,
    conflicts: frozenset[Conflict],
    inquiry: Inquiry,
) -> Candidate:
    return Candidate(
        key=str(one.pk),
        qualifications=qualifications_of(one),
        forms=frozenset(map(terms.Form, one.forms)),
        focuses=frozenset(map(terms.Focus, one.focuses)),
        professions=frozenset(map(terms.Profession, one.professions)),
        approaches=frozenset(map(terms.Approach, one.approaches)),
        regions=frozenset(map(terms.Region, one.regions)),
        travel_minutes=_minutes_between(one.home_town, inquiry.town),
        remote=terms.PlaceMode.REMOTE in one.place_modes,
        languages=frozenset(map(terms.Language, one.languages)),
        workload_minutes=load.minutes,
        workload_limit=one.weekly_minutes_limit,
        engagements=load.engagements,
        engagements_limit=one.engagements_limit,
        conflicts=conflicts,
    )


def qualifications_of(one: Practitioner) -> frozenset[Qualification]:
    """Return what a practitioner is qualified for, as the rules name it (H1)."""
    held: dict[Qualification, Any] = {
        Qualification.SUPERVISOR: one.supervisor_credits >= CREDITS_OF_A_SUPERVISOR,
        Qualification.MEDIATOR: one.trained_mediator,
        Qualification.CRISIS: one.trained_in_crisis,
        Qualification.TRAINER: one.trained_lecturer,
        Qualification.SOUND_RELAXATION: one.trained_in_sound_relaxation,
    }
    return frozenset(kind for kind, is_held in held.items() if is_held)


def _conflicts(
    one: Practitioner,
    inquiry: Inquiry,
    organisation: Organisation | None,
    places: Mapping[Role, Collection[int]],
) -> frozenset[Conflict]:
    """Return what our own rows tell; what else a human knows, they choose by."""
    found = {
        Conflict.OWN_CONFLICT: one.person.email.lower() == inquiry.email.lower(),
        # Whoever orders work for an organisation's people decides about them.
        Conflict.LINE_POWER: one.person_id in places[Role.COMMISSIONER],
        Conflict.EARLIER_RELATION: one.person_id in places[Role.SUPERVISEE]
        or (organisation is not None and one.person.organisation_id == organisation.pk),
        Conflict.SUPERVISED_A_PARTY: one.person_id in places[Role.SUPERVISOR],
    }
    return frozenset(conflict for conflict, is_found in found.items() if is_found)


def _minutes_between(home_town: str, town: str) -> int | None:
    """Return the minutes by car, or None where one of the towns is unknown to us."""
    if not home_town or not town.strip():
        return None
    return known_by_car(home_town.title(), town.strip().title())


def _professions(inquiry: Inquiry) -> frozenset[terms.Profession]:
    says_nothing = {"", terms.Profession.OTHER, terms.Profession.MULTI}
    if inquiry.profession in says_nothing:
        return frozenset()
    return frozenset({terms.Profession(inquiry.profession)})


def _region(inquiry: Inquiry) -> terms.Region | None:
    if not inquiry.region or inquiry.region == terms.Region.REMOTE:
        return None
    return terms.Region(inquiry.region)


def _keys(found: Iterable[int | None]) -> frozenset[str]:
    return frozenset(str(key) for key in found if key is not None)


def _minutes_needed(service: Service | None) -> int:
    minutes = service.minutes_max if service else USUAL_MINUTES
    weeks = (service and service.rhythm_weeks_min) or USUAL_WEEKS
    return max(1, minutes // weeks)
