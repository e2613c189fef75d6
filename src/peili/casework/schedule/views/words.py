"""What the rules of a series say, in the words of the page."""

from collections.abc import Iterable

from django.utils.translation import gettext

from peili.core.series import CLASH_LABELS, Clash


def clashes_in_words(clashes: Iterable[Clash]) -> str:
    return ", ".join(gettext(CLASH_LABELS[clash]) for clash in clashes)
