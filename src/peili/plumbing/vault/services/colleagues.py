"""A trusted colleague: named beforehand, asks when needed, waits, and the owner can stop it.

The wait is kept by the house: the share is wrapped with a key derived from SECRET_KEY, which is
not in the database, around a seal that only the colleague's own key opens.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.encoding import force_bytes
from django.utils.module_loading import import_string
from pyrage.x25519 import Identity

from peili.core.errors import NotVisible
from peili.plumbing.access_log import services as access_log
from peili.plumbing.accounts.models import User
from peili.plumbing.vault import keys, letters
from peili.plumbing.vault.errors import NotYet
from peili.plumbing.vault.models import KeyPair, TrustedColleague
from peili.plumbing.vault.sealing import About, open_sealed, seal
from peili.plumbing.vault.services.texts import key_pairs_of
from peili.plumbing.vault.services.unlockings import Vault

WAITS = (7, 14, 30)
SHARE = "key of a colleague"


def may_be_named(owner: User) -> list[tuple[int, str]]:
    """Return the accounts this person may name, with the names to show."""
    if not settings.VAULT_COLLEAGUES:
        return []
    found: list[tuple[int, str]] = import_string(settings.VAULT_COLLEAGUES)(owner)
    return found


def account(user_id: int) -> User:
    """Return the account chosen from those who may be named."""
    return User.objects.get(pk=user_id)


def named_by(owner: User) -> TrustedColleague | None:
    """Return the colleague this person has named: for the key in use, or for a retired one."""
    rows = TrustedColleague.objects.filter(owner_key__user=owner)
    present_first = rows.order_by(F("owner_key__retired_at").desc(nulls_first=True))
    return present_first.select_related("colleague_key__user", "owner_key__user").first()


def entrusted_to(colleague: User) -> QuerySet[TrustedColleague]:
    """Return those who have named this person."""
    rows = TrustedColleague.objects.filter(colleague_key__user=colleague)
    return rows.select_related("owner_key__user").order_by("consented_at")


@transaction.atomic
def name_colleague(
    vault: Vault, colleague: User, *, wait_days: int, at: datetime
) -> TrustedColleague:
    """Entrust one's key to a colleague; naming is the consent. One named before is let go."""
    if wait_days not in WAITS or colleague.pk not in dict(may_be_named(vault.user)):
        raise NotVisible
    owner_key = KeyPair.objects.get(user=vault.user, retired_at=None)
    [colleague_key] = key_pairs_of([colleague])
    about = About(SHARE, item=owner_key.public, author=vault.user.pk)
    inner = seal(str(vault.identity), [colleague_key.public], about)
    TrustedColleague.objects.filter(owner_key=owner_key).delete()
    named = TrustedColleague.objects.create(
        owner_key=owner_key,
        colleague_key=colleague_key,
        wait_days=wait_days,
        share=keys.wrap(inner, _house_keys()[0], bound_to=_bound_to(owner_key, colleague_key)),
        consented_at=at,
    )
    _tell_of_consent(vault.user, given=True, at=at)
    _log("entrust_key", vault.user, owner_key, at)
    return named


@transaction.atomic
def let_go(owner: User, *, at: datetime) -> None:
    """Take the consent back: also while the colleague waits, and after they have opened."""
    named = named_by(owner)
    if named is None:
        raise NotVisible
    _log("withdraw_key", owner, named.owner_key, at)
    TrustedColleague.objects.filter(owner_key__user=owner).delete()
    _tell_of_consent(owner, given=False, at=at)


@transaction.atomic
def ask_to_open(colleague: User, entrusted_id: int, *, at: datetime) -> TrustedColleague:
    """Begin the wait; the owner is told, and told how to stop it."""
    entrusted = _held(colleague, entrusted_id)
    if entrusted.asked_at is None:
        entrusted.asked_at = at
        entrusted.opens_at = at + timedelta(days=entrusted.wait_days)
        entrusted.save(update_fields=["asked_at", "opens_at"])
        letters.tell_of_asking(entrusted, name=_name_for(entrusted), at=at)
        _log("ask_for_key", colleague, entrusted.owner_key, at)
    return entrusted


@transaction.atomic
def stop_opening(owner: User, *, at: datetime) -> None:
    """Stop the wait. The colleague stays named, and may ask again."""
    named = named_by(owner)
    if named is None:
        raise NotVisible
    TrustedColleague.objects.filter(owner_key__user=owner).update(
        asked_at=None, opens_at=None, opened_at=None
    )
    _log("refuse_key", owner, named.owner_key, at)


@transaction.atomic
def open_entrusted(vault: Vault, entrusted_id: int, *, at: datetime) -> Identity:
    """After the wait, open the owner's key with one's own; the owner is told."""
    entrusted = _held(vault.user, entrusted_id)
    if entrusted.opens_at is None or at < entrusted.opens_at:
        raise NotYet
    identity = _identity_of(entrusted, vault.identity)
    if entrusted.opened_at is None:
        entrusted.opened_at = at
        entrusted.save(update_fields=["opened_at"])
        letters.tell_of_opening(entrusted, name=_name_for(entrusted), at=at)
    _log("open_key", vault.user, entrusted.owner_key, at)
    return identity


def opened_to(vault: Vault) -> dict[int, Identity]:
    """Return the keys that consent and waiting have opened to this person, by owner."""
    rows = entrusted_to(vault.user).filter(opened_at__isnull=False)
    return {row.owner_key.user_id: _identity_of(row, vault.identity) for row in rows}


def _held(colleague: User, entrusted_id: int) -> TrustedColleague:
    row = TrustedColleague.objects.select_for_update(of=("self",)).filter(
        pk=entrusted_id, colleague_key__user=colleague
    )
    entrusted = row.select_related("owner_key__user", "colleague_key__user").first()
    if entrusted is None:
        raise NotVisible
    return entrusted


def _identity_of(entrusted: TrustedColleague, own: Identity) -> Identity:
    bound_to = _bound_to(entrusted.owner_key, entrusted.colleague_key)
    for house_key in _house_keys():
        try:
            inner = keys.unwrap(bytes(entrusted.share), house_key, bound_to=bound_to)
        except keys.DoesNotOpen:
            continue
        owner_key = entrusted.owner_key
        about = About(SHARE, item=owner_key.public, author=owner_key.user_id)
        return Identity.from_str(open_sealed(inner, [own], about).text)
    raise keys.DoesNotOpen


def _house_keys() -> list[bytes]:
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return [keys.derived(force_bytes(one), purpose="peili trusted colleague") for one in secrets]


def _bound_to(owner_key: KeyPair, colleague_key: KeyPair) -> str:
    return f"{owner_key.public} entrusted to {colleague_key.public}"


def _name_for(entrusted: TrustedColleague) -> str:
    """Return the colleague's name as the owner knows it."""
    colleague = entrusted.colleague_key.user
    return dict(may_be_named(entrusted.owner_key.user)).get(colleague.pk, colleague.email)


def _tell_of_consent(owner: User, *, given: bool, at: datetime) -> None:
    if settings.VAULT_CONSENT:
        import_string(settings.VAULT_CONSENT)(owner, given=given, at=at)


def _log(verb: str, actor: User, owner_key: KeyPair, at: datetime) -> None:
    act = access_log.Act(verb=verb, record="key", row=owner_key.pk, actor_user=actor.pk)
    access_log.write(act, at=at)
