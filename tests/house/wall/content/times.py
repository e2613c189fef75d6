"""When people can come, written differently: polls, answers, calendars, absences, and plans.

Whoever plans learns where a series fits: the planner's answer is what all of this is for. For them
the worlds differ on days that no page plans; for everybody else, on those of the sessions too.
"""

from datetime import datetime, timedelta

from peili.casework.polls.models import BusyTime, CalendarAddress, Poll, PollAnswer, PollWindow
from peili.casework.schedule.models import Absence, Plan, PlannedSeries
from peili.core.policy import Record
from peili.core.polls import SLOTS_A_WEEK
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World

AT_ONCE = timedelta(days=1)
BEYOND = timedelta(days=3 * 366)
"""So far ahead no page of the planner looks."""


def polls(world: World) -> None:
    """How often the team was asked, about which days, and with what end."""
    for _ in world.some():
        starts = _ahead(world, BEYOND)
        opened = world.moment(days=30)
        ends = {"called_off_at": world.story.now}, {"all_answered_at": world.story.now}, {}
        poll = Poll.objects.create(
            engagement=world.story.cast.engagement,
            asked_by=world.story.cast.person("aino"),
            way=world.random.choice(Poll.Way.values),
            minutes=world.random.choice([60, 90]),
            first_day=starts.date(),
            last_day=starts.date() + timedelta(days=world.random.randrange(90)),
            answer_by=world.story.now.date() + timedelta(days=world.random.randint(-9, 9)),
            opened_at=opened,
            remind_at=opened + AT_ONCE,
            **world.random.choice(ends),
        )
        PollWindow.objects.create(poll=poll, starts=starts, ends=starts + timedelta(hours=1))


def poll_answers(world: World) -> None:
    """Which of two members can come when, where the group keeps it to itself.

    How many can come at a time is told to those who asked, once all have answered.
    """
    poll = world.story.team_poll
    poll.answers_shown, poll.all_answered_at = False, world.story.now
    poll.first_day = (world.story.now + BEYOND).date()
    poll.last_day = poll.first_day + timedelta(weeks=20)
    poll.save()
    answers = list(PollAnswer.objects.filter(poll=poll).order_by("pk"))
    whose = [world.random.choice(answers) for _ in range(SLOTS_A_WEEK)]
    for answer in answers:
        answer.slots = [slot for slot, owner in enumerate(whose) if owner == answer]
        answer.answered_at = world.moment(days=1)
        answer.save()


def shared_poll_answers(world: World) -> None:
    """What Ville and Venla paint on their usual week, and whether they have answered yet."""
    for answer in PollAnswer.objects.filter(poll=world.story.team_poll):
        answer.slots = sorted(world.random.sample(range(SLOTS_A_WEEK), 60))
        answer.answered_at = world.random.choice([None, world.moment(days=1)])
        answer.save()


def calendar_addresses(world: World) -> None:
    """Where Ville's calendar is, how it was last read, and whether he has given one at all.

    With an address go the busy times read from it, which those who plan do learn of (decision
    0130): in their worlds there are none either way.
    """
    given = CalendarAddress.objects.get(person=world.story.cast.person("ville"))
    if world.is_seen_by_a_planner:
        BusyTime.objects.filter(person=given.person).delete()
    if world.random.random() < 0.2:
        given.delete()
        return
    given.address = f"https://{world.random.randrange(10**9)}.example/{world.random.random()}.ics"
    given.trouble = world.random.choice(["", *CalendarAddress.Trouble.values])
    given.given_at = world.moment()
    given.read_at = world.random.choice([None, world.moment(days=2)])
    given.save()


def busy_times(world: World) -> None:
    """How full Ville's own days are."""
    ville = world.story.cast.person("ville")
    given, _ = CalendarAddress.objects.get_or_create(
        person=ville,
        defaults={"address": "https://kalenteri.example/v.ics", "given_at": world.story.now},
    )
    near = timedelta() if not world.is_seen_by_a_planner else BEYOND
    BusyTime.objects.filter(person=ville).delete()
    BusyTime.objects.bulk_create(
        BusyTime(
            calendar=given,
            person=ville,
            starts=(starts := _ahead(world, near)),
            ends=starts + timedelta(minutes=world.random.randint(1, 900)),
        )
        for _ in world.some(40)
    )


def absences(world: World) -> None:
    """When Aino is away."""
    aino = world.story.cast.person("aino")
    Absence.objects.bulk_create(
        Absence(
            person=aino,
            starts=(starts := _ahead(world, timedelta())),
            ends=starts + timedelta(minutes=world.random.randint(30, 20_000)),
        )
        for _ in world.some()
    )


def plans(world: World) -> None:
    """What the coordinator weighs and has booked nothing of."""
    plan = world.story.desk_plan
    plan.cost, plan.bound = world.random.randrange(10**6), world.random.randrange(100)
    plan.change = world.random.choice(Plan.Change.values)
    plan.save()
    for series in plan.series.all():
        starts = [_ahead(world, timedelta()) for _ in world.some(6)]
        series.starts = sorted({f"{start:%Y-%m-%dT%H}:00" for start in starts})
        series.missing = world.random.randrange(6)
        series.save()
    for _ in world.some():
        first = _ahead(world, timedelta()).date()
        another = Plan.objects.create(
            state=world.random.choice([Plan.State.PROPOSED, Plan.State.REJECTED]),
            first_day=first,
            last_day=first + timedelta(days=100),
            created_at=world.moment(),
        )
        PlannedSeries.objects.create(plan=another, engagement=world.story.cast.engagement)


def _ahead(world: World, least: timedelta) -> datetime:
    """Draw a moment of the half year that begins so far ahead."""
    return world.story.now + least + timedelta(minutes=30 * world.random.randrange(180 * 48))


DIFFERENCES = {
    Record.POLL: Difference(polls, "polls:polls"),
    Record.POLL_ANSWER: Difference(poll_answers, "polls:answer", owners=["ville", "venla"]),
    Record.SHARED_POLL_ANSWER: Difference(
        shared_poll_answers, "polls:poll", owners=["ville", "venla"]
    ),
    Record.CALENDAR_ADDRESS: Difference(calendar_addresses, "polls:calendar", owners=["ville"]),
    Record.BUSY_TIME: Difference(busy_times, owners=["ville"]),
    Record.PLAN: Difference(plans, "schedule:plan"),
    Record.ABSENCE: Difference(absences, "schedule:absences", owners=["aino"]),
}
