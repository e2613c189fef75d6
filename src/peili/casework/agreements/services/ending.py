"""The trial's decision, and the end of an agreement."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services import letters
from peili.casework.agreements.services.locking import hold
from peili.core import agreement as rules
from peili.core.wording import msgid
from peili.parties import services as parties


@transaction.atomic
def decide_trial(agreement: Agreement, *, go: bool, at: datetime) -> Agreement:
    """Keep what the parties decided after the trial. A no does not end anything by itself."""
    agreement = hold(agreement)
    if agreement.state != Agreement.State.IN_FORCE or agreement.go is not None:
        raise rules.StepNotAllowed(msgid("There is no trial to decide on."))
    agreement.go = go
    agreement.go_decided_at = at
    agreement.save(update_fields=["go", "go_decided_at"])
    return agreement


@transaction.atomic
def end_agreement(agreement: Agreement, *, because: str, at: datetime) -> Agreement:
    """End the agreement and its engagement; a version still on the desk is withdrawn with it."""
    agreement = hold(agreement)
    agreement.state = rules.take_step(rules.State(agreement.state), rules.State.ENDED).value
    agreement.ended_at = at
    agreement.ended_because = because
    agreement.save()
    unfinished = Agreement.objects.filter(
        engagement=agreement.engagement_id,
        state__in=[Agreement.State.DRAFT, Agreement.State.OFFERED],
    )
    for version in unfinished:
        letters.withdraw_links_of(version)
    unfinished.update(state=Agreement.State.WITHDRAWN, ended_at=at)
    parties.end_engagement(agreement.engagement, at=at)
    letters.tell_of_ending(agreement, at=at)
    return agreement
