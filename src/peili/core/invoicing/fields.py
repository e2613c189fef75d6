"""Reading JSON field by field, so that every complaint names the field it is about."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from peili.core.errors import BadInput
from peili.core.invoicing.xml import is_legal

_EARLIEST, _LATEST = date(1995, 1, 1), date(2100, 1, 1)
_YES, _NO = {"true", "yes", "1"}, {"false", "no", "0"}


def parsed(content: bytes | str) -> Any:
    """Return JSON with exact numbers; a field written twice is refused."""
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        return json.loads(
            text,
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=_no_constant,
            object_pairs_hook=_once,
        )
    except UnicodeDecodeError:
        raise BadInput("file", "is not UTF-8") from None
    except json.JSONDecodeError as broken:
        raise BadInput("file", f"is not JSON: line {broken.lineno}, {broken.msg}") from None
    except RecursionError:
        raise BadInput("file", "is nested too deeply") from None


class Fields:
    """The fields of one JSON object; remembers which were asked for.

    A field may be asked for by several names. The first that is there wins, and two at once
    are refused. Null and the empty text mean: not given.
    """

    def __init__(self, content: Mapping[str, Any], path: str = "") -> None:
        self._content = content
        self._asked: set[str] = set()
        self._children: list[Fields] = []
        self.path = path

    def name(self, field: str) -> str:
        """Return how a complaint calls a field of this object."""
        return f"{self.path}.{field}" if self.path else field

    def refuse(self, field: str, why: str) -> BadInput:
        return BadInput(self.name(field), why)

    def has(self, *names: str) -> bool:
        return any(self._content.get(name) not in (None, "") for name in names)

    def raw(self, *names: str) -> tuple[str, Any]:
        """Return the name that was used and its value, None when there is none."""
        self._asked.update(names)
        given = [name for name in names if self._content.get(name) not in (None, "")]
        if len(given) > 1:
            raise self.refuse(given[1], f"says the same as {self.name(given[0])}: keep one")
        return (given[0], self._content[given[0]]) if given else (names[0], None)

    def text(self, *names: str, required: bool = False, longest: int = 1000) -> str:
        name, value = self.raw(*names)
        if value is None:
            if required:
                raise self.refuse(name, "is missing")
            return ""
        return self.as_text(name, value, required=required, longest=longest)

    def as_text(self, name: str, value: Any, *, required: bool = False, longest: int = 1000) -> str:
        if isinstance(value, Decimal):
            value = f"{value:f}"
        if not isinstance(value, str):
            raise self.refuse(name, "must be text")
        stripped = " ".join(value.split()) if "\n" not in value else value.strip()
        if required and not stripped:
            raise self.refuse(name, "is missing")
        if len(stripped) > longest:
            raise self.refuse(name, f"has room for {longest} characters")
        if not is_legal(stripped):
            raise self.refuse(name, "has characters that cannot be printed")
        return stripped

    def number(
        self,
        *names: str,
        required: bool = False,
        places: int | None = None,
        highest: Decimal = Decimal(10) ** 9,
    ) -> Decimal | None:
        name, value = self.raw(*names)
        if value is None:
            if required:
                raise self.refuse(name, "is missing")
            return None
        number = self.as_number(name, value)
        if places is not None and number != round(number, places):
            raise self.refuse(name, f"has more than {places} decimals")
        if abs(number) >= highest:
            raise self.refuse(name, "is too large")
        return number

    def as_number(self, name: str, value: Any) -> Decimal:
        if isinstance(value, str):
            plain = value.strip().removesuffix("%").strip()
            try:
                value = Decimal(plain.replace("\u2212", "-").replace(",", "."))
            except InvalidOperation:
                raise self.refuse(name, f"must be a number, not {value!r}") from None
        if not isinstance(value, Decimal) or not value.is_finite():
            raise self.refuse(name, "must be a number")
        if value.adjusted() > 20 or value.adjusted() < -20:
            raise self.refuse(name, "is not a number of this world")
        return value

    def day(self, *names: str) -> date | None:
        name, value = self.raw(*names)
        return None if value is None else self.as_day(name, value)

    def required_day(self, *names: str) -> date:
        """Return a day that must be there."""
        name, value = self.raw(*names)
        if value is None:
            raise self.refuse(name, "is missing")
        return self.as_day(name, value)

    def as_day(self, name: str, value: Any) -> date:
        try:
            day = date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            raise self.refuse(name, "must be a day such as 2026-03-31") from None
        if not _EARLIEST <= day < _LATEST:
            raise self.refuse(name, "is too far away to be right")
        return day

    def flag(self, *names: str) -> bool | None:
        name, value = self.raw(*names)
        if isinstance(value, str | Decimal):
            said = str(value).casefold()
            value = True if said in _YES else False if said in _NO else value
        if value is not None and not isinstance(value, bool):
            raise self.refuse(name, "must be true or false")
        return value

    def child(self, *names: str, required: bool = False) -> "Fields":
        """Return the fields of an object inside this one, empty when it is not given."""
        name, value = self.raw(*names)
        if value is None:
            if required:
                raise self.refuse(name, "is missing")
            value = {}
        return self.grown(name, value)

    def items(self, *names: str, required: bool = False) -> Iterator["Fields"]:
        """Yield the objects of a list; a lone object counts as a list of one."""
        name, value = self.raw(*names)
        if isinstance(value, dict):
            value = [value]
        if value is None:
            value = []
        if not isinstance(value, list):
            raise self.refuse(name, "must be a list")
        if required and not value:
            raise self.refuse(name, "is missing" if not self.has(name) else "is empty")
        for n, item in enumerate(value):
            yield self.grown(f"{name}[{n}]", item)

    def ignored(self) -> list[str]:
        """Return the fields that nobody asked for, here and in the objects inside."""
        own = [self.name(name) for name in self._content if name not in self._asked]
        return own + [name for child in self._children for name in child.ignored()]

    def grown(self, name: str, value: Any) -> "Fields":
        if not isinstance(value, dict):
            raise self.refuse(name, "must be an object")
        child = Fields(value, self.name(name))
        self._children.append(child)
        return child


def period(fields: Fields, *names: str) -> tuple[date, date] | None:
    """Read a span of days: an object with start and end, a list of two, or a text with a slash."""
    name, value = fields.raw(*names)
    if value is None:
        return None
    if isinstance(value, list) and len(value) == 2:
        first, last = (fields.as_day(f"{name}[{n}]", day) for n, day in enumerate(value))
    elif isinstance(value, dict):
        inside = fields.child(name)
        first = inside.required_day("start", "from", "starts", "begin", "first")
        last = inside.required_day("end", "to", "until", "ends", "last")
    elif isinstance(value, str) and "/" in value:
        first, last = (fields.as_day(name, day) for day in value.split("/", 1))
    else:
        raise fields.refuse(name, "must be an object with start and end")
    if last < first:
        raise fields.refuse(name, "ends before it starts")
    return first, last


def sum_is(fields: Fields, counted: Decimal, *names: str) -> None:
    """Refuse a sum that the writer counted otherwise; nothing to say when there is none."""
    name, told = fields.raw(*names)
    if told is not None and abs(fields.as_number(name, told)) != abs(counted):
        raise fields.refuse(name, f"the sum is {counted}, not {told}")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise BadInput(name, "is written twice")
        found[name] = value
    return found


def _no_constant(name: str) -> None:
    raise BadInput("file", f"has {name} where a number should be")
