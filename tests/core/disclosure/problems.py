"""Random problems, from a seed."""

import random
from itertools import product

import pytest

STYLES = (
    lambda draw: draw.randint(0, 20),
    lambda draw: draw.choice([0, 0, 1, 2, 3, 5, 8, 13, 21]),
    lambda draw: draw.randint(0, 100),
    lambda draw: int(draw.expovariate(1 / 12)),
)


def random_problem(seed, sizes=None, *, most=12, style=None, min_people=5):
    draw = random.Random(seed)
    sizes = sizes or [draw.randint(1, most) for _ in range(draw.randint(1, 2))]
    count = STYLES[draw.randrange(4) if style is None else style]
    names = ["unit", "answer", "year"][: len(sizes)]
    records = [
        {
            **dict(
                zip(
                    names,
                    [f"{name[0]}{at}" for name, at in zip(names, place, strict=True)],
                    strict=True,
                )
            ),
            "people": count(draw),
        }
        for place in product(*(range(size) for size in sizes))
    ]
    draw.shuffle(records)
    return {
        "format": "peili-disclose/1",
        "min_people": min_people,
        "dimensions": names,
        "records": records,
    }


def with_newcomers(problem, seed, moved=2):
    """The same table some months later: a few people joined or left."""
    draw = random.Random(seed)
    records = [dict(record) for record in problem["records"]]
    for record in draw.sample(records, min(moved, len(records))):
        record["people"] = max(0, record["people"] + draw.choice([-3, -1, 1, 2]))
    return {**problem, "records": records}


def few_of(many, first):
    """The first seeds day to day, the others where the slow tests run."""
    return [*range(first), *(pytest.param(at, marks=pytest.mark.slow) for at in range(first, many))]
