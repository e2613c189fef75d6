"""A group that is beginning is asked for times: three of its five have answered."""

from datetime import timedelta

from peili.casework.polls import services
from peili.casework.polls.models import CalendarAddress, Poll, PollAnswer
from peili.casework.polls.services import calendars
from peili.config.story import Story
from peili.core.policy import Role
from peili.core.polls import SLOTS_A_DAY, Word
from peili.core.series import HELSINKI
from peili.parties import services as parties
from peili.parties.models import Consent, Engagement
from peili.parties.services import give_consent

MEMBERS = ["Lempi Sepite", "Oiva Haavekivi", "Taimi Mielikuva", "Urho Satunen", "Vieno Keksijä"]
WORDS = [
    [Word.YES, Word.YES, Word.IF_NEEDED, Word.NO],
    [Word.YES, Word.NO, Word.YES, Word.IF_NEEDED],
    [Word.IF_NEEDED, Word.NO, Word.YES, Word.YES],
]
TUESDAY, THURSDAY = 1, 3
NINE, TWELVE, FIFTEEN = 18, 24, 30


def tell(story: Story) -> None:
    """Leave `asked_group`, `poll` with its windows, `poll_answer` (unanswered), and `team_poll`,
    which asks Ville and Venla about their usual week; Ville has given his calendar."""
    group = _group(story)
    day = (story.now + timedelta(days=10)).astimezone(HELSINKI).replace(minute=0, second=0)
    starts = [
        (day + timedelta(days=days)).replace(hour=hour, microsecond=0)
        for days, hour in [(0, 9), (0, 13), (2, 9), (4, 13)]
    ]
    poll = services.open_poll(
        group,
        by=story.cast.person("kaisa"),
        at=story.ago(days=2),
        answer_by=(story.now + timedelta(days=5)).date(),
        minutes=90,
        starts=starts,
    )
    answers = list(poll.answers.order_by("pk"))
    windows = list(poll.windows.all())
    for hours, (answer, words) in enumerate(zip(answers, WORDS, strict=False), 1):
        services.say_of_windows(
            answer,
            words=dict(zip([window.pk for window in windows], words, strict=True)),
            at=story.ago(days=1) + timedelta(hours=hours),
        )
    story.things["asked_group"] = group
    story.things["poll"] = Poll.objects.get(pk=poll.pk)
    story.things["poll_answer"] = PollAnswer.objects.get(pk=answers[-1].pk)
    story.things["team_poll"] = _usual_week(story)
    _calendar(story)


def _group(story: Story) -> Engagement:
    """Five foster carers whose agreement is still being talked over; Eero is to lead them."""
    at = story.ago(days=9)
    group = parties.open_engagement(
        kind="supervision", form="group", name="Perhehoitajien vertaisryhmä", town="Pori", at=at
    )
    parties.add_party(group, person=story.cast.person("eero"), role=Role.SUPERVISOR, at=at)
    for number, name in enumerate(MEMBERS):
        person = parties.known_person(email=f"perhehoitaja{number}@peili.example", name=name)
        parties.add_party(group, person=person, role=Role.SUPERVISEE, at=at)
    return group


def _usual_week(story: Story) -> Poll:
    """The team's spring: Ville has painted his week, Venla not yet."""
    first = (story.now + timedelta(weeks=6)).date()
    poll = services.open_poll(
        story.cast.engagement,
        by=story.cast.person("aino"),
        at=story.ago(days=1),
        answer_by=(story.now + timedelta(days=8)).date(),
        minutes=120,
        week_between=(first, first + timedelta(weeks=20)),
        answers_shown=True,
    )
    slots = [TUESDAY * SLOTS_A_DAY + slot for slot in range(TWELVE, FIFTEEN)]
    slots += [THURSDAY * SLOTS_A_DAY + slot for slot in range(NINE, TWELVE)]
    services.paint_week(
        poll.answers.get(person=story.cast["ville"].person_id), slots=slots, at=story.ago(hours=5)
    )
    return poll


def _calendar(story: Story) -> None:
    give_consent(story.cast.person("ville"), Consent.Purpose.CALENDAR, at=story.ago(weeks=3))
    given = CalendarAddress.objects.create(
        person=story.cast.person("ville"),
        address="https://kalenteri.example/ville/salainen.ics",
        given_at=story.ago(weeks=3),
    )
    nine = (story.now + timedelta(days=3)).replace(hour=7, minute=0, second=0, microsecond=0)
    calendars.keep(
        given,
        [
            (nine + timedelta(weeks=week), nine + timedelta(weeks=week, hours=2))
            for week in range(8)
        ],
        at=story.ago(hours=2),
    )
