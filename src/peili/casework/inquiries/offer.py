"""The offer that follows an exploratory talk: service, form, sessions and price, on paper.

Nothing of what was said in the talk, and nothing of what the inquirer wrote, is on it.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.inquiries.texts import offer_words
from peili.casework.offerings.models import PriceRow, Service
from peili.casework.offerings.on_paper import Words, letterhead, vat_in_words
from peili.core.rhythm import FEWEST_SESSIONS_OF_A_GROUP, recommended_minutes
from peili.core.terms import Form
from peili.parties.models import Practice
from peili.plumbing import clock
from peili.plumbing.paper import formats
from peili.plumbing.paper.document import Clause, Document, Part, document_pdf

VALID_FOR = timedelta(days=30)
SESSIONS_OF_ONE = 5


@dataclass(frozen=True)
class Terms:
    """What is offered, in numbers."""

    service: Service
    form: Form
    sessions: int
    minutes: int
    cents: int

    @property
    def price(self) -> Decimal:
        return Decimal(self.cents) / 100


def usual_length(talk: ExploratoryTalk, service: Service) -> tuple[Form, int]:
    """Return the form that was found fitting, and how many minutes such a session takes."""
    form = Form(talk.form or talk.inquiry.form or Form.INDIVIDUAL)
    return form, max(recommended_minutes(form, talk.inquiry.people), service.minutes_min)


def terms_of(talk: ExploratoryTalk, service: Service, row: PriceRow) -> Terms:
    form, usual = usual_length(talk, service)
    minutes = row.minutes or usual
    alone = form == Form.INDIVIDUAL
    sessions = service.sessions_recommended or (
        SESSIONS_OF_ONE if alone else FEWEST_SESSIONS_OF_A_GROUP
    )
    cents = round(row.cents * minutes / 60) if row.unit == PriceRow.Unit.HOUR else row.cents
    return Terms(service, form, sessions, minutes, cents)


def terms_as_sent(talk: ExploratoryTalk, service: Service) -> Terms:
    """Return what the inquirer has been offered, whatever the price list says now."""
    form, _ = usual_length(talk, service)
    return Terms(service, form, talk.offered_sessions, talk.offered_minutes, talk.offered_cents)


def valid_until(talk: ExploratoryTalk) -> date:
    """Return the last day of an offer: it is dated by its sending, a draft by the conclusion."""
    return _dated(talk) + VALID_FOR


def offer_pdf(talk: ExploratoryTalk, terms: Terms, *, practice: Practice, language: str) -> bytes:
    """Set the offer of a concluded talk in a language."""
    say = offer_words(language)
    document = Document(
        language=language,
        title=say["title"] % {"what": terms.service.name},
        sender=letterhead(practice, say),
        page_word=say["page"],
        lead=say["invented"] if practice.prices_are_invented else "",
        facts=tuple(_facts(talk, say, language)),
        parts=(
            _part("section.service", _service(talk, terms, say), say),
            _part("section.price", _price(terms, practice, say, language), say),
            _part(
                "section.next",
                [
                    (say["next"], say["next.text"]),
                    (say["confidential"], say["confidential.text"]),
                ],
                say,
            ),
        ),
    )
    return document_pdf(document, made=_made(talk))


def file_name(talk: ExploratoryTalk, language: str) -> str:
    return f"{offer_words(language)['file']}-{talk.pk}.pdf"


def _made(talk: ExploratoryTalk) -> datetime:
    made = talk.offered_at or talk.concluded_at
    assert made, "an offer follows the conclusion of a talk"
    return made


def _dated(talk: ExploratoryTalk) -> date:
    return clock.local(_made(talk)).date()


def _facts(talk: ExploratoryTalk, say: Words, language: str) -> list[tuple[str, str]]:
    inquiry = talk.inquiry
    whom = ", ".join(filter(None, [inquiry.name, inquiry.organisation_name]))
    return [
        (say["to"], whom),
        (say["date"], formats.day(_dated(talk), language)),
        (say["valid_until"], formats.day(valid_until(talk), language)),
    ]


def _service(talk: ExploratoryTalk, terms: Terms, say: Words) -> list[tuple[str, str]]:
    service = terms.service
    focus = say[f"focus.{talk.focus}"] if talk.focus else ""
    rhythm = ""
    if service.rhythm_weeks_min and service.rhythm_weeks_max:
        rhythm = say["rhythm.text"] % {
            "fewest": service.rhythm_weeks_min,
            "most": service.rhythm_weeks_max,
        }
    who = talk.proposed_practitioner or talk.practitioner
    return [
        (say["service"], service.name),
        (say["about"], service.summary),
        (say["form"], ", ".join(filter(None, [say[f"form.{terms.form}"], focus]))),
        (
            say["sessions"],
            say["sessions.text"] % {"sessions": terms.sessions, "minutes": terms.minutes},
        ),
        (say["rhythm"], rhythm),
        (say["practitioner"], str(who)),
    ]


def _price(terms: Terms, practice: Practice, say: Words, language: str) -> list[tuple[str, str]]:
    price = formats.euros(terms.price, language)
    total = formats.euros(terms.price * terms.sessions, language)
    kilometre = formats.euros(Decimal(practice.kilometre_cents) / 100, language)
    percent = formats.percent(Decimal(practice.late_cancellation_percent), language)
    return [
        (say["price"], say["price.text"] % {"price": price}),
        (
            say["total"],
            say["total.text"] % {"sessions": terms.sessions, "price": price, "total": total},
        ),
        (say["vat"], _vat(terms.service, practice, say)),
        (say["travel"], say["travel.text"] % {"price": kilometre}),
        (
            say["cancellation"],
            say["cancellation.text"]
            % {"hours": practice.cancellation_notice_hours, "percent": percent},
        ),
    ]


def _vat(service: Service, practice: Practice, say: Words) -> str:
    treatment = service.vat_treatment if practice.vat_registered else "small_business"
    return vat_in_words(treatment, service.vat_reason, say)


def _part(title: str, rows: list[tuple[str, str]], say: Words) -> Part:
    return Part(say[title], tuple(Clause(label, text) for label, text in rows if text))
