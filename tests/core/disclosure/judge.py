"""An attacker and a reference written apart: from the contract alone, by enumeration.

Nothing here is shared with the suppressor: not its tables, not its network, not its programmes.
The attacker walks through every table of non-negative whole numbers that agrees with what is shown;
the reference tries every set of cells, the cheapest first.
"""

from itertools import product

import highspy


class Counted:
    """A problem counted by the letter of the contract: every key with its people."""

    def __init__(self, problem):
        self.least = problem["min_people"]
        names = problem["dimensions"]
        rows = [(tuple(row[name] for name in names), row["people"]) for row in problem["records"]]
        self.axes = [
            sorted({combination[at] for combination, _ in rows}) for at in range(len(names))
        ]
        known = dict(rows)
        self.inner = list(product(*self.axes))
        self.keys = list(product(*([*axis, "*"] for axis in self.axes)))
        self.below = {
            key: [
                leaf
                for leaf in self.inner
                if all(part in ("*", own) for part, own in zip(key, leaf, strict=True))
            ]
            for key in self.keys
        }
        self.people = {
            key: sum(known.get(leaf, 0) for leaf in leaves) for key, leaves in self.below.items()
        }
        self.name = {key: "|".join(key) for key in self.keys}

    def must_hide(self, published):
        by_name = {name: key for key, name in self.name.items()}
        must = {key: "primary" for key in self.keys if 0 < self.people[key] < self.least}
        for output in published:
            shown = {k: v for k, v in output["cells"].items() if k in by_name and v is not None}
            nulls = [k for k, v in output["cells"].items() if k in by_name and v is None]
            for name, before in shown.items():
                if 1 <= abs(self.people[by_name[name]] - before) <= self.least - 1:
                    must.setdefault(by_name[name], "linked")
            if all(self.people[by_name[name]] == before for name, before in shown.items()):
                for name in nulls:
                    must.setdefault(by_name[name], "linked")
        return must

    def total_stays(self, must):
        twins = [
            key
            for key in self.keys
            if all(part == "*" or len(axis) == 1 for part, axis in zip(key, self.axes, strict=True))
        ]
        return not any(key in must for key in twins)


def tables(counted, hidden, roof):
    """Every table that agrees with what is shown, inner cells up to `roof` above the truth."""
    free = [leaf for leaf in counted.inner if leaf in hidden]
    sums = [key for key in counted.keys if key not in hidden]
    fixed = {
        key: counted.people[key]
        - sum(counted.people[leaf] for leaf in counted.below[key] if leaf not in hidden)
        for key in sums
    }
    of = {leaf: [key for key in sums if leaf in counted.below[key]] for leaf in free}
    last = {
        key: max((free.index(leaf) for leaf in counted.below[key] if leaf in hidden), default=-1)
        for key in sums
    }
    ends = [[key for key in sums if last[key] == at] for at in range(len(free))]
    values = []

    def fill(at):
        if at == len(free):
            yield dict(zip(free, values, strict=True))
            return
        leaf = free[at]
        top = min([fixed[key] for key in of[leaf]] + [counted.people[leaf] + roof])
        for value in range(top + 1):
            for key in of[leaf]:
                fixed[key] -= value
            if all(fixed[key] == 0 for key in ends[at]):
                values.append(value)
                yield from fill(at + 1)
                values.pop()
            for key in of[leaf]:
                fixed[key] += value

    yield from fill(0)


def derivable(counted, hidden):
    """What an outsider, or a person who knows of themselves, learns too closely."""
    least = counted.least
    roof = least  # to go this far up already is far enough
    insiders = [leaf for leaf in counted.inner if leaf in hidden and counted.people[leaf] >= 1]
    ranges = {}
    for table in tables(counted, hidden, roof):
        values = {
            key: sum(table.get(leaf, counted.people[leaf]) for leaf in counted.below[key])
            for key in hidden
        }
        for knower in (None, *(leaf for leaf in insiders if table[leaf] >= 1)):
            spans = ranges.setdefault(knower, {})
            for key, value in values.items():
                low, high = spans.get(key, (value, value))
                spans[key] = (min(low, value), max(high, value))
    found = []
    for knower, spans in ranges.items():
        needed = least if knower is None else least - 1
        found += [
            (knower, key, span)
            for key, span in spans.items()
            if key != knower and span[1] - span[0] < needed
        ]
    return found


def optimum(counted, published=(), ceiling=(10**9, 0)):
    """The fewest people, then the fewest cells, of all sets that betray nothing.

    Sets dearer than the ceiling are not looked at; None when all that are cheaper betray something.
    """
    must = counted.must_hide(published)
    stays = counted.total_stays(must)
    free = sorted(
        (key for key in counted.keys if key not in must and not (stays and set(key) == {"*"})),
        key=lambda key: (-counted.people[key], key),
    )
    sunk = (sum(counted.people[key] for key in must), len(must))

    def cheaper(at, people, size, chosen):
        if (people, size) > ceiling:
            return
        if at == len(free):
            yield (people, size), chosen
            return
        key = free[at]
        yield from cheaper(at + 1, people, size, chosen)
        yield from cheaper(at + 1, people + counted.people[key], size + 1, [*chosen, key])

    for cost, chosen in sorted(cheaper(0, *sunk, [])):
        if not derivable(counted, {*must, *chosen}):
            return cost
    return None


def width(counted, shown, key, insider=None):
    """The outsider's (or insider's) width of one hidden key, by two integer programmes."""
    least = counted.least
    model = highspy.Highs()
    model.silent()
    at = {leaf: place for place, leaf in enumerate(counted.inner)}
    size = len(at)
    model.addVars(size, [0.0] * size, [highspy.kHighsInf] * size)
    model.changeColsIntegrality(size, list(range(size)), [highspy.HighsVarType.kInteger] * size)
    for other, value in shown.items():
        if value is not None:
            leaves = [at[leaf] for leaf in counted.below[other]]
            model.addRow(float(value), float(value), len(leaves), leaves, [1.0] * len(leaves))
    if insider is not None:
        model.changeColBounds(at[insider], 1.0, highspy.kHighsInf)
    leaves = [at[leaf] for leaf in counted.below[key]]
    here = counted.people[key]
    # To go `least` beyond the truth either way is far enough.
    model.addRow(float(here - least), float(here + least), len(leaves), leaves, [1.0] * len(leaves))
    ends = []
    for sign in (1.0, -1.0):
        model.changeColsCost(len(leaves), leaves, [sign] * len(leaves))
        model.run()
        assert model.getModelStatus() == highspy.HighsModelStatus.kOptimal
        values = model.getSolution().col_value
        ends.append(round(sum(values[leaf] for leaf in leaves)))
    return ends[1] - ends[0]
