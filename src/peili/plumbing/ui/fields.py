"""Form fields that read what people here type: 20.11.2026, 13.00, 1 234,50 €.

What cannot be read is shown again exactly as it was typed, with an example beside it.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_lazy as _

from peili.plumbing import clock
from peili.plumbing.ui import formats

DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
TIME = re.compile(r"(?:klo)?(\d{1,2})(?:[.:](\d{2}))?")
MOST_DIGITS = 15
"""More digits than any sum of ours has: past these the decimal arithmetic itself would refuse."""
SPACES = re.compile(r"\s+")  # \s knows the non-breaking spaces too
COMMA_DECIMALS = re.compile(r"\d+(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
POINT_DECIMALS = re.compile(r"\d+\.\d+|\d{1,3}(?:,\d{3})+\.\d+")


class UnitInput(forms.TextInput):
    """One line with its unit standing after it: 120 min, 24 %."""

    template_name = "ui/forms/unit_input.html"

    def __init__(self, *, unit: Any = "", attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})
        self.unit = unit

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["unit"] = self.unit
        return context


class FinnishDateField(forms.Field):
    """A day: 20.11.2026, also 20.11.26 and 2026-11-20."""

    widget = forms.TextInput
    default_error_messages = {
        "unreadable": _("Write the date as day, month and year, for example 20.11.2026."),
        "no_such_day": _("There is no such day in the calendar. Check the day and the month."),
    }

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        day, month, year = self._read(SPACES.sub("", str(value)))
        try:
            return date(year, month, day)
        except ValueError:
            raise ValidationError(self.error_messages["no_such_day"], code="no_such_day") from None

    def prepare_value(self, value: Any) -> Any:
        return formats.short_date(value) if isinstance(value, date) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return _changed(self, initial, data)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "data-date": True, "class": "short"}

    def _read(self, text: str) -> tuple[int, int, int]:
        if found := DATE.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            return day, month, year + 2000 if len(found[3]) == 2 else year
        if found := ISO_DATE.fullmatch(text):
            return int(found[3]), int(found[2]), int(found[1])
        raise ValidationError(self.error_messages["unreadable"], code="unreadable")


class FinnishTimeField(forms.Field):
    """A time of day: 13.00, also 13:00, klo 13.00 and plain 13."""

    widget = forms.TextInput
    default_error_messages = {
        "unreadable": _("Write the time as hours and minutes, for example 13.00."),
    }

    def to_python(self, value: Any) -> time | None:
        if value in self.empty_values:
            return None
        if isinstance(value, time):
            return value
        found = TIME.fullmatch(SPACES.sub("", str(value)).lower())
        try:
            return time(int(found[1]), int(found[2] or 0)) if found else self._refuse()
        except ValueError:
            return self._refuse()

    def prepare_value(self, value: Any) -> Any:
        return formats.clock_time(value) if isinstance(value, time) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return _changed(self, initial, data)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "class": "short"}

    def _refuse(self) -> time:
        raise ValidationError(self.error_messages["unreadable"], code="unreadable") from None


class MomentWidget(forms.MultiWidget):
    """Day and time side by side, each with its own label."""

    template_name = "ui/forms/moment.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        quiet = {"autocomplete": "off", "class": "short"}
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            "day": forms.TextInput({**quiet, "data-date": True}),
            "time": forms.TextInput(quiet),
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: Any) -> Sequence[Any]:
        if not value:
            return [None, None]
        at = clock.local(value)
        return [formats.short_date(at.date()), formats.clock_time(at)]

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return f"{id_}_0" if id_ else ""


class FinnishMomentField(forms.MultiValueField):
    """A day and a time, read in the time of the place; gives an aware datetime."""

    widget = MomentWidget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__((FinnishDateField(), FinnishTimeField()), **kwargs)

    def compress(self, data_list: Sequence[Any]) -> datetime | None:
        if not data_list:
            return None
        day, at = data_list
        return forms.utils.from_current_timezone(datetime.combine(day, at))


class FinnishDecimalField(forms.Field):
    """A number with a comma: 7,5. A point is taken too when it cannot mean thousands."""

    widget = UnitInput
    default_error_messages = {
        "unreadable": _("Write a number, for example 7,5."),
        "too_many_places": _("Give at most %(places)s decimals."),
        "too_small": _("Give at least %(limit)s."),
        "too_large": _("Give at most %(limit)s."),
    }

    def __init__(
        self,
        *,
        places: int = 2,
        least: Decimal | int | None = None,
        most: Decimal | int | None = None,
        unit: Any = "",
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("widget", UnitInput(unit=unit))
        self.places, self.least, self.most = places, least, most
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values:
            return None
        if isinstance(value, Decimal | int):
            return Decimal(value)
        number = self._read(self._bare(str(value)))
        if number.adjusted() > MOST_DIGITS:
            raise self._outside("too_large", 10**MOST_DIGITS if self.most is None else self.most)
        exponent = number.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > self.places:
            raise ValidationError(
                self.error_messages["too_many_places"],
                code="too_many_places",
                params={"places": self.places},
            )
        return number.quantize(Decimal(1).scaleb(-self.places))

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is None:
            return
        if self.least is not None and value < self.least:
            raise self._outside("too_small", self.least)
        if self.most is not None and value > self.most:
            raise self._outside("too_large", self.most)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            return formats.decimal_number(value).replace(formats.NBSP, " ")
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return _changed(self, initial, data)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"class": "short"}

    def _bare(self, text: str) -> str:
        return SPACES.sub("", text)

    def _read(self, text: str) -> Decimal:
        minus = text.startswith(("-", formats.MINUS))
        sign, digits = (-1, text[1:]) if minus else (1, text)
        if COMMA_DECIMALS.fullmatch(digits):
            return sign * Decimal(digits.replace(".", "").replace(",", "."))
        if POINT_DECIMALS.fullmatch(digits):
            return sign * Decimal(digits.replace(",", ""))
        raise ValidationError(self.error_messages["unreadable"], code="unreadable")

    def _outside(self, code: str, limit: Decimal | int) -> ValidationError:
        shown = formats.decimal_number(limit)
        return ValidationError(self.error_messages[code], code=code, params={"limit": shown})


class EuroField(FinnishDecimalField):
    """Euros to the cent: 1 234,50 €, with or without the sign. Gives a Decimal of euros."""

    default_error_messages = {
        "unreadable": _("Write the sum in euros and cents, for example 1 234,50."),
        "too_many_places": _("A sum has at most two decimals: euros and cents."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(places=2, unit="€", **kwargs)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            return formats.decimal_number(value, places=2).replace(formats.NBSP, " ")
        return value

    def _bare(self, text: str) -> str:
        return re.sub(r"€|eur$", "", super()._bare(text), flags=re.IGNORECASE)


def translated(choices: Iterable[tuple[str, str]]) -> list[tuple[str, Any]]:
    """Return choices whose labels are msgids with labels that the page translates."""
    return [(value, gettext_lazy(label)) for value, label in choices]


def _changed(field: forms.Field, initial: Any, typed: Any) -> bool:
    """Compare what was meant, not how it was written: 13.00 is 13:00."""
    if field.disabled:
        return False
    try:
        return field.to_python(initial) != field.to_python(typed)
    except ValidationError:
        return True
