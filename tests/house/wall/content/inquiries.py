"""Who has written to the practice, what became of it, and what was learned, differently."""

from datetime import timedelta

from peili.casework.inquiries.models import BoundaryCrossing, ExploratoryTalk, Inquiry
from peili.casework.matching.models import Match
from peili.core.policy import Record
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World


def inquiries(world: World) -> None:
    """What others have written on the contact form, and how many they are."""
    for inquiry in Inquiry.objects.filter(talks=None, matches=None):
        world.rewrite(inquiry, ["own_words", "times", "wishes", "organisation_name", "name"])
    Inquiry.objects.bulk_create(
        Inquiry(
            name=world.text(120),
            email="joku@keksitty.example",
            role="employee",
            own_words=world.text(900),
            received_at=(at := world.moment(days=10)),
            answer_by=at + timedelta(days=2),
            proposed_route="supervision",
        )
        for _ in world.some()
    )


def matches(world: World) -> None:
    for match in Match.objects.all():
        world.rewrite(match, ["reason"])
        match.ranking = match.ranking[: world.random.randint(0, len(match.ranking))]
        match.save(update_fields=["ranking"])


def boundary_crossings(world: World) -> None:
    practitioner = world.story.practitioners["aino"]
    for crossing in practitioner.crossings.all():
        world.rewrite(crossing, ["what", "learned"])
    BoundaryCrossing.objects.bulk_create(
        BoundaryCrossing(
            practitioner=practitioner,
            on=world.moment().date(),
            what=world.text(900),
            learned=world.text(900),
        )
        for _ in world.some()
    )


def talks(world: World) -> None:
    """How talks have ended; the times of one that is asked for are its inquirer's too.

    A talk after which an offer was sent has its outcome on the inquirer's own paper.
    """
    for talk in ExploratoryTalk.objects.filter(practitioner=world.story.practitioners["aino"]):
        talk.boundary = world.random.choice(ExploratoryTalk.Boundary.values)
        talk.save(update_fields=["boundary"])
        if talk.offered_at is not None:
            continue
        talk.outcome = world.random.choice(ExploratoryTalk.Outcome.values)
        talk.concluded_at = world.random.choice([None, world.moment()])
        talk.save(update_fields=["outcome", "concluded_at"])
        world.rewrite(talk, ["place", "where_to_go"])


DIFFERENCES = {
    Record.INQUIRY: Difference(inquiries, "inquiries:inbox"),
    # Aino's talks: the one of the table of pages is Eero's, and its inquirer reads it by letter.
    Record.EXPLORATORY_TALK: Difference(talks, "a talk that was held", owners=["aino"]),
    Record.MATCH: Difference(matches, "matching:match"),
    Record.BOUNDARY_CROSSING: Difference(
        boundary_crossings, "inquiries:boundaries", owners=["aino"]
    ),
}
