"""What the vault says no with."""

from django.utils.translation import gettext_noop

from peili.core.errors import RuleBroken


class WrongPassphrase(RuleBroken):
    def __init__(self) -> None:
        super().__init__(gettext_noop("The passphrase does not open your key."))


class WrongRecoveryKey(RuleBroken):
    def __init__(self) -> None:
        super().__init__(gettext_noop("The recovery key does not open your key. Check each sign."))


class Locked(RuleBroken):
    """The key is locked; `needs_key` leads to unlocking it."""

    def __init__(self) -> None:
        super().__init__(gettext_noop("Your key is locked. Unlock it first."))


class ReaderHasNoKey(RuleBroken):
    """Somebody who should be able to read has not made a key yet."""

    def __init__(self, user_ids: set[int]) -> None:
        super().__init__(
            gettext_noop("Not everybody who should read this has made a key yet. Ask them first.")
        )
        self.user_ids = user_ids


class NotForYou(RuleBroken):
    """None of the keys at hand opens this text."""

    def __init__(self) -> None:
        super().__init__(gettext_noop("This text is sealed to somebody else's key."))


class NotWhatItSays(RuleBroken):
    """The sealed text was moved to another place, or is not ours."""

    def __init__(self) -> None:
        super().__init__(
            gettext_noop("This text does not belong here. Tell the office: somebody moved it.")
        )


class NotYet(RuleBroken):
    """The wait has not passed, or the owner has stopped it."""

    def __init__(self) -> None:
        super().__init__(gettext_noop("The waiting time has not passed yet."))
