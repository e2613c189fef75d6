"""Write the text of a version: from the draft while it is one, from what was kept after that."""

from collections.abc import Callable, Sequence

from django.conf import settings
from django.utils.module_loading import import_string

from peili.casework.agreements import paper
from peili.casework.agreements.models import Agreement, Copy
from peili.casework.agreements.services.prior_contacts import latest_word
from peili.casework.agreements.services.seats import signers
from peili.casework.agreements.texts import LANGUAGES
from peili.parties.models import Engagement


def text_now(
    agreement: Agreement, *, copy: str = Copy.SHARED, language: str = ""
) -> list[paper.Section]:
    """Return a copy's text as it stands: kept once it was offered, before that composed."""
    if agreement.paper:
        sections = paper.kept(agreement, language)
    else:
        sections = _text(agreement, language or agreement.engagement.language)
    return paper.copy_for(sections, copy)


def in_every_language(agreement: Agreement) -> dict[str, list[paper.Section]]:
    return {language: _text(agreement, language) for language in LANGUAGES}


def _text(agreement: Agreement, language: str) -> list[paper.Section]:
    word = latest_word(agreement.engagement)
    return paper.compose(
        agreement,
        language=language,
        signers=signers(agreement),
        prior_contacts=word.description if word else "",
        goals=_agreed_goals(agreement.engagement),
    )


def _agreed_goals(engagement: Engagement) -> Sequence[paper.AgreedGoal]:
    """Ask for the goals as they stand now. They are a later stage: a setting names who knows."""
    asked: Callable[[Engagement], Sequence[paper.AgreedGoal]] = import_string(settings.AGREED_GOALS)
    return asked(engagement)
