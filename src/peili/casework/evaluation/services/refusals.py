"""What the rules of a round say no with."""

from peili.core.errors import RuleBroken
from peili.core.wording import msgid


class RoundIsOver(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This questionnaire is no longer open. Thank you all the same."))


class RoundNotOpenYet(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This questionnaire is not open yet."))


class AlreadyAnswered(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("You have answered already. Thank you."))


class EverybodyHasAnswered(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("As many as there are members have answered already."))


class NothingAnswered(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Answer at least one question."))


class AnonymityIsFixed(RuleBroken):
    """What the first one who answered was promised holds for all."""

    def __init__(self) -> None:
        super().__init__(
            msgid("Somebody has answered already, so what was promised about names stands.")
        )


class NobodyToAsk(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There is nobody in this engagement to ask."))


class AskedAlready(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This has been asked once already."))


class TooFewForTheScreen(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("The code on the screen is for groups: one alone would not be anonymous.")
        )


class RemindedAlready(RuleBroken):
    """Once, never twice."""

    def __init__(self) -> None:
        super().__init__(msgid("A reminder is sent once, and it has been sent."))


class NobodyToRemind(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There is nobody to remind."))


class NamesAgreedAnew(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "While you were writing, it was agreed anew whether names are shown."
                " Read above how it is now, then send or leave it."
            )
        )


class NobodyCanReadIt(RuleBroken):
    """Without the supervisor's key a free word would have to be kept in the clear: it is not."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "Your supervisor cannot receive a sealed message yet, so it was not kept."
                " Remove it and send the rest."
            )
        )


class DeadlineHasPassed(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("The deadline must be after the opening."))


class QuestionnaireKnown(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("This version is here already. A changed questionnaire needs a new version.")
        )


class NotAQuestionnaire(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This is not a questionnaire file that can be read."))
