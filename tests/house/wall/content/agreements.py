"""What was agreed, written differently: the words, who said yes, and the papers."""

from hashlib import sha256
from typing import Any

from peili.casework.agreements.models import (
    Acceptance,
    Agreement,
    Copy,
    OfferedPaper,
    PriorContact,
    SealedPaper,
)
from peili.core.policy import Record
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World


def acceptances(world: World) -> None:
    """Who of the members said yes when, and by what means."""
    for row in Acceptance.objects.filter(seat=Acceptance.Seat.SUPERVISEE):
        row.accepted_at = row.asked_at = world.moment()
        row.reminded_at = world.random.choice([None, world.moment()])
        row.means = world.random.choice(Acceptance.Means.values)
        row.typed_name = world.text(120)
        row.save()


def prior_contacts(world: World) -> None:
    PriorContact.objects.bulk_create(
        PriorContact(
            engagement=world.story.cast.engagement,
            description=world.text(900),
            disclosed_by=world.story.cast.person("aino"),
            disclosed_at=world.moment(),
        )
        for _ in world.some()
    )


def agreements(world: World) -> None:
    """What was agreed, but for the figures that sessions and invoices carry anyway."""
    agreement = world.story.agreement
    agreement.paper = _other_words(world, agreement.paper)
    agreement.save(update_fields=["paper"])
    texts = ["core_task", "goals", "methods", "evaluation_plan", "other_development"]
    texts += ["confidentiality", "new_members_rule", "recording_rule", "crisis_rule"]
    world.rewrite(agreement, [*texts, "interruption", "dissatisfaction"])


def _other_words(world: World, kept: Any, key: str = "") -> Any:
    """Give new words to the lines of a paper, and leave its shape."""
    if isinstance(kept, dict):
        return {name: _other_words(world, part, name) for name, part in kept.items()}
    if isinstance(kept, list):
        return [_other_words(world, part, key) for part in kept]
    return world.text() if key == "text" else kept


def shared_papers(world: World) -> None:
    _papers(world, Copy.SHARED)


def members_papers(world: World) -> None:
    """The members' copy: its bytes, its length, and whether it was sealed at all."""
    _papers(world, Copy.MEMBERS)


def _papers(world: World, copy: str) -> None:
    agreement = Agreement.objects.get(pk=world.story.agreement.pk)
    OfferedPaper.objects.filter(agreement=agreement, copy=copy).delete()
    SealedPaper.objects.filter(agreement=agreement, copy=copy).delete()
    pdf = b"%PDF-1.7 " + world.text(2_000).encode()
    OfferedPaper.objects.create(
        agreement=agreement, copy=copy, pdf=pdf, sha256=sha256(pdf).hexdigest()
    )
    for edition in world.some():
        SealedPaper.objects.create(
            agreement=agreement,
            copy=copy,
            edition=edition + 1,
            pdf=pdf,
            sha256=sha256(pdf).hexdigest(),
            acceptance_count=world.random.randint(1, 9),
            sealed_at=world.moment(),
            certificate_sha256=sha256(b"a certificate").hexdigest(),
        )


DIFFERENCES = {
    Record.AGREEMENT: Difference(agreements, "agreements:agreement"),
    Record.ACCEPTANCE: Difference(acceptances, "agreements:agreement", owners=["ville", "venla"]),
    Record.PRIOR_CONTACT: Difference(prior_contacts, "agreements:prior_contacts"),
    Record.SHARED_PAPER: Difference(shared_papers, "the shared paper"),
    Record.MEMBERS_PAPER: Difference(members_papers, "the members' paper"),
}
