"""The team has given feedback after its sessions; a half-yearly round is open; Kari has answered.

Aino has a key in the demo only: making one costs more time than a test has.
"""

from datetime import datetime, timedelta

from peili.casework.evaluation import services
from peili.casework.evaluation.models import Anonymity, Invitation, QuestionnaireRound
from peili.config.story import Story
from peili.config.story.evaluated_year import tell_a_year
from peili.core.measurement.questionnaires import Answer
from peili.plumbing import clock

Wave = QuestionnaireRound.Wave

AFTER_SESSIONS: list[dict[str, Answer]] = [
    {"what_matters": 7, "way_of_working": 8, "heard": 8, "helps_my_work": 6},
    {"what_matters": 8, "way_of_working": 7, "heard": 9, "helps_my_work": 8},
]
HALF_YEARLY: dict[str, Answer] = {
    "what_matters": 8,
    "way_of_working": 8,
    "heard": 9,
    "helps_my_work": 7,
    "safety": 8,
    "structure": 9,
    "difficult_things": 6,
    "supervisor_part": 9,
    "core_task": 7,
    "continue": "Jatketaan näin. Alun kierros voisi olla lyhyempi.",
}
COMMISSIONERS: dict[str, Answer] = {
    "agreed_goals": 7,
    "cooperation": 9,
    "core_task": 7,
    "price_and_quality": 8,
}


def tell(story: Story) -> None:
    """Leave `feedback_round` (over), `half_yearly_round` (open, Ville's answer still missing),
    and `commissioner_round`, answered.
    """
    engagement = story.cast.engagement
    for session in story.sessions:
        if session.state != "held":
            continue
        asked_at = session.ends + timedelta(minutes=20)
        with clock.at(asked_at):
            round = services.open_round(
                engagement,
                wave=Wave.AFTER_SESSION,
                session=session,
                opens_at=asked_at,
                closes_at=asked_at + timedelta(days=5),
                anonymity=Anonymity.ANONYMOUS,
                at=asked_at,
            )
            for invitation, answers in zip(_invited(round), AFTER_SESSIONS, strict=False):
                services.answer_invited(
                    invitation, services.Sheet(answers), at=asked_at + timedelta(hours=2)
                )
        story.things.setdefault("feedback_round", round)
    opened_at = story.ago(days=4)
    story.things["half_yearly_round"] = _half_yearly(story, opened_at)
    story.things["commissioner_round"] = _commissioners(story, opened_at)
    services.settle_rounds(at=story.now)
    if story.whole:
        tell_a_year(story)


def _half_yearly(story: Story, at: datetime) -> QuestionnaireRound:
    """Open the half-yearly round; Venla has answered, Ville not yet."""
    with clock.at(at):
        round = services.open_round(
            story.cast.engagement,
            wave=Wave.HALF_YEARLY,
            opens_at=at,
            closes_at=at + timedelta(days=14),
            at=at,
        )
        venla = Invitation.objects.get(round=round, party=story.cast.party("venla"))
        services.answer_invited(venla, services.Sheet(HALF_YEARLY), at=at + timedelta(hours=5))
    return round


def _commissioners(story: Story, at: datetime) -> QuestionnaireRound:
    """Ask the commissioner; Kari has answered, and is glad to go on."""
    with clock.at(at):
        round = services.open_round(
            story.cast.engagement,
            wave=Wave.COMMISSIONER,
            opens_at=at,
            closes_at=at + timedelta(days=14),
            at=at,
        )
        kari = Invitation.objects.get(round=round, party=story.cast.party("kari"))
        services.answer_invited(kari, services.Sheet(COMMISSIONERS), at=at + timedelta(hours=1))
    return round


def _invited(round: QuestionnaireRound) -> list[Invitation]:
    return list(Invitation.objects.filter(round=round).order_by("party"))
