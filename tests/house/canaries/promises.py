"""Which promise holds for which column that takes words. A column that is not here fails.

Choices, times, numbers and keys to other rows carry no words and are not listed.
"""

from enum import StrEnum

from django.apps import apps
from django.db import models


class Promise(StrEnum):
    SEALED = (
        "holds what is sealed: opened by its readers' keys alone, and nowhere else in the clear"
    )
    AT_HOME = "confidential, readable in the database: in this column and nowhere else"
    ON_PAPER = "confidential; also on papers and in letters to those who may see it"
    FINGERPRINT = "a fingerprint of something that is not kept"
    MACHINE = "made by the program; carries no words of people"
    OPEN = "public, or known to everybody who works here"


SEALED, AT_HOME, ON_PAPER, FINGERPRINT, MACHINE, OPEN = Promise

PROMISES: dict[str, dict[Promise, str]] = {
    "access_log.Entry": {MACHINE: "role verb record row", FINGERPRINT: "previous seal"},
    "accounts.LoginSession": {FINGERPRINT: "fingerprint", MACHINE: "device"},
    "links.OneTimeLink": {FINGERPRINT: "fingerprint", MACHINE: "purpose subject holder"},
    "accounts.User": {FINGERPRINT: "password", ON_PAPER: "email", MACHINE: "language"},
    "agreements.Acceptance": {
        AT_HOME: "declined_because",
        ON_PAPER: "typed_name",
        FINGERPRINT: "paper_sha256",
    },
    "agreements.Agreement": {
        ON_PAPER: "what_changed place core_task goals methods evaluation_plan other_development"
        " confidentiality legal_exceptions new_members_rule recording_rule records_rule"
        " crisis_rule vat_reason order_reference interruption dissatisfaction"
        " third_party_assessor paper",
    },
    "agreements.OfferedPaper": {ON_PAPER: "pdf", FINGERPRINT: "sha256"},
    "agreements.PriorContact": {ON_PAPER: "description"},
    "agreements.SealedPaper": {ON_PAPER: "pdf", FINGERPRINT: "sha256 certificate_sha256"},
    "billing.HandOver": {MACHINE: "file_name receipt obstacle", FINGERPRINT: "sha256"},
    "billing.Invoice": {
        ON_PAPER: "order_reference framework_reference seller buyer",
        MACHINE: "terms reference",
    },
    "billing.InvoiceLine": {ON_PAPER: "framework_row text vat_reason", MACHINE: "unit kind"},
    "billing.NumberSeries": {MACHINE: "name"},
    "billing.Payment": {AT_HOME: "payer_name message", MACHINE: "reference archive_id"},
    "evaluation.AnswerBox": {AT_HOME: "sheets", SEALED: "unsaid"},
    "evaluation.NamedAnswer": {AT_HOME: "answers", SEALED: "unsaid"},
    "evaluation.QuestionnaireDefinition": {OPEN: "key title file licence source permission"},
    "evaluation.QuestionnaireRound": {MACHINE: "goals code"},
    "evaluation.RoundTally": {MACHINE: "answers"},
    "frameworks.Framework": {ON_PAPER: "name reference"},
    "frameworks.Lot": {ON_PAPER: "name order_reference"},
    "goals.Goal": {
        # Frozen on the paper of the agreement: the joint ones in the shared copy.
        ON_PAPER: "text strengths next_step question level_minus_2 level_minus_1 level_0"
        " level_plus_1 level_plus_2",
    },
    "goals.Proposal": {AT_HOME: "text"},
    "goals.Workshop": {MACHINE: "code", AT_HOME: "draft"},
    "inquiries.BoundaryCrossing": {AT_HOME: "what learned"},
    "inquiries.ExploratoryTalk": {ON_PAPER: "place where_to_go"},
    "inquiries.Inquiry": {
        ON_PAPER: "name email phone organisation_name town",
        AT_HOME: "own_words times wishes accessibility flag_words route_reason closed_because",
        MACHINE: "situations place_modes proposed_route flags reasons route",
    },
    "jobs.Job": {MACHINE: "name key arguments lease last_error result what"},
    "matching.Match": {AT_HOME: "reason", MACHINE: "ranking"},
    # The words of a statement are copied into the release when the group speaks.
    "notes.Statement": {ON_PAPER: "words question"},
    "offerings.OwnDevelopment": {AT_HOME: "what"},
    "offerings.Practitioner": {
        OPEN: "slug title introduction forms focuses professions approaches regions place_modes"
        " languages home_town hours",
    },
    "offerings.PublicWork": {OPEN: "title address"},
    "offerings.Service": {
        OPEN: "slug name summary description suits forms focuses place_modes room_needs vat_reason",
    },
    "outbox.Letter": {ON_PAPER: "to subject body links", MACHINE: "key kind language last_error"},
    "parties.Consent": {MACHINE: "item", ON_PAPER: "about"},
    "parties.ClosedPeriod": {OPEN: "reason"},
    "parties.EmergencyAccess": {ON_PAPER: "reason"},
    "parties.Engagement": {ON_PAPER: "name town"},
    "parties.OccupiedTime": {MACHINE: "key"},
    "parties.Erasure": {AT_HOME: "how", MACHINE: "kept"},
    "parties.Organisation": {
        ON_PAPER: "name business_id core_task street postcode town country invoice_email"
        " einvoice_address einvoice_operator buyer_reference",
    },
    "parties.Person": {ON_PAPER: "name email phone"},
    "parties.Practice": {
        OPEN: "name business_id iban bic email phone street postcode town einvoice_address"
        " einvoice_operator regions public_welcome public_about",
    },
    "parties.Release": {MACHINE: "item", ON_PAPER: "words"},
    "parties.Unit": {ON_PAPER: "name"},
    # Whoever knows the address reads the calendar.
    "polls.CalendarAddress": {AT_HOME: "address"},
    "polls.PollAnswer": {MACHINE: "slots"},
    # Pooled figures and what the readers wrote beside them, once published.
    "reports.PublishedPool": {ON_PAPER: "unit figures", MACHINE: "rounds why"},
    "reports.PublishedReport": {ON_PAPER: "core_tasks changes", MACHINE: "counts"},
    "schedule.Attendance": {AT_HOME: "substitute"},
    "schedule.PlannedSeries": {MACHINE: "starts before reason wishes seen_faults"},
    "schedule.Session": {ON_PAPER: "place town room"},
    "schedule.TravelTime": {OPEN: "origin destination"},
    "vault.KeyPair": {MACHINE: "public", SEALED: "by_passphrase by_recovery_key"},
    "vault.SealedText": {MACHINE: "kind item", SEALED: "body"},
    "vault.TrustedColleague": {SEALED: "share"},
    "vault.Unlocking": {SEALED: "wrapped"},
}

TAKE_WORDS = (models.CharField, models.TextField, models.JSONField, models.BinaryField)


def columns_that_take_words() -> set[str]:
    """Return "app.Model.column" for every column of ours that could hold what people write."""
    return {
        f"{model._meta.label}.{column.name}"
        for config in apps.get_app_configs()
        if config.name.startswith("peili.")
        for model in config.get_models()
        for column in model._meta.concrete_fields
        if isinstance(column, TAKE_WORDS) and not column.choices
    }


def promised(promise: Promise) -> list[str]:
    """Return the columns for which this promise holds."""
    return [
        f"{model}.{column}"
        for model, promises in PROMISES.items()
        for column in promises.get(promise, "").split()
    ]


def all_promised() -> list[str]:
    return [column for promise in Promise for column in promised(promise)]
