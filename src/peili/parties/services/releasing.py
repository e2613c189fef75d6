"""Let a named audience see a copy of what is confidential, and take it back for the future."""

import uuid
from datetime import date, datetime
from typing import Protocol

from django.db import transaction

from peili.core.errors import RuleBroken
from peili.core.policy import IN_ENGAGEMENT, WHO_SEES
from peili.core.wording import msgid
from peili.parties.models import Engagement, Party, Person, Release
from peili.parties.scope import RELEASED_TO
from peili.plumbing.access_log import services as access_log
from peili.plumbing.vault.services import texts


class Letters(Protocol):
    """Write the letters that tell of a release."""

    def __call__(self, release: Release, *, at: datetime) -> None: ...


class NobodyToRead(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "Nobody in that audience has made a key yet, so nobody could open it."
                " Ask them to make one first."
            )
        )


class AlreadyWithdrawn(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This release has already been withdrawn."))


def audience_of(engagement: Engagement, audience: str) -> list[Person]:
    """Return who belongs to an audience now."""
    roles = WHO_SEES[RELEASED_TO[Release.Audience(audience)]] & IN_ENGAGEMENT
    rows = Person.objects.filter(
        parties__engagement=engagement, parties__role__in=roles, parties__left_at=None
    )
    return list(rows.select_related("user").distinct().order_by("name"))


@transaction.atomic
def release_text(
    engagement: Engagement,
    *,
    audience: str,
    owner: Person,
    item: str,
    version: int,
    written_on: date,
    text: str,
    tell: Letters,
    at: datetime,
) -> Release:
    """Seal a copy of one's own text to an audience of the engagement: supervisor or group.

    `tell` writes the letters about it: before the log, which is written last.
    """
    assert owner.user is not None
    accounts = [one.user for one in audience_of(engagement, audience) if one.user]
    readers = [one for one in texts.those_with_keys(accounts) if one != owner.user]
    if not readers:
        raise NobodyToRead
    sealed = texts.write_text(
        kind="release",
        text=text,
        readers=[*readers, owner.user],
        author=owner.user,
        engagement=engagement.pk,
        item=f"release:{uuid.uuid4()}",
        at=at,
    )
    release = Release.objects.create(
        engagement=engagement,
        audience=audience,
        owner=owner,
        released_by=owner,
        item=item,
        version=version,
        written_on=written_on,
        text=sealed,
        released_at=at,
    )
    tell(release, at=at)
    _log("release", release, by=owner, at=at)
    return release


@transaction.atomic
def release_statement(
    engagement: Engagement,
    *,
    by: Person,
    item: str,
    written_on: date,
    words: str,
    tell: Letters,
    at: datetime,
) -> Release:
    """Give the commissioner what the members have confirmed, in the words they confirmed."""
    release = Release.objects.create(
        engagement=engagement,
        audience=Release.Audience.COMMISSIONER,
        released_by=by,
        item=item,
        version=1,
        written_on=written_on,
        words=words,
        released_at=at,
    )
    tell(release, at=at)
    _log("release", release, by=by, at=at)
    return release


@transaction.atomic
def withdraw_release(release: Release, *, by: Person, at: datetime) -> Release:
    """Take a release back for the future and destroy the copy. What was read has been read."""
    held = Release.objects.select_for_update().get(pk=release.pk)
    if held.withdrawn_at is not None:
        raise AlreadyWithdrawn
    copy, held.text, held.words = held.text, None, ""
    held.withdrawn_at, held.withdrawn_by = at, by
    held.save()
    if copy is not None:
        copy.delete()
    _log("withdraw", held, by=by, at=at)
    return held


def members_of(engagement: Engagement) -> list[Party]:
    """Return those who speak as a group: the supervisees of now."""
    rows = Party.objects.filter(engagement=engagement, role="supervisee", left_at=None)
    return list(rows.select_related("person__user").order_by("pk"))


def _log(verb: str, release: Release, *, by: Person, at: datetime) -> None:
    act = access_log.Act(
        verb=verb,
        record=RELEASED_TO[Release.Audience(release.audience)].value,
        row=release.pk,
        about_person=release.owner_id,
        actor_person=by.pk,
    )
    access_log.write(act, at=at)
