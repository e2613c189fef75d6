"""Print recall and precision of reading free text, per flag, and the time a text takes.

Run `python -m bench.routing`. The kept part of the texts was written before the words were looked
at again and has not been tuned on.
"""

import json
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from peili.core.routing import Flag, read

FOLDER = Path(__file__).parents[1] / "tests" / "core" / "routing"


@dataclass(frozen=True)
class Text:
    language: str
    flags: frozenset[Flag]
    judged: frozenset[Flag]
    kept: bool
    text: str


@dataclass(frozen=True)
class Score:
    raised: int
    missed: int
    needless: int

    @property
    def recall(self) -> float:
        return self.raised / max(1, self.raised + self.missed)

    @property
    def precision(self) -> float:
        return self.raised / max(1, self.raised + self.needless)

    def __str__(self) -> str:
        return (
            f"recall {self.recall:.3f}  precision {self.precision:.3f}"
            f"  (raised {self.raised}, missed {self.missed}, needless {self.needless})"
        )


def texts(*names: str) -> list[Text]:
    """Read texts with the flags a person gave them; "more_texts" have all been tuned on.

    "indirect_texts" tell of crises and bullying without naming them, and are judged for those
    alone; each batch of them was measured before the words were looked at again. "fresh_texts" are
    the contact forms and odd tellings of a later day; half of the former are kept aside.
    """
    lines = [
        line
        for name in names or ("texts", "more_texts", "indirect_texts", "fresh_texts")
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [
        Text(
            language=row["language"],
            flags=frozenset(map(Flag, row["flags"])),
            judged=frozenset(map(Flag, row.get("judged", Flag))),
            kept=row["kept"],
            text=row["text"],
        )
        for row in map(json.loads, lines)
    ]


def scores(of: Iterable[Text]) -> dict[Flag, Score]:
    """Count each flag over texts: raised rightly, missed, raised needlessly."""
    counts: Counter[tuple[Flag, str]] = Counter()
    for text in of:
        found = frozenset(read(text.text))
        for flag in text.judged:
            match (flag in found, flag in text.flags):
                case (True, True):
                    counts[flag, "raised"] += 1
                case (False, True):
                    counts[flag, "missed"] += 1
                case (True, False):
                    counts[flag, "needless"] += 1
    return {
        flag: Score(*(counts[flag, what] for what in ("raised", "missed", "needless")))
        for flag in Flag
    }


def main() -> None:
    known = texts()
    for name, kept in (("tuned on", False), ("kept aside", True)):
        part = [text for text in known if text.kept is kept]
        print(f"{name}: {len(part)} texts, {sum(not text.flags for text in part)} without a flag")
        for flag, score in scores(part).items():
            print(f"  {flag:<9} {score}")
    start = time.perf_counter()
    for text in known:
        read(text.text)
    print(f"{(time.perf_counter() - start) / len(known) * 1000:.2f} ms a text")


if __name__ == "__main__":
    main()
