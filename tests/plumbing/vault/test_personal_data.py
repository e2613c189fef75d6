import pytest

from peili.plumbing import clock
from peili.plumbing.vault import personal_data
from peili.plumbing.vault.models import KeyPair, SealedText
from peili.plumbing.vault.services import texts
from tests.plumbing.somebody import Somebody
from tests.plumbing.vault.test_texts import write

pytestmark = pytest.mark.django_db


def test_what_is_handed_over_says_which_texts_there_are_and_not_what_they_say(aino):
    write(aino)

    said = personal_data.hand_over(Somebody(aino))

    assert [text["item"] for text in said["sealed_texts"]] == ["session:7"]
    assert "body" not in str(said)


def test_erasing_destroys_the_key_and_own_texts_and_leaves_what_others_read(aino, ville, vault_of):
    write(aino, item="session:7")
    memo = write(aino, aino, ville, item="memo:1")

    personal_data.erase(Somebody(aino), at=clock.now())

    assert [*SealedText.objects.all()] == [memo]
    assert not KeyPair.objects.filter(user=aino).exists()
    assert texts.open_text(memo, vault_of(ville)).text == "Hyvä tapaaminen."
