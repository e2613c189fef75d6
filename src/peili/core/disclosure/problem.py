"""A table of counts as it comes in (`peili-disclose/1`), checked field by field."""

from collections.abc import Mapping
from typing import NamedTuple

from peili.core.errors import BadInput

FORMAT = "peili-disclose/1"
MARGIN = "*"
SEPARATOR = "|"
MOST_DIMENSIONS = 3
MOST_CATEGORIES = 12

Combination = tuple[str, ...]
Cells = Mapping[str, int | None]


class Problem(NamedTuple):
    """Counts of people per combination, and the earlier outputs that bind this one."""

    min_people: int
    dimensions: tuple[str, ...]
    people: Mapping[Combination, int]
    published: tuple[Cells, ...] = ()


def read_problem(raw: object) -> Problem:
    """Read parsed JSON, or raise BadInput with the field that is wrong."""
    if not isinstance(raw, Mapping):
        raise BadInput("problem", "an object belongs here")
    if raw.get("format") != FORMAT:
        raise BadInput("format", f"must be {FORMAT}")
    min_people = _at_least(2, raw.get("min_people"), "min_people")
    dimensions = _dimensions(raw.get("dimensions"))
    return Problem(
        min_people=min_people,
        dimensions=dimensions,
        people=_people(raw.get("records"), dimensions),
        published=_published(raw.get("published", [])),
    )


def _dimensions(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list) or not 1 <= len(raw) <= MOST_DIMENSIONS:
        raise BadInput("dimensions", f"a list of one to {MOST_DIMENSIONS} names belongs here")
    for name in raw:
        if not isinstance(name, str) or not name:
            raise BadInput("dimensions", "a name is a text that is not empty")
        if name == "people":
            raise BadInput("dimensions", "“people” is the count, not a dimension")
        if raw.count(name) > 1:
            raise BadInput("dimensions", f"“{name}” is there twice")
    return tuple(raw)


def _people(raw: object, dimensions: tuple[str, ...]) -> dict[Combination, int]:
    if not isinstance(raw, list):
        raise BadInput("records", "a list belongs here")
    people: dict[Combination, int] = {}
    seen: list[set[str]] = [set() for _ in dimensions]
    for place, record in enumerate(raw):
        where = f"records[{place}]"
        if not isinstance(record, Mapping):
            raise BadInput(where, "an object belongs here")
        combination = tuple(_category(record, name, where) for name in dimensions)
        for name, categories, category in zip(dimensions, seen, combination, strict=True):
            categories.add(category)
            if len(categories) > MOST_CATEGORIES:
                raise BadInput(f"{where}.{name}", f"more than {MOST_CATEGORIES} categories")
        if combination in people:
            raise BadInput(where, f"“{SEPARATOR.join(combination)}” is there twice")
        people[combination] = _at_least(0, record.get("people"), f"{where}.people")
    return people


def _category(record: Mapping[str, object], name: str, where: str) -> str:
    category = record.get(name)
    field = f"{where}.{name}"
    if not isinstance(category, str) or not category:
        raise BadInput(field, "a text that is not empty belongs here")
    if SEPARATOR in category or category == MARGIN:
        raise BadInput(field, f"“{SEPARATOR}” and “{MARGIN}” are kept for the keys")
    return category


def _published(raw: object) -> tuple[Cells, ...]:
    if not isinstance(raw, list):
        raise BadInput("published", "a list belongs here")
    outputs = []
    for place, output in enumerate(raw):
        cells = output.get("cells") if isinstance(output, Mapping) else None
        if not isinstance(cells, Mapping):
            raise BadInput(f"published[{place}].cells", "an object belongs here")
        for key, count in cells.items():
            if count is not None:
                _at_least(0, count, f"published[{place}].cells.{key}")
        outputs.append(dict(cells))
    return tuple(outputs)


def _at_least(least: int, number: object, field: str) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or number < least:
        raise BadInput(field, f"a whole number of at least {least} belongs here")
    return number
