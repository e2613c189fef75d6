"""The cheapest safe set: cutting planes (Fischetti & Salazar 2001), with the audit as the oracle.

The solver proposes the cheapest set that keeps every cut known; the attacker finds what it betrays
and answers with cuts that no safe set breaks. The first proposal that survives is the optimum.
When that takes too long, the last proposal is mended until it survives.
"""

from collections.abc import Callable
from typing import NamedTuple

from peili.core.disclosure.audit import Attacker, Audited, OnlyTheTotal
from peili.core.disclosure.cuts import Cut
from peili.core.disclosure.master import Master
from peili.core.disclosure.refusals import Betrayed, OutOfTime
from peili.core.disclosure.rules import Task
from peili.core.disclosure.table import Cell

ROUNDS_OF_SHARES = 40
MENDING = 0.45  # the part of the time kept for mending and the last audit


class Found(NamedTuple):
    audited: Audited
    people_at_least: int
    proved: bool


def cheapest_safe_set(task: Task, attacker: Attacker, left: Callable[[], float]) -> Found:
    """Hide the fewest people, then the fewest cells. `left` tells the seconds still to spend."""
    master = Master(task)
    keep = left() * MENDING
    if len(task.table.sizes) > 2:
        _tighten(master, attacker, lambda: left() - keep)
    at_least = 0
    hidden = frozenset(task.required)
    while (seconds := left() - keep) > 0:
        choice = master.cheapest(seconds)
        if choice is None:
            break
        hidden, at_least = choice.hidden, max(at_least, choice.at_least)
        try:
            audited = Audited(task, hidden, attacker)
        except Betrayed as betrayed:
            master.add(betrayed.cuts)
        except OutOfTime:
            break
        else:
            return Found(audited, at_least // master.scale, choice.best)
    people_at_least = at_least // master.scale
    try:
        audited = _mended(task, hidden, attacker)
    except OutOfTime:
        known = OnlyTheTotal(task)
        return Found(Audited(task, known.coarsest(), known), people_at_least, False)
    return Found(_thinned(task, audited, attacker, left), people_at_least, False)


def _tighten(master: Master, attacker: Attacker, left: Callable[[], float]) -> None:
    for _ in range(ROUNDS_OF_SHARES):
        cuts = list(attacker.fractional_cuts(master.cheapest_shares()))
        if not cuts or left() < 0:
            break
        master.add(cuts)


def _mended(task: Task, hidden: frozenset[Cell], attacker: Attacker) -> Audited:
    """Hide more, the cheapest move for each betrayed cell, until nothing is betrayed.

    This ends: every round adds a cell, and to hide all that may be hidden is safe.
    """
    from peili.core.disclosure.moves import Mender  # seldom needed, and slow to load

    mender = Mender(task.table, task.forbidden)
    while True:
        try:
            return Audited(task, hidden, attacker)
        except Betrayed as betrayed:
            before = hidden
            for cell in betrayed.cells:
                steps = max(1, task.min_people - task.table.counts[cell])
                hidden |= mender.helpers(cell, steps, hidden)
            if hidden == before:
                for cut in betrayed.cuts:
                    hidden |= _helpers(task, cut, hidden)


def _helpers(task: Task, cut: Cut, hidden: frozenset[Cell]) -> frozenset[Cell]:
    lacking = cut.needed - sum(amount for cell, amount in cut.amounts if cell in hidden)
    open_to = {cell: amount for cell, amount in cut.amounts if cell not in hidden}
    helpers: set[Cell] = set()
    while lacking > 0:
        cell = min(
            open_to.keys() - helpers - task.forbidden,
            key=lambda cell: ((task.table.counts[cell] + 1) / min(open_to[cell], lacking), cell),
        )
        helpers.add(cell)
        lacking -= open_to[cell]
    return frozenset(helpers)


def _thinned(
    task: Task, audited: Audited, attacker: Attacker, left: Callable[[], float]
) -> Audited:
    """Show again what need not be hidden, the most people first, while there is time."""
    spare = sorted(
        audited.hidden - task.required.keys(),
        key=lambda cell: (-task.table.counts[cell], cell),
    )
    for cell in spare:
        if left() < 0:
            break
        try:
            audited = Audited(task, audited.hidden - {cell}, attacker)
        except Betrayed:
            continue
        except OutOfTime:
            break
    return audited
