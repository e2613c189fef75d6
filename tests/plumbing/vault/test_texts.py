import io
import os
import pty
import shutil
import subprocess
import time
import zipfile

import pytest

from peili.plumbing import clock
from peili.plumbing.accounts.models import User
from peili.plumbing.vault import keys
from peili.plumbing.vault.errors import NotForYou, NotWhatItSays, ReaderHasNoKey
from peili.plumbing.vault.models import SealedText
from peili.plumbing.vault.services import key_pairs, texts
from tests.plumbing.vault.conftest import WORDS

pytestmark = pytest.mark.django_db


def write(author, *readers, text="Hyvä tapaaminen.", item="session:7"):
    return texts.write_text(
        kind="session-note",
        text=text,
        readers=readers or [author],
        author=author,
        engagement=12,
        item=item,
        at=clock.now(),
    )


def test_a_note_is_read_by_its_author_alone(aino, eero, vault_of):
    note = write(aino)

    assert texts.open_text(note, vault_of(aino)).text == "Hyvä tapaaminen."
    assert [*texts.readable_by(eero)] == []
    with pytest.raises(NotForYou):
        texts.open_text(note, vault_of(eero))


def test_a_note_is_sealed_while_its_authors_key_is_locked(aino, vault_of):
    """Nothing typed is lost when the key closes: sealing takes the public key alone."""
    note = write(aino)
    texts.rewrite_text(note, text="Jatkoa.", author=aino, at=clock.now())

    again = SealedText.objects.get()

    assert again.version == 2
    assert texts.open_text(again, vault_of(aino)).text == "Jatkoa."


def test_an_older_body_put_back_under_a_newer_version_is_found(aino, vault_of):
    note = write(aino)
    older = bytes(note.body)
    texts.rewrite_text(note, text="Jatkoa.", author=aino, at=clock.now())
    SealedText.objects.update(body=older)

    with pytest.raises(NotWhatItSays):
        texts.open_text(SealedText.objects.get(), vault_of(aino))


def test_a_new_member_reads_what_a_reader_seals_anew_and_not_before(aino, ville, vault_of):
    memo = write(aino)
    with pytest.raises(NotForYou):
        texts.open_text(memo, vault_of(ville))

    texts.let_in(memo, [ville], vault_of(aino))
    memo.refresh_from_db()

    assert texts.open_text(memo, vault_of(ville)).text == "Hyvä tapaaminen."
    assert {*texts.readers_of(memo)} == {aino, ville}


def test_a_leaver_reads_nothing_written_later(aino, ville, vault_of):
    memo = write(aino, aino, ville)

    texts.shut_out(memo, ville, vault_of(aino))
    memo = texts.rewrite_text(memo, text="Lähdön jälkeen.", author=aino, at=clock.now())

    with pytest.raises(NotForYou):
        texts.open_text(memo, vault_of(ville))


def test_only_who_can_open_lets_another_in(aino, ville, eero, vault_of):
    memo = write(aino)

    with pytest.raises(NotForYou):
        texts.let_in(memo, [ville], vault_of(eero))

    assert [*texts.readers_of(memo)] == [aino]


def test_a_reader_without_a_key_is_named_and_nothing_is_sealed(aino):
    venla = User.objects.create_user("venla@peili.example")

    with pytest.raises(ReaderHasNoKey) as refusal:
        write(aino, aino, venla)

    assert refusal.value.user_ids == {venla.pk}
    assert not SealedText.objects.exists()


def test_a_changed_passphrase_touches_no_text(aino, vault_of):
    note = write(aino)
    before = bytes(note.body)

    new = "kuusi punaista meluisaa soutajaa"
    key_pairs.change_passphrase(key_pairs.key_of(aino), old=WORDS, new=new, at=clock.now())

    note.refresh_from_db()
    assert bytes(note.body) == before
    assert texts.open_text(note, vault_of(aino, new)).text == "Hyvä tapaaminen."


def test_the_table_shows_nothing_of_the_words(aino):
    write(aino, text="KANARIALINTU")

    row = SealedText.objects.values().get()

    assert b"KANARIALINTU" not in bytes(row["body"])
    assert "KANARIALINTU" not in str({**row, "body": ""})


def test_the_public_tool_opens_the_exported_files_with_the_passphrase(aino, vault_of, tmp_path):
    if shutil.which("age") is None:
        pytest.skip("AGE IS MISSING (Debian: apt-get install age): nothing was proved")
    write(aino)
    files = texts.exported([*texts.readable_by(aino)], vault_of(aino), passphrase=WORDS)
    for name, body in files.items():
        (tmp_path / name).write_bytes(body)
    [note] = tmp_path.glob("session-note-*.age")

    shown = ask_age(WORDS, "-d", "-i", tmp_path / "key.age", note)

    assert shown.endswith("\n\nHyvä tapaaminen.")


def ask_age(passphrase, *arguments):
    """Run age on a terminal of its own, and type the passphrase there."""
    ours, theirs = pty.openpty()
    tool = subprocess.Popen(
        ["age", *map(str, arguments)],
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: os.close(os.open(os.ttyname(theirs), os.O_RDWR)),
    )
    os.write(ours, f"{passphrase}\n".encode())
    shown, _ = tool.communicate(timeout=30)
    return shown.decode()


@pytest.mark.slow
def test_unlocking_takes_less_than_a_second_and_two_hundred_notes_less_than_half(aino, figures):
    words = "seitsemän mustaa vaitonaista kuovia"
    key_pairs.make_key(aino, passphrase=words, at=clock.now())
    for number in range(200):
        write(aino, text="x" * 3000, item=f"session:{number}")

    started = time.process_time()
    identity = keys.unwrap_by_passphrase(
        bytes(key_pairs.key_of(aino).by_passphrase), words, whose=f"peili key of {aino.pk}"
    )
    unlocked = time.process_time()
    from peili.plumbing.vault.services.unlockings import Vault

    vault = Vault(user=aino, identity=identity, closes_at=clock.now())
    opened = texts.open_texts(texts.readable_by(aino), vault)
    done = time.process_time()

    assert len(opened) == 200
    figures("unlocking a key", f"{(unlocked - started) * 1000:.0f} ms of CPU")
    figures("opening 200 texts", f"{(done - unlocked) * 1000:.0f} ms of CPU")
    assert unlocked - started < 1
    assert done - unlocked < 0.5


def test_a_packed_export_holds_the_key_and_each_text(client, aino, vault_of):
    write(aino)
    client.force_login(aino)
    client.post("/key/unlocking/", {"passphrase": WORDS})

    answer = client.post("/key/export/", {"passphrase": WORDS})

    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert names[0] == "key.age"
    assert len(names) == 2
    assert answer["Cache-Control"] == "no-store"
