"""What the rules read in an inquiry, for a human to judge: words marked, reasons in sentences."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.wording import flag_label, in_words
from peili.core import terms
from peili.core.crisis import CrisisWindows, crisis_windows
from peili.core.routing.inquiry import SITUATION_LABELS, Situation


@dataclass(frozen=True)
class Read:
    """Everything about one inquiry in words of the page's language."""

    situations: list[str]
    reasons: list[str]
    words: list[tuple[str, str]]
    flags: list[str]
    clock: CrisisWindows | None
    facts: list[tuple[str, str]]


def read_out(inquiry: Inquiry, *, now: datetime) -> Read:
    return Read(
        situations=[_(SITUATION_LABELS[Situation(one)]) for one in inquiry.situations],
        reasons=[in_words(reason) for reason in inquiry.reasons],
        words=[(flag_label(flag), ", ".join(words)) for flag, words in inquiry.flag_words.items()],
        flags=[flag_label(flag) for flag in inquiry.flags],
        clock=crisis_windows(inquiry.acute_event_at) if inquiry.acute_event_at else None,
        facts=_facts(inquiry),
    )


def marked(inquiry: Inquiry) -> SafeString:
    """Return the inquirer's own words with those marked that raised a flag."""
    words = sorted(
        {word for words in inquiry.flag_words.values() for word in words}, key=len, reverse=True
    )
    text = inquiry.own_words
    if not words:
        return format_html_join("", "{}", [(text,)])
    parts = re.split(f"({'|'.join(map(re.escape, words))})", text, flags=re.IGNORECASE)
    return format_html_join(
        "",
        "{}",
        (
            (format_html_join("", "<mark>{}</mark>", [(part,)]) if number % 2 else part,)
            for number, part in enumerate(parts)
        ),
    )


def _facts(inquiry: Inquiry) -> list[tuple[str, str]]:
    found = [
        (_("People"), str(inquiry.people)),
        (_("Who would meet"), _label(terms.Form, inquiry.form)),
        (_("Field"), _label(terms.Profession, inquiry.profession)),
        (
            _("Where"),
            ", ".join(_label(terms.PlaceMode, mode) for mode in inquiry.place_modes),
        ),
        (
            _("Region"),
            " · ".join(filter(None, [inquiry.town, _label(terms.Region, inquiry.region)])),
        ),
        (_("Times"), inquiry.times),
        (
            _("Wished practitioner"),
            str(inquiry.wished_practitioner) if inquiry.wished_practitioner else "",
        ),
        (_("Wishes"), inquiry.wishes),
        (_("Language"), _label(terms.Language, inquiry.language)),
        (_("Accessibility"), inquiry.accessibility),
    ]
    return [(name, value) for name, value in found if value]


def _label(kind: type[terms.Term], value: str) -> str:
    return _(kind(value).label) if value else ""
