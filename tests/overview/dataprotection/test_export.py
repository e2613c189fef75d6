"""One's own data in one file: whole, readable by machines and people, and nobody else's words."""

import io
import json
import shutil
import subprocess
import zipfile

import pytest
from django.conf import settings

from peili.overview.dataprotection import services


def exported(browser, **typed) -> zipfile.ZipFile:
    answer = browser.post("/my-data/export/", typed)
    assert answer.status_code == 200 and answer["Content-Type"] == "application/zip"
    assert answer["Cache-Control"] == "no-store"
    return zipfile.ZipFile(io.BytesIO(answer.content))


def test_the_file_is_for_machines_and_for_people(sign_in, story):
    file = exported(sign_in("ville"))

    data = json.loads(file.read("my-data.json"))["data"]
    page = file.read("my-data.html").decode()
    assert data["goals"][0]["text"] == story.personal_goal.text
    assert data["consents"][0]["purpose"] == "calendar"
    assert story.personal_goal.text in page
    assert "Suunnittelija lukee kalenteristani" in page


def test_what_is_kept_by_a_code_is_told_in_words_to_people(sign_in, story):
    page = exported(sign_in("ville")).read("my-data.html").decode()

    assert "<dd>Ohjattava</dd>" in page
    assert "supervisee" not in page


@pytest.mark.parametrize("who", ["ville", "venla", "aino", "kari", "kaisa", "eero", "olli"])
def test_nobody_gets_a_third_persons_words(sign_in, story, who):
    file = exported(sign_in(who))

    text = file.read("my-data.json").decode()
    others = {"ville": "Venla Keksitty", "venla": "Ville Virtaniemi"}.get(who, "Ville Virtaniemi")
    if who != "ville":
        assert story.personal_goal.text not in text
    if who in {"ville", "venla", "eero", "olli"}:
        assert others not in text.replace(_papers(text), "")


def _papers(text: str) -> str:
    """The agreement's own text names its parties: it is what one accepted."""
    start = text.find('"agreements": [')
    return text[start : text.find('"prior_contacts"')] if start >= 0 else "\0"


@pytest.mark.skipif(shutil.which("age") is None, reason="the public age tool is not here")
def test_sealed_texts_come_along_and_the_public_tool_opens_them(sign_in, story, tmp_path):
    browser = sign_in("ville")
    browser.get("/today/")
    browser.post("/key/unlocking/", {"passphrase": settings.DEMO_PASSPHRASE})

    file = exported(browser, passphrase=settings.DEMO_PASSPHRASE)

    file.extractall(tmp_path)
    name = next(one for one in file.namelist() if one.startswith("sealed/journal"))
    identity = tmp_path / "identity.txt"
    identity.write_bytes(_opened_key(tmp_path / "sealed" / "key.age"))
    opened = subprocess.run(
        ["age", "-d", "-i", str(identity), str(tmp_path / name)], capture_output=True, check=True
    )
    assert "arvio" in opened.stdout.decode()


def _opened_key(path) -> bytes:
    """The tool asks for a passphrase at a terminal; the library reads the same file without one."""
    import pyrage

    return pyrage.passphrase.decrypt(path.read_bytes(), settings.DEMO_PASSPHRASE)


def test_of_the_sealed_texts_only_those_one_wrote_come_along(sign_in, story):
    browser = sign_in("ville")
    browser.get("/today/")
    browser.post("/key/unlocking/", {"passphrase": settings.DEMO_PASSPHRASE})

    names = exported(browser, passphrase=settings.DEMO_PASSPHRASE).namelist()

    assert [name for name in names if name.startswith("sealed/journal")]
    assert not [name for name in names if name.startswith("sealed/memo")], "Aino wrote the memo"


def test_a_wrong_passphrase_is_told_at_its_field(sign_in, story):
    browser = sign_in("ville")
    browser.get("/today/")
    browser.post("/key/unlocking/", {"passphrase": settings.DEMO_PASSPHRASE})

    answer = browser.post("/my-data/export/", {"passphrase": "aivan toiset sanat"})

    assert answer.status_code == 422


def test_every_kind_that_is_handed_over_is_the_persons_own(story):
    """Whoever has no part in anything is handed nothing but who they are, and their account."""
    olli = services.handed_over(story.cast.person("olli"))

    assert {kind for kind, rows in olli.items() if rows} <= {
        *("person", "account", "browsers", "erasures_asked_for", "letters", "links"),
    }
