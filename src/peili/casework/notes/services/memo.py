"""Who reads a page of the shared memo: the members when it was begun, and whom the rule lets in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from peili.casework.notes.models import MemoRule, Note
from peili.core.errors import RuleBroken
from peili.core.policy import WHO_SEES, Record
from peili.core.wording import msgid
from peili.parties.models import Engagement, Party, Person
from peili.plumbing.accounts.models import User
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.services.unlockings import Vault


class MemoClosedToYou(RuleBroken):
    """The page was begun before this member joined, and the group has not opened its past."""

    def __init__(self) -> None:
        super().__init__(
            msgid("This page was written before you joined. Ask the supervisor to let you in.")
        )


def memo_readers(engagement: Engagement, *, begun_at: datetime) -> list[User]:
    """Return the accounts of those who may read a page begun at a moment, with or without a key."""
    return list(_Members.of(engagement).who_may_read(begun_at))


@transaction.atomic
def decide_memo_rule(
    engagement: Engagement, *, from_the_start: bool, by: Person, at: datetime
) -> MemoRule:
    """Keep what the group decided about new members. Pages open to them as members let them in."""
    rule, _ = MemoRule.objects.update_or_create(
        engagement=engagement,
        defaults={"from_the_start": from_the_start, "decided_by": by, "decided_at": at},
    )
    return rule


@transaction.atomic
def let_members_in(engagement: Engagement, pages: Sequence[Note], vault: Vault) -> int:
    """Seal these pages anew to the members who may read them and now have a key.

    Return how many pages were opened to somebody. Only pages that `vault` opens are touched.
    """
    mine = set(
        texts.readable_by(vault.user)
        .filter(pk__in=[page.text_id for page in pages])
        .values_list("pk", flat=True)
    )
    missing = missing_readers(engagement, pages)
    opened = [page for page in pages if missing.get(page.pk) and page.text_id in mine]
    for page in opened:
        texts.let_in(page.text, missing[page.pk], vault)
    return len(opened)


def missing_readers(engagement: Engagement, pages: Sequence[Note]) -> dict[int, list[User]]:
    """Return, by page, those who may read it and have a key that does not open it."""
    members = _Members.of(engagement)
    with_keys = set(texts.those_with_keys(members.joined))
    inside = texts.readers_by_text([page.text_id for page in pages])
    return {
        page.pk: [
            user
            for user in members.who_may_read(page.begun_at)
            if user in with_keys and user.pk not in inside.get(page.text_id, set())
        ]
        for page in pages
    }


def without_key(people: Iterable[Person]) -> list[Person]:
    """Return those whose key has not been made: they read nothing until they make one."""
    wanted = list(people)
    having = {user.pk for user in texts.those_with_keys(p.user for p in wanted if p.user)}
    return [person for person in wanted if person.user_id not in having]


@dataclass(frozen=True)
class _Members:
    """Who shares the memo now, since when, and whether that matters."""

    joined: dict[User, datetime]
    from_the_start: bool

    @classmethod
    def of(cls, engagement: Engagement) -> "_Members":
        places = Party.objects.filter(
            engagement=engagement,
            role__in=WHO_SEES[Record.SHARED_MEMO],
            left_at=None,
            person__user__is_active=True,
        ).select_related("person__user")
        joined: dict[User, datetime] = {}
        for place in places.order_by("-joined_at"):
            assert place.person.user is not None
            joined[place.person.user] = place.joined_at
        opened = MemoRule.objects.filter(engagement=engagement, from_the_start=True)
        return cls(joined, opened.exists())

    def who_may_read(self, begun_at: datetime) -> list[User]:
        return [
            user for user, since in self.joined.items() if self.from_the_start or since <= begun_at
        ]
