"""Goals, how they are rated, and how they are written together, differently."""

from datetime import timedelta

from peili.casework.goals.models import AREAS, Goal, Proposal, Rating, Workshop
from peili.core.policy import Record
from peili.parties.models import Party
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World

GOAL_TEXTS = [
    *("text", "strengths", "next_step", "question"),
    *("level_minus_2", "level_minus_1", "level_0", "level_plus_1", "level_plus_2"),
]


def personal_goals(world: World) -> None:
    """Ville's goals: their words, how many, which were set aside."""
    _goals(world, Goal.Audience.PERSONAL, owner=world.story.cast.party("ville"))


def group_goals(world: World) -> None:
    _goals(world, Goal.Audience.GROUP, owner=None)


def joint_goals(world: World) -> None:
    _goals(world, Goal.Audience.JOINT, owner=None)


def _goals(world: World, audience: str, owner: Party | None) -> None:
    for goal in Goal.objects.filter(audience=audience, engagement=world.story.cast.engagement):
        world.rewrite(goal, GOAL_TEXTS)
    rows = [
        Goal(
            engagement=world.story.cast.engagement,
            audience=audience,
            owner=owner,
            area=world.random.choice(AREAS)[0],
            written_at=world.moment(),
            dropped_at=world.random.choice([None, None, world.story.now]),
            **{name: world.text() for name in GOAL_TEXTS},
        )
        for _ in world.some()
    ]
    Goal.objects.bulk_create(rows)


def personal_ratings(world: World) -> None:
    """Ville's own ratings, of his goals and of those that the commissioner reads too."""
    _ratings(world, Rating.Rater.SUPERVISEE, world.story.cast.party("ville"))


def group_ratings(world: World) -> None:
    _ratings(world, Rating.Rater.GROUP, world.story.cast.party("aino"))


def _ratings(world: World, kind: str, rater: Party) -> None:
    random = world.random
    for rating in Rating.objects.filter(rater_kind=kind, rater=rater):
        if random.random() < 0.3:
            rating.delete()
            continue
        rating.level, rating.scale = random.randint(-2, 2), random.choice([None, 0, 3, 10])
        rating.on = world.moment().date()
        rating.save()
    goals = [world.story.joint_goal, world.story.group_goal, world.story.personal_goal]
    Rating.objects.bulk_create(
        Rating(
            goal=random.choice(goals),
            rater=rater,
            rater_kind=kind,
            moment=random.choice(Rating.Moment.values),
            on=world.moment().date(),
            level=random.randint(-2, 2),
            scale=random.randint(0, 10),
        )
        for _ in world.some(6)
    )


def workshops(world: World) -> None:
    """What the phones have proposed in the room, what was picked, and how often a room met.

    What the phones are asked about is left: whoever has the code of the open one is asked it.
    """
    engagement = world.story.cast.engagement
    opened = Workshop.objects.filter(engagement=engagement, closed_at=None).first()
    if opened:
        opened.draft = {name: world.text() for name in GOAL_TEXTS if world.random.random() < 0.5}
        opened.save(update_fields=["draft"])
    over = [
        Workshop.objects.create(
            engagement=engagement,
            opened_at=(at := world.moment()),
            closed_at=at + timedelta(hours=1),
            draft={"text": world.text()},
        )
        for _ in world.some()
    ]
    Proposal.objects.bulk_create(
        Proposal(
            workshop=workshop,
            about=world.random.choice(Workshop.Asks.values),
            text=world.text(),
            picked=world.random.choice([True, False]),
        )
        for workshop in [*over, *([opened] if opened else [])]
        for _ in world.some()
    )


DIFFERENCES = {
    Record.PERSONAL_GOAL: Difference(personal_goals, "goals:goals", owners=["ville"]),
    Record.GROUP_GOAL: Difference(group_goals, "goals:goals"),
    Record.JOINT_GOAL: Difference(joint_goals, "goals:goals"),
    Record.PERSONAL_RATING: Difference(personal_ratings, "goals:goals", owners=["ville"]),
    Record.GROUP_RATING: Difference(group_ratings, "goals:goals"),
    Record.GOAL_WORKSHOP: Difference(workshops, "goals:workshop"),
}
