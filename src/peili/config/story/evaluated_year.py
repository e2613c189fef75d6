"""Four more groups of the same county, evaluated over a year: what pooled reports are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from peili.casework.evaluation import services
from peili.casework.evaluation.models import Invitation, QuestionnaireRound
from peili.casework.goals import services as goals
from peili.casework.goals.models import Goal, Rating
from peili.casework.schedule import services as schedule
from peili.config.story import Story, processes
from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.models import Engagement, Party, Person
from peili.plumbing import clock

FOLLOWED = 0
Wave = QuestionnaireRound.Wave
Moment = Rating.Moment

QUESTIONS = [
    "what_matters",
    "way_of_working",
    "heard",
    "helps_my_work",
    "safety",
    "structure",
    "difficult_things",
    "supervisor_part",
    "core_task",
]
LEARNED = [
    "Kysyn ennen kuin neuvon.",
    "Otan vaikean asian esiin aiemmin.",
    "Huomaan, mikä jo toimii.",
    "Jätän työn työpaikalle.",
    "Pyydän apua ilman selittelyä.",
    "Perustelen arvioni ääneen.",
]


@dataclass(frozen=True)
class Group:
    """A group of the county; `tone` is how its answers lie, `began` how many weeks ago."""

    name: str
    people: Sequence[str]
    began: int
    tone: int
    has_ended: bool = False


GROUPS = [
    Group(
        "Lastensuojelun avohuolto",
        ["Aada Ajatus", "Eino Esitelty", "Helmi Haave", "Into Idea", "Lilja Luonnos", "Oiva Oiva"],
        began=52,
        tone=1,
        has_ended=True,
    ),
    Group(
        "Kotihoidon vastuuhoitajat",
        ["Aune Aave", "Elli Ennuste", "Hilja Hahmo", "Kaino Kuva", "Mauno Malli"],
        began=50,
        tone=0,
        has_ended=True,
    ),
    Group(
        "Mielenterveystiimi",
        ["Arvo Aihio", "Eeva Epätosi", "Jalo Joku", "Maija Mukaelma", "Paavo Piirros"],
        began=48,
        tone=-1,
    ),
    Group(
        "Perheneuvolan työryhmä",
        ["Aila Arvio", "Erkki Esikuva", "Kerttu Kertomus", "Nestori Nimetön", "Saima Satu"],
        began=46,
        tone=2,
    ),
]


def tell_a_year(story: Story) -> None:
    """Each group has evaluated at its start, half-way and, if it ended, at the end and later."""
    for number, group in enumerate(GROUPS):
        engagement = _gather(story, group)
        start = story.ago(weeks=group.began)
        if number == FOLLOWED:
            _meet(story, engagement, at=start)
        _round(engagement, Wave.START, at=start + timedelta(weeks=2), group=group, shift=-1)
        half = start + timedelta(weeks=20)
        _round(engagement, Wave.HALF_YEARLY, at=half, group=group, shift=0, missing=number % 2)
        _rate(engagement, start + timedelta(weeks=2), Moment.START, level=-2, scale=3)
        _rate(engagement, half, Moment.ALONG, level=-1 + (group.tone > 0), scale=5 + group.tone)
        _commissioner(story, engagement, at=half + timedelta(days=3), tone=group.tone)
        if group.has_ended:
            _end(engagement, group, at=start + timedelta(weeks=32))
    services.settle_rounds(at=story.now)


def _gather(story: Story, group: Group) -> Engagement:
    at = story.ago(weeks=group.began)
    engagement = parties.open_engagement(
        kind="supervision",
        form="team",
        name=group.name,
        focus="client_work",
        organisation=story.cast.organisation,
        town="Pori",
        at=at,
    )
    for name, role in (("aino", Role.SUPERVISOR), ("kari", Role.COMMISSIONER)):
        parties.add_party(engagement, person=story.cast.person(name), role=role, at=at)
    for name in group.people:
        first, last = name.lower().replace("ö", "o").replace("ä", "a").split()
        person = Person.objects.create(
            name=name,
            email=f"{first}.{last}@keksitty.example",
            organisation=story.cast.organisation,
        )
        parties.add_party(engagement, person=person, role=Role.SUPERVISEE, at=at)
    parties.set_running(engagement)
    goals.write_goal(
        engagement,
        audience=Goal.Audience.JOINT,
        area="open_talk",
        text="Työstä puhutaan avoimesti ja ajoissa",
        next_step="Viikkokokouksessa on aina tila yhdelle kysymykselle.",
        question="Kuinka helppo on kysyä apua?",
        level_0="Jokainen kysyy apua saman viikon aikana.",
        at=at,
    )
    return engagement


def _meet(story: Story, engagement: Engagement, *, at: datetime) -> None:
    """Agree on a series and hold it: the group whose year the pictures of the docs follow."""
    aino = story.cast.person("aino")
    process = processes.Process(FOLLOWED, engagement, aino, "running", at)
    processes.agree(process)
    for session in processes.booked(process):
        if session.ends < story.now:
            members = [party.pk for party in schedule.supervisees_of(engagement)]
            schedule.mark_held(session, came=set(members), at=session.ends)


def _end(engagement: Engagement, group: Group, *, at: datetime) -> None:
    """Close with the final evaluation, and hear again three months later."""
    _round(engagement, Wave.FINAL, at=at - timedelta(days=14), group=group, shift=1)
    _rate(engagement, at, Moment.END, level=1 if group.tone > 0 else 0, scale=7 + group.tone)
    parties.end_engagement(engagement, at=at)
    later = at + timedelta(weeks=13, days=2)
    _round(engagement, Wave.DELAYED, at=later, group=group, shift=0)
    _rate(engagement, later, Moment.DELAYED, level=0, scale=7)


def _round(
    engagement: Engagement,
    wave: str,
    *,
    at: datetime,
    group: Group,
    shift: int,
    missing: int = 0,
) -> None:
    with clock.at(at):
        round = services.open_round(
            engagement, wave=wave, opens_at=at, closes_at=at + timedelta(days=14), at=at
        )
        invited = list(Invitation.objects.filter(round=round).order_by("party"))
        for number, invitation in enumerate(invited[missing:]):
            answers = _answers(round, number, group.tone + shift)
            services.answer_invited(invitation, services.Sheet(answers), at=at + timedelta(days=1))


def _answers(round: QuestionnaireRound, number: int, tone: int) -> dict[str, int | str | None]:
    """Answer as one member of a group would: around the group's tone, each a little apart."""
    answers: dict[str, int | str | None] = {}
    for place, question in enumerate(services.questions_for(round, None)):
        if question.item.scale is not None:
            apart = (number * 2 + place * 3) % 5 - 2
            answers[question.key] = max(0, min(10, 7 + tone // 2 + apart))
        elif question.key in {"learned", "in_use"}:
            answers[question.key] = LEARNED[number % len(LEARNED)]
    return answers


def _commissioner(story: Story, engagement: Engagement, *, at: datetime, tone: int) -> None:
    with clock.at(at):
        round = services.open_round(
            engagement,
            wave=Wave.COMMISSIONER,
            opens_at=at,
            closes_at=at + timedelta(days=14),
            at=at,
        )
        invitation = Invitation.objects.get(round=round)
        answers = {"agreed_goals": 7 + tone, "cooperation": 9, "core_task": 6 + tone}
        services.answer_invited(invitation, services.Sheet(answers), at=at + timedelta(days=2))


def _rate(engagement: Engagement, at: datetime, moment: str, *, level: int, scale: int) -> None:
    """Keep what the group says of its goal together."""
    goal = Goal.objects.get(engagement=engagement)
    leader = Party.objects.get(engagement=engagement, role=Role.SUPERVISOR.value)
    goals.rate_goal(
        goal,
        rater=leader,
        for_the_group=True,
        on=clock.local(at).date(),
        moment=moment,
        level=level,
        scale=max(0, min(10, scale)),
    )
