"""Weekly hours as people write them: "9–12, 13–16" on a line for each weekday."""

import re
from itertools import pairwise

from peili.core.free_times import WEEKDAYS as WEEKDAYS

Stretches = list[list[str]]
STRETCH = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?")


class NotHours(ValueError):
    """The line does not say hours."""


def read_day(text: str) -> Stretches:
    """Read "9–12, 13.30–16" as [["09:00", "12:00"], ["13:30", "16:00"]]."""
    found = [_stretch(part) for part in re.split(r"[,;]", text) if part.strip()]
    for before, after in pairwise(found):
        if after[0] < before[1]:
            raise NotHours
    return found


def write_day(stretches: Stretches) -> str:
    """Write hours shortly: 9–12, 13.30–16."""
    return ", ".join(f"{_short(opens)}–{_short(closes)}" for opens, closes in stretches)


def _stretch(part: str) -> list[str]:
    found = STRETCH.fullmatch(part.strip())
    if not found:
        raise NotHours
    opens, closes = _time(found[1], found[2]), _time(found[3], found[4])
    if opens >= closes:
        raise NotHours
    return [opens, closes]


def _time(hours: str, minutes: str | None) -> str:
    if int(hours) > 23 or int(minutes or 0) > 59:
        raise NotHours
    return f"{int(hours):02}:{int(minutes or 0):02}"


def _short(time: str) -> str:
    hours, minutes = time.split(":")
    return str(int(hours)) if minutes == "00" else f"{int(hours)}.{minutes}"
