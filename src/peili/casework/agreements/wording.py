"""What the rules say about an agreement, in the words of the page."""

from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peili.casework.agreements.models import Acceptance
from peili.core.agreement import AgreementTerm as Term
from peili.core.agreement import Seat
from peili.core.remarks import Remark
from peili.plumbing.ui import formats

TERMS = {
    Term.FORM: _("the form"),
    Term.SESSIONS: _("the number of sessions"),
    Term.SESSION_LENGTH: _("the length of a session"),
    Term.RHYTHM: _("the rhythm"),
    Term.PERIOD: _("the period"),
    Term.PLACE: _("the place"),
    Term.GOALS: _("what you aim at together"),
    Term.GOAL_OWNER: _("whose goals they are"),
    Term.GOAL_AUDIENCE: _("who reads the goals"),
    Term.METHODS: _("the methods"),
    Term.EVALUATION: _("who evaluates and when"),
    Term.CONFIDENTIALITY: _("the boundary of confidentiality"),
    Term.PRIOR_CONTACTS: _("prior contacts"),
    Term.PRICE: _("the price"),
    Term.VAT: _("VAT, and the reason if it is exempt"),
    Term.CANCELLATION: _("the rule of cancellation"),
    Term.INTERRUPTION: _("the rule of interruption"),
    Term.DISSATISFACTION: _("what to do when dissatisfied"),
    Term.ASSESSOR: _("who assesses from outside"),
    Term.TRIAL: _("the trial"),
    Term.NEW_MEMBERS: _("the rule of new members"),
    Term.RECORDING: _("the rule of recording"),
    Term.RECORDS: _("records and how long they are kept"),
    Term.CRISIS_OR_BULLYING: _("what happens in a crisis or bullying"),
}


def in_words(remark: Remark) -> str:
    """Say a remark in the language of the page, its values as people write them."""
    values = {name: _shown(value) for name, value in remark.values.items()}
    return gettext(remark.msgid) % values


def _shown(value: object) -> object:
    if isinstance(value, Term):
        return TERMS[value]
    if isinstance(value, Seat):
        return Acceptance.Seat(value.value).label
    if isinstance(value, date):
        return formats.short_date(value)
    return value
