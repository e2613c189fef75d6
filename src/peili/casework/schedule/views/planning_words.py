"""What the planner and its judge say, in the words of the page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext, ngettext

from peili.casework.schedule.services.planning import Wishes, at_moment
from peili.core.planning.check import Fault
from peili.core.planning.explain import DAYS, HOURS, WINDOWS
from peili.plumbing.ui import formats


def starts_at(moment: int) -> datetime:
    return at_moment(moment)


def fault_in_words(fault: Fault, people: Mapping[str, str], processes: Mapping[str, str]) -> str:
    """Say which rule a session breaks; people and processes are known by number."""
    names = dict(fault.names)
    if "who" in names:
        names["who"] = people.get(str(names["who"]), gettext("somebody"))
    if "other" in names:
        other = names["other"]
        name = processes.get(other.process.id, gettext("another session"))
        names["other"] = f"{name} {formats.moment(starts_at(other.start), year=False)}"
    said = gettext(fault.words) % names
    if fault.start is None:
        return said
    return f"{formats.moment(starts_at(fault.start), year=False)}: {said}"


def reason_in_words(reason: Mapping[str, Any], people: Mapping[str, str]) -> list[str]:
    """Say why a session could not be planned, and what would make room for it."""
    if "first" not in reason:
        return []
    if reason["first"] > reason["last"]:
        return [gettext("The period ends before the next session could be held.")]
    names = ", ".join(people.get(one, gettext("somebody")) for one in reason["people"])
    between = {
        "names": names,
        "first": formats.short_date(date.fromordinal(reason["first"]), year=False),
        "last": formats.short_date(date.fromordinal(reason["last"])),
    }
    if reason["starts"]:
        said = ngettext(
            "%(names)s have %(count)s time in common from %(first)s to %(last)s, but it is taken"
            " by other sessions, travel or the supervisor's limits.",
            "%(names)s have %(count)s times in common from %(first)s to %(last)s, but all are"
            " taken by other sessions, travel or the supervisor's limits.",
            reason["starts"],
        )
        return [said % {**between, "count": reason["starts"]}]
    lines = [gettext("%(names)s have no time in common from %(first)s to %(last)s.") % between]
    for who, count in reason["without"][:3]:
        lines.append(_room(who, count, people))
    return lines


@dataclass(frozen=True)
class WayOut:
    """A button that plans the process anew with something giving way."""

    label: str
    effect: str
    wishes: Wishes

    @property
    def opens(self) -> str:
        return _clock(self.wishes.opens)

    @property
    def closes(self) -> str:
        return _clock(self.wishes.closes)


def ways_out(reason: Mapping[str, Any], wishes: Wishes, people: Mapping[str, str]) -> list[WayOut]:
    found = []
    for out in reason.get("outs", ()):
        changed = _with(wishes, out["kind"], out["name"])
        if changed is not None:
            label = _label(out["kind"], people.get(out["name"], ""))
            found.append(WayOut(label, _effect(out["missing"]), changed))
    return found


def wishes_in_words(wishes: Wishes, people: Mapping[str, str]) -> list[str]:
    said = [
        gettext("%(name)s need not come to every session")
        % {"name": people.get(str(one), gettext("somebody"))}
        for one in wishes.without
    ]
    if wishes.supervisor is not None:
        name = people.get(str(wishes.supervisor), gettext("somebody"))
        said.append(gettext("supervisor: %(name)s") % {"name": name})
    if wishes.windows is not None:
        said.append(gettext("only at the times wished for"))
    if wishes.remote:
        said.append(gettext("remotely"))
    if wishes.gap_weeks:
        said.append(gettext("the gap may differ more"))
    if wishes.later_weeks:
        said.append(gettext("a later beginning"))
    return said


def listed(faults: Iterable[Fault]) -> list[Fault]:
    """Return faults in order of time, the same one once."""
    seen: dict[str, Fault] = {str(fault): fault for fault in faults}
    return sorted(seen.values(), key=lambda fault: fault.start or 0)


def _clock(minute: int | None) -> str:
    return "" if minute is None else f"{minute // 60}.{minute % 60:02}"


def _room(who: str, count: int, people: Mapping[str, str]) -> str:
    ways = {
        WINDOWS: gettext("At other times of the week"),
        HOURS: gettext("Outside the supervisor's hours"),
        DAYS: gettext("On holidays and closed days"),
    }
    name = people.get(who, gettext("somebody"))
    way = ways.get(who) or gettext("Without %(name)s") % {"name": name}
    said = ngettext("%(way)s: %(count)s time.", "%(way)s: %(count)s times.", count)
    return said % {"way": way, "count": count}


def _label(kind: str, name: str) -> str:
    words = {
        "without": gettext("%(name)s may be away"),
        "supervisor": gettext("Let %(name)s supervise"),
        "windows": gettext("Give up the times wished for"),
        "gap": gettext("Let the gap differ by a week more"),
        "remote": gettext("Meet remotely"),
        "later": gettext("Begin up to two weeks later"),
    }
    return words[kind] % {"name": name}


def _effect(missing: int) -> str:
    if not missing:
        return gettext("all sessions find a time")
    said = ngettext("%(n)s session is still missing", "%(n)s sessions are still missing", missing)
    return said % {"n": missing}


def _with(wishes: Wishes, kind: str, name: str) -> Wishes | None:
    match kind:
        case "without":
            return replace(wishes, without=(*wishes.without, int(name)))
        case "supervisor":
            return replace(wishes, supervisor=int(name))
        case "windows":
            return replace(wishes, weekdays=(), opens=None, closes=None)
        case "gap":
            return replace(wishes, gap_weeks=wishes.gap_weeks + 1)
        case "remote":
            return replace(wishes, remote=True)
        case "later":
            return replace(wishes, later_weeks=wishes.later_weeks + 2)
    return None
