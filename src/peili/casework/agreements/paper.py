"""The whole text of an agreement, as sections of lines.

Names nobody but the supervisor and those who sign for the commissioner: the commissioner reads it
too, and who the supervisees are is no business of theirs. What is accepted is this text; the
SHA-256 of `as_text` is kept with every acceptance.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext, ngettext, override

from peili.casework.agreements.models import Agreement
from peili.core import terms
from peili.plumbing.ui import formats


@dataclass(frozen=True)
class Line:
    label: str
    text: str


@dataclass(frozen=True)
class Section:
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Signers:
    """Who an agreement is between, as all of them may know it."""

    supervisors: tuple[str, ...]
    supervisees: int
    managers: tuple[str, ...]
    commissioner: str
    payer: str
    practice: str


def compose(agreement: Agreement, *, signers: Signers, prior_contacts: str) -> list[Section]:
    """Write the agreement out in the language of its engagement."""
    with override(agreement.engagement.language):
        written = [
            _parties(signers),
            _work(agreement),
            _goals(agreement),
            _confidentiality(agreement, prior_contacts),
            _money(agreement),
            _otherwise(agreement),
        ]
    return [
        Section(title, tuple(Line(label, text) for label, text in lines if text))
        for title, lines in written
    ]


def to_keep(sections: Iterable[Section]) -> list[dict[str, Any]]:
    return [asdict(section) for section in sections]


def kept(paper: Iterable[dict[str, Any]]) -> list[Section]:
    """Read back what `to_keep` gave."""
    return [Section(part["title"], tuple(Line(**line) for line in part["lines"])) for part in paper]


def as_text(sections: Sequence[Section], *, title: str) -> str:
    """Write the sections as plain text: the bytes whose SHA-256 is the evidence."""
    parts = [title]
    for section in sections:
        parts.append(f"\n{section.title}")
        parts += [f"{line.label}: {line.text}" for line in section.lines]
    return "\n".join(parts) + "\n"


def fingerprint(agreement: Agreement) -> str:
    """Return the SHA-256 of the text that was offered, in hexadecimal."""
    return sha256(offered_text(agreement).encode()).hexdigest()


def offered_text(agreement: Agreement) -> str:
    return as_text(kept(agreement.paper), title=title_of(agreement))


def title_of(agreement: Agreement) -> str:
    with override(agreement.engagement.language):
        return gettext("Agreement on %(what)s, version %(version)s") % {
            "what": agreement.engagement.name,
            "version": agreement.version,
        }


def _parties(signers: Signers) -> tuple[str, list[tuple[str, str]]]:
    supervisees = ngettext("%(n)s person", "%(n)s people", signers.supervisees)
    return gettext("Parties"), [
        (gettext("Supervisor"), ", ".join(signers.supervisors) + f", {signers.practice}"),
        (gettext("Supervisees"), supervisees % {"n": signers.supervisees}),
        (gettext("For the commissioner"), ", ".join(signers.managers)),
        (gettext("Commissioner"), signers.commissioner),
        (gettext("Payer"), signers.payer),
    ]


def _work(agreement: Agreement) -> tuple[str, list[tuple[str, str]]]:
    form = gettext(terms.Form(agreement.form).label)
    focus = gettext(terms.Focus(agreement.focus).label)
    place = gettext(terms.PlaceMode(agreement.place_mode).label)
    return gettext("Working together"), [
        (gettext("Service"), str(agreement.service or "")),
        (gettext("Form and focus"), f"{form}, {focus.lower()}"),
        (
            gettext("Sessions"),
            gettext("%(sessions)s sessions of %(minutes)s minutes")
            % {"sessions": agreement.sessions, "minutes": agreement.minutes},
        ),
        (gettext("Rhythm"), _rhythm(agreement)),
        (
            gettext("Period"),
            f"{formats.short_date(agreement.starts_on)} – {formats.short_date(agreement.ends_on)}",
        ),
        (gettext("Place"), ", ".join(filter(None, [place, agreement.place]))),
        (gettext("Trial"), _trial(agreement)),
    ]


def _goals(agreement: Agreement) -> tuple[str, list[tuple[str, str]]]:
    return gettext("Goals and ways of working"), [
        (gettext("Core task"), agreement.core_task),
        (gettext("What we aim at"), agreement.goals),
        (gettext("Whose goals"), str(agreement.get_goal_owner_display())),
        (gettext("Who reads the goals"), str(agreement.get_goal_audience_display())),
        (gettext("Methods"), agreement.methods),
        (gettext("Evaluation"), agreement.evaluation_plan),
        (gettext("Other development under way"), agreement.other_development),
    ]


def _confidentiality(agreement: Agreement, prior: str) -> tuple[str, list[tuple[str, str]]]:
    return gettext("Confidentiality"), [
        (gettext("Confidentiality"), agreement.confidentiality),
        (gettext("Exceptions by law"), agreement.legal_exceptions),
        (gettext("Prior contacts"), prior or gettext("None.")),
        (gettext("New members"), agreement.new_members_rule),
        (gettext("Recording"), agreement.recording_rule),
        (gettext("Records and how long they are kept"), agreement.records_rule),
    ]


def _money(agreement: Agreement) -> tuple[str, list[tuple[str, str]]]:
    vat = gettext(terms.VatTreatment(agreement.vat_treatment).label)
    return gettext("Price"), [
        (
            gettext("Price of a session"),
            gettext("%(price)s without VAT") % {"price": formats.euros(agreement.price_cents)},
        ),
        (gettext("VAT"), ": ".join(filter(None, [vat, agreement.vat_reason]))),
        (gettext("Travel"), _travel(agreement)),
        (gettext("Order reference"), agreement.order_reference),
        (
            gettext("Cancellation"),
            gettext(
                "A session cancelled less than %(hours)s hours before it starts"
                " costs %(percent)s %% of its price."
            )
            % {
                "hours": agreement.cancellation_notice_hours,
                "percent": agreement.late_cancellation_percent,
            },
        ),
    ]


def _otherwise(agreement: Agreement) -> tuple[str, list[tuple[str, str]]]:
    return gettext("When things go otherwise"), [
        (gettext("Interruption"), agreement.interruption),
        (gettext("Dissatisfaction"), agreement.dissatisfaction),
        (gettext("Who assesses from outside"), agreement.third_party_assessor),
        (gettext("Crisis or bullying"), agreement.crisis_rule),
        (gettext("What this version changes"), agreement.what_changed),
    ]


def _rhythm(agreement: Agreement) -> str:
    return gettext("every %(weeks)s weeks, from %(fewest)s to %(most)s as it suits") % {
        "weeks": agreement.interval_weeks,
        "fewest": agreement.interval_weeks_min,
        "most": agreement.interval_weeks_max,
    }


def _trial(agreement: Agreement) -> str:
    if not agreement.trial_sessions and agreement.go_no_go_on is None:
        return gettext("No trial is agreed.")
    said = []
    if agreement.trial_sessions:
        first = ngettext(
            "The first session is a trial.",
            "The first %(n)s sessions are a trial.",
            agreement.trial_sessions,
        )
        said.append(first % {"n": agreement.trial_sessions})
    if agreement.go_no_go_on:
        said.append(
            gettext("Whether to go on is decided on %(day)s.")
            % {"day": formats.short_date(agreement.go_no_go_on)}
        )
    return " ".join(said)


def _travel(agreement: Agreement) -> str:
    if not agreement.travel_kilometres:
        return ""
    return gettext("%(kilometres)s km a session, %(price)s a kilometre") % {
        "kilometres": agreement.travel_kilometres,
        "price": formats.euros(agreement.kilometre_cents),
    }
