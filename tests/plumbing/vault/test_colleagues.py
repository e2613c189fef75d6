from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from peili.core.errors import NotVisible
from peili.plumbing import clock
from peili.plumbing.access_log.models import Entry
from peili.plumbing.outbox.services import send_letters
from peili.plumbing.vault import keys
from peili.plumbing.vault.errors import NotForYou, NotYet
from peili.plumbing.vault.models import TrustedColleague
from peili.plumbing.vault.sealing import open_sealed
from peili.plumbing.vault.services import colleagues, key_pairs, texts
from peili.plumbing.vault.services.unlockings import Vault
from tests.plumbing.vault.conftest import WORDS
from tests.plumbing.vault.test_texts import write

pytestmark = pytest.mark.django_db
WAIT = timedelta(days=14)


def everybody_else(user):
    from peili.plumbing.accounts.models import User

    others = User.objects.exclude(pk=user.pk)
    return [(other.pk, other.email.partition("@")[0].title()) for other in others]


@pytest.fixture(autouse=True)
def may_name_everybody(settings):
    settings.VAULT_COLLEAGUES = f"{__name__}.everybody_else"


@pytest.fixture
def start():
    return clock.now()


@pytest.fixture
def named(aino, eero, vault_of, start):
    """Aino has named Eero, with a fortnight's wait."""
    return colleagues.name_colleague(vault_of(aino), eero, wait_days=14, at=start)


def with_entrusted(vault):
    return Vault(vault.user, vault.identity, vault.closes_at, colleagues.opened_to(vault))


def test_after_the_wait_the_colleagues_own_key_opens_the_owners_notes(
    aino, eero, named, vault_of, start
):
    note = write(aino)
    colleagues.ask_to_open(eero, named.pk, at=start)

    colleagues.open_entrusted(vault_of(eero), named.pk, at=start + WAIT)

    assert texts.open_text(note, with_entrusted(vault_of(eero))).text == "Hyvä tapaaminen."
    assert colleagues.opened_to(vault_of(eero)).keys() == {aino.pk}


def test_before_asking_and_during_the_wait_nothing_opens(aino, eero, named, vault_of, start):
    note = write(aino)
    with pytest.raises(NotYet):
        colleagues.open_entrusted(vault_of(eero), named.pk, at=start + WAIT)

    colleagues.ask_to_open(eero, named.pk, at=start)
    with pytest.raises(NotYet):
        colleagues.open_entrusted(vault_of(eero), named.pk, at=start + WAIT - timedelta(seconds=1))

    with pytest.raises(NotForYou):
        texts.open_text(note, with_entrusted(vault_of(eero)))


def test_asking_again_does_not_shorten_the_wait_and_the_owner_is_told_once(eero, named, start):
    first = colleagues.ask_to_open(eero, named.pk, at=start).opens_at

    again = colleagues.ask_to_open(eero, named.pk, at=start + timedelta(days=3)).opens_at

    assert again == first
    assert send_letters() == 1
    assert "Eero" in mail.outbox[0].body
    assert mail.outbox[0].to == ["aino@peili.example"]


def test_the_owner_can_stop_it(aino, eero, named, vault_of, start):
    colleagues.ask_to_open(eero, named.pk, at=start)

    colleagues.stop_opening(aino, at=start)

    with pytest.raises(NotYet):
        colleagues.open_entrusted(vault_of(eero), named.pk, at=start + WAIT)


def test_the_owner_can_take_the_consent_back_even_after_it_was_opened(
    aino, eero, named, vault_of, start
):
    colleagues.ask_to_open(eero, named.pk, at=start)
    colleagues.open_entrusted(vault_of(eero), named.pk, at=start + WAIT)

    colleagues.let_go(aino, at=start + WAIT)

    assert colleagues.opened_to(vault_of(eero)) == {}


def test_nobody_but_the_named_colleague_can_ask_or_open(ville, named, vault_of, start):
    with pytest.raises(NotVisible):
        colleagues.ask_to_open(ville, named.pk, at=start)
    with pytest.raises(NotVisible):
        colleagues.open_entrusted(vault_of(ville), named.pk, at=start + WAIT)


def test_neither_the_colleague_nor_the_house_opens_the_share_alone(eero, named, vault_of):
    share = bytes(named.share)
    bound_to = colleagues._bound_to(named.owner_key, named.colleague_key)

    with pytest.raises(NotForYou):  # the colleague, with the row and no house key
        open_sealed(share, [vault_of(eero).identity])
    inner = keys.unwrap(share, colleagues._house_keys()[0], bound_to=bound_to)
    with pytest.raises(NotForYou):  # the house, without the colleague's key
        open_sealed(inner, [keys.new_key()])
    assert b"AGE-SECRET-KEY" not in inner


def test_every_step_stands_in_the_log(aino, eero, named, vault_of, start):
    colleagues.ask_to_open(eero, named.pk, at=start)
    colleagues.open_entrusted(vault_of(eero), named.pk, at=start + WAIT)
    colleagues.let_go(aino, at=start + WAIT)

    steps = Entry.objects.order_by("seq").values_list("verb", "actor_user")

    assert [*steps] == [
        ("entrust_key", aino.pk),
        ("ask_for_key", eero.pk),
        ("open_key", eero.pk),
        ("withdraw_key", aino.pk),
    ]


def test_a_colleague_who_makes_a_new_key_must_be_named_again_and_the_owner_is_told(
    aino, eero, named, start
):
    key_pairs.make_key(eero, passphrase=WORDS, at=start)

    assert colleagues.named_by(aino) is None
    assert send_letters() == 1
    assert mail.outbox[0].to == ["aino@peili.example"]


def test_the_whole_way_through_the_pages(client, aino, eero, start):
    note = write(aino)
    client.force_login(aino)
    client.post(reverse("vault:unlock"), {"passphrase": WORDS})
    typed = {"colleague": eero.pk, "wait_days": 14, "consent": "on"}
    assert client.post(reverse("vault:colleague"), typed).status_code == 302
    assert "Eero" in client.get(reverse("vault:colleague")).content.decode()
    entrusted = TrustedColleague.objects.get()

    client.force_login(eero)
    client.post(reverse("vault:entrusted_asking", args=[entrusted.pk]))
    with clock.at(start + WAIT):
        client.post(reverse("vault:unlock"), {"passphrase": WORDS})
        assert "Aino" in client.get(reverse("vault:entrusted")).content.decode()
        client.post(reverse("vault:entrusted_opening", args=[entrusted.pk]))

    entrusted.refresh_from_db()
    assert entrusted.opened_at == start + WAIT
    assert note.pk


def test_without_consent_nobody_is_named(client, aino, eero):
    client.force_login(aino)
    client.post(reverse("vault:unlock"), {"passphrase": WORDS})

    answer = client.post(reverse("vault:colleague"), {"colleague": eero.pk, "wait_days": 14})

    assert answer.status_code == 422
    assert not TrustedColleague.objects.exists()
