"""`{% load ui %}`: the few words a page is written with. See docs/reference/page-alphabet.md."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from django import forms, template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.paginator import Page
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from peili.plumbing import clock
from peili.plumbing.ui import assets, formats, icons
from peili.plumbing.ui.parts import BadgeKind, Stage

register = template.Library()

WORD_JOINER = "\N{WORD JOINER}"
BADGE_ICONS = {"needs": "clock", "late": "alert", "done": "check"}


@register.filter
def finnish_date(day: date | None, style: str = "") -> str:
    """17.11.2026; "weekday" ti 17.11.2026; "long" tiistai 17.11.2026; "bare" 17.11."""
    if not day:
        return ""
    if isinstance(day, datetime):
        day = clock.local(day).date()
    match style:
        case "weekday":
            return formats.weekday_date(day)
        case "long":
            return formats.long_date(day)
        case "bare":
            return formats.short_date(day, year=False)
    return formats.short_date(day)


@register.filter
def finnish_datetime(at: datetime | None, style: str = "") -> str:
    """ti 17.11.2026 klo 13.00; "bare" leaves the year out."""
    return formats.moment(at, year=style != "bare") if at else ""


@register.filter
def finnish_time(at: time | datetime | None) -> str:
    return formats.clock_time(at) if at is not None else ""


@register.filter
def finnish_span(starts: datetime | None, ends: datetime | None) -> str:
    """ti 17.11.2026 klo 13.00–15.00"""
    if not (starts and ends):
        return ""
    return formats.span(starts, ends).replace(formats.DASH, f"{formats.DASH}{WORD_JOINER}")


@register.filter
def week(day: date | None) -> str:
    return formats.week(day) if day else ""


@register.filter
def euros(amount: Decimal | int | None) -> str:
    """Decimal euros or whole cents."""
    return formats.euros(amount) if amount is not None else ""


@register.filter
def number(value: Decimal | int | float | None, places: int | None = None) -> str:
    return formats.decimal_number(value, places=places) if value is not None else ""


@register.filter
def duration(minutes: int | timedelta | None) -> str:
    return formats.duration(minutes) if minutes is not None else ""


@register.simple_tag
def moment(at: date | datetime | None, style: str = "") -> str:
    """A <time> element: for machines exactly, for people as the Finns write it."""
    if at is None:
        return ""
    if isinstance(at, datetime):
        at = clock.local(at)
        return format_html(
            '<time datetime="{}">{}</time>', at.isoformat(), finnish_datetime(at, style)
        )
    return format_html(
        '<time datetime="{}">{}</time>', at.isoformat(), finnish_date(at, style or "weekday")
    )


@register.simple_tag
def icon(name: str) -> SafeString:
    return icons.icon(name)


@register.simple_tag
def badge(kind: BadgeKind, text: Any) -> SafeString:
    """A state in one or two words; the colour has a sign and words beside it."""
    sign = icons.icon(BADGE_ICONS[kind]) if kind in BADGE_ICONS else ""
    return format_html('<span class="badge {}">{}{}</span>', kind, sign, text)


@register.simple_tag
def hidden_figure(reason: Any) -> SafeString:
    """Stands where a figure would single somebody out; the reason is there to read."""
    return format_html(
        '<span class="hidden-figure">{}<span>{}</span> <small>{}</small></span>',
        icons.icon("hidden"),
        gettext("not shown"),
        reason,
    )


@register.simple_tag
def crumb(label: Any, url: str = "") -> SafeString:
    """One step of the breadcrumb; a list is returned to as it was left."""
    if url:
        return format_html('<li><a href="{}" data-return>{}</a></li>', url, label)
    return format_html("<li>{}</li>", label)


@register.inclusion_tag("ui/way.html")
def way(stages: Iterable[Stage]) -> dict[str, Any]:
    return {"stages": stages}


@register.inclusion_tag("ui/steps.html")
def steps(now: int, total: int, label: Any = "") -> dict[str, Any]:
    return {"now": now, "total": total, "label": label, "numbers": range(1, total + 1)}


@register.inclusion_tag("ui/forms/summary.html")
def error_summary(form: forms.BaseForm) -> dict[str, Any]:
    """Everything that stopped the form, each line a link to its field. Empty when all is well."""
    return {"general": form.non_field_errors(), "lines": list(_error_lines(form))}


@register.inclusion_tag("ui/table_tools.html")
def table_tools(table_id: str, *, csv_url: str = "", label: Any = "") -> dict[str, Any]:
    """Filter by typing (where scripts run) and the same rows as CSV, above a table or list."""
    return {"table_id": table_id, "csv_url": csv_url, "label": label}


@register.simple_tag(takes_context=True)
def sort_header(
    context: Mapping[str, Any],
    key: str,
    label: Any,
    *,
    numeric: bool = False,
    roomy: bool = False,
) -> SafeString:
    """A column header that sorts by `?sort=key` and, pressed again, by `?sort=-key`.

    A `roomy` column (and its cells of that class) is not shown on a phone.
    """
    query = context["request"].GET.copy()
    present = query.get("sort", "")
    order = {key: "ascending", f"-{key}": "descending"}.get(present, "none")
    query["sort"] = f"-{key}" if present == key else key
    query.pop("page", None)
    return format_html(
        '<th scope="col" aria-sort="{}"{}><a href="?{}">{}</a></th>',
        order,
        SafeString(' class="n"' if numeric else ' class="roomy"' if roomy else ""),
        query.urlencode(),
        label,
    )


@register.inclusion_tag("ui/pages.html", takes_context=True)
def pages(context: Mapping[str, Any], page: Page[Any]) -> dict[str, Any]:
    query = context["request"].GET.copy()

    def at(number: int) -> str:
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "page": page,
        "previous": at(page.previous_page_number()) if page.has_previous() else "",
        "following": at(page.next_page_number()) if page.has_next() else "",
    }


@register.simple_tag
def chart(figure: Any) -> str:
    """Draw a figure of `peili.plumbing.ui.charts` as SVG with its table beside it."""
    return render_to_string(figure.template, {"chart": figure})


@register.simple_tag
def look() -> SafeString:
    """The mark of the page and its stylesheets, a link each."""
    mark = _links('<link rel="icon" type="image/svg+xml" href="{}">\n', ("ui/mark.svg",))
    return mark + _links('<link rel="stylesheet" href="{}">', assets.STYLESHEETS)


@register.simple_tag
def scripts() -> SafeString:
    return _links('<script type="module" src="{}"></script>', assets.SCRIPTS)


@cache
def _links(link: str, paths: tuple[str, ...]) -> SafeString:
    """Our own files have the same addresses as long as the server runs."""
    return format_html_join("\n", link, _urls(paths))


def _urls(paths: Iterable[str]) -> Iterable[tuple[str]]:
    """Addresses of our own files; one missing from the manifest must not break the error page."""
    for path in paths:
        try:
            yield (staticfiles_storage.url(path),)
        except ValueError:
            continue


def _error_lines(form: forms.BaseForm) -> Iterable[dict[str, Any]]:
    for field in form:
        for message in field.errors:
            yield {"href": f"#{_first_id(field)}", "label": field.label, "message": message}


def _first_id(field: forms.BoundField) -> str:
    widget, auto_id = field.field.widget, field.auto_id
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"{auto_id}_0"
    return field.id_for_label or auto_id
