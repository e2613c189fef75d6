"""A remark is what a rule has to say: it warns or explains, it never blocks.

The sentence is an English msgid; a page translates it and then fills in the values:
`gettext(remark.msgid) % remark.values`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Remark:
    code: str
    msgid: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def in_words(self, translate: Callable[[str], str] = str) -> str:
        """Say it as a sentence; `translate` is `gettext` where there is a catalogue."""
        return in_words(self.msgid, self.values, translate)


def in_words(msgid: str, values: Mapping[str, object], translate: Callable[[str], str]) -> str:
    """Fill a sentence's values in; a tuple among them is a list of msgids, said one by one."""
    said = {
        name: "; ".join(map(translate, value)) if isinstance(value, tuple | list) else value
        for name, value in values.items()
    }
    return translate(msgid) % said
