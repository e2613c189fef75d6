"""Warn of the certificate that seals before it runs out."""

from datetime import date, datetime

from django.conf import settings

from peili.casework.agreements.services import letters
from peili.plumbing import clock
from peili.plumbing.seal.keys import SealRefused, read_key, remark_on_key

DAYS_LEFT = (1, 3, 7, 14, 30, 60)


def warn_of_seal(*, at: datetime) -> str:
    """Write to the office at each of the last milestones; return what was said, or nothing.

    The letter's key names the milestone, so a day on which the clock stood still loses nothing.
    """
    today = clock.local(at).date()
    remark = remark_on_key(settings.SEAL_FOLDER, today=today)
    if remark is None:
        return ""
    letters.tell_of_seal(remark, days=_milestone(today), at=at)
    return remark.code


def _milestone(today: date) -> int:
    try:
        left = (read_key(settings.SEAL_FOLDER).expires_on - today).days
    except SealRefused:
        return 0
    return next((days for days in DAYS_LEFT if left <= days), max(DAYS_LEFT)) if left >= 0 else -1
