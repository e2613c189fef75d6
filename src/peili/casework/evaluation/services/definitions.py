"""Keep questionnaires: our own sets as they are shipped, others with leave to use them."""

import json
from datetime import datetime

from django.db import IntegrityError, transaction

from peili.casework.evaluation.models import QuestionnaireDefinition
from peili.casework.evaluation.services.refusals import NotAQuestionnaire, QuestionnaireKnown
from peili.core.measurement.definitions import import_definition
from peili.core.measurement.shipped import own_file, own_set
from peili.parties.models import Person


def own_questionnaire(key: str, *, at: datetime) -> QuestionnaireDefinition:
    """Return one of our own sets as a row; the version that was asked stays as it was."""
    own = own_set(key)
    kept, _ = QuestionnaireDefinition.objects.get_or_create(
        key=own.key,
        version=own.version,
        defaults={
            "title": own.title["fi"],
            "file": own_file(key),
            "licence": own.licence,
            "source": own.source,
            "imported_at": at,
        },
    )
    return kept


@transaction.atomic
def import_questionnaire(
    file: str, *, permission: str, by: Person, at: datetime
) -> QuestionnaireDefinition:
    """Keep somebody else's questionnaire.

    Raise `PermissionMissing` where neither licence nor permission lets us, `BadInput` with the
    field that is wrong, `NotAQuestionnaire` when it is no JSON at all.
    """
    try:
        raw = json.loads(file)
    except (ValueError, RecursionError) as unreadable:
        raise NotAQuestionnaire from unreadable
    read = import_definition(raw, permission=permission)
    try:
        with transaction.atomic():
            return QuestionnaireDefinition.objects.create(
                key=read.key[:60],
                version=read.version,
                title=next(iter(read.title.values()))[:200],
                file=file,
                licence=read.licence[:60],
                source=read.source[:200],
                permission=read.permission,
                imported_by=by,
                imported_at=at,
            )
    except IntegrityError as known:
        raise QuestionnaireKnown from known


@transaction.atomic
def retire_questionnaire(
    definition: QuestionnaireDefinition, *, at: datetime
) -> QuestionnaireDefinition:
    """Offer a questionnaire no longer; rounds that asked it stay readable."""
    definition.retired_at = at
    definition.save(update_fields=["retired_at"])
    return definition
