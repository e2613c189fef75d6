"""A key of our own to seal with, made once: keys take their time."""

from datetime import UTC, datetime, timedelta

import pytest

from peili.plumbing.paper import make_pdf
from peili.plumbing.seal import authority, keys, seal

NOVEMBER = datetime(2026, 11, 20, 10, tzinfo=UTC)


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A folder with a key to seal with and one to stamp with."""
    folder = tmp_path_factory.mktemp("seal") / "keys"
    authority.furnish(folder, owner="Lumme Oy", at=NOVEMBER)
    return folder


@pytest.fixture(scope="session")
def pdf() -> bytes:
    return make_pdf(
        "document",
        {
            "language": "fi",
            "title": "Sopimus",
            "document_title": "Sopimus",
            "author": "Lumme Oy",
            "page_word": "Sivu",
            "sender": {"name": "Lumme Oy", "rows": []},
            "footer": [],
            "lead": "",
            "facts": [["Versio", "1"]],
            "sections": [
                {"title": "Osapuolet", "rows": [{"label": "Maksaja", "paragraphs": ["Kunta"]}]}
            ],
            "signed": None,
            "attachments": [],
        },
        made=NOVEMBER + timedelta(microseconds=123456),
    )


@pytest.fixture(scope="session")
def sealed(pdf, folder) -> bytes:
    return seal(
        pdf,
        key=keys.read_key(folder),
        at=NOVEMBER,
        reason="Kaikki ovat hyväksyneet",
        stamps="local",
        folder=folder,
    )
