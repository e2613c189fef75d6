"""Why somebody cannot be erased just now."""

from peili.core.errors import RuleBroken
from peili.core.wording import msgid


class CannotBeErased(RuleBroken):
    """Something must be done first."""


class Yourself(CannotBeErased):
    def __init__(self) -> None:
        super().__init__(msgid("Nobody erases themselves: ask another coordinator."))


class StillLeads(CannotBeErased):
    def __init__(self) -> None:
        super().__init__(
            msgid("They lead an engagement that is under way. Hand it over or end it first.")
        )


class LastOfTheOffice(CannotBeErased):
    def __init__(self) -> None:
        super().__init__(msgid("They are the last coordinator. Give the duty to another first."))


class AlreadyDone(CannotBeErased):
    def __init__(self) -> None:
        super().__init__(msgid("This request has been carried out or taken back already."))


class HowMissing(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Write how the person asked: it is their right, not ours."))
