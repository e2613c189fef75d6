"""The team's agreement at each step of its life, before the story takes it further."""

from datetime import UTC, datetime

import pytest

from peili.casework.agreements import services
from peili.casework.agreements.models import Acceptance, Agreement

MONDAY = datetime(2026, 9, 7, 9, tzinfo=UTC)


@pytest.fixture
def before(told_until_matching):
    """The practice with its catalogue and practitioners; nothing is agreed."""
    return told_until_matching


@pytest.fixture
def draft(before) -> Agreement:
    return services.draft_agreement(before.cast.engagement, at=MONDAY)


@pytest.fixture
def ready(before, draft) -> Agreement:
    """A draft with nothing missing: goals are written, and Aino has told of no prior contacts."""
    services.disclose_prior_contacts(
        draft.engagement, by=before.cast.person("aino"), description="", at=MONDAY
    )
    return services.edit_draft(draft, goals="Puhumme vaikeista asioista ajoissa.")


@pytest.fixture
def offered(ready) -> Agreement:
    return services.offer_agreement(ready, at=MONDAY)


@pytest.fixture
def acceptance_of(before):
    """Return a function that gives the place of a member of the cast on a version."""

    def of(agreement: Agreement, who: str) -> Acceptance:
        return agreement.acceptances.get(party__person=before.cast[who].person_id)

    return of


@pytest.fixture
def all_accept():
    """Return a function with which everybody on a version accepts it."""

    def accept(agreement: Agreement, *, at: datetime = MONDAY) -> Agreement:
        for acceptance in agreement.acceptances.all():
            services.accept_agreement(acceptance, typed_name="Nimi", means="link", at=at)
        agreement.refresh_from_db()
        return agreement

    return accept
