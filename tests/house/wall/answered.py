"""How what was answered may differ between two worlds: on the sheets, and in a round's sums."""

from peili.casework.evaluation.models import AnswerBox, NamedAnswer, QuestionnaireRound, RoundTally
from tests.house.wall.world import World

Wave = QuestionnaireRound.Wave


def commissioners(world: World) -> None:
    """What Kari has evaluated."""
    for answer in NamedAnswer.objects.filter(round__wave=Wave.COMMISSIONER):
        answer.answers = {key: world.random.randint(0, 10) for key in answer.answers}
        answer.save(update_fields=["answers"])


def figures(world: World) -> None:
    """What the members answered, on sheets that bear no name; how many they are is no secret."""
    for box in AnswerBox.objects.all():
        for sheet in box.sheets:
            for key, value in sheet["answers"].items():
                if isinstance(value, int):
                    sheet["answers"][key] = world.random.randint(0, 10)
                elif value:
                    sheet["answers"][key] = world.text()
        box.save(update_fields=["sheets"])


def sums(world: World) -> None:
    """What the rounds that are over come to, at equal heads."""
    for tally in RoundTally.objects.all():
        tally.answers = {
            question: {str(world.random.randint(0, 10)): sum(counts.values())}
            for question, counts in tally.answers.items()
        }
        tally.save(update_fields=["answers"])
