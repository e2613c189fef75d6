"""The catalogues hold every text once, keep what was translated, and say what is missing."""

import pytest
from tools.messages import Text

from tools import messages


@pytest.fixture
def locale(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    return tmp_path


def test_texts_are_found_in_python_and_in_templates():
    python = 'from x import gettext as _\n_("Hello %(name)s")\nngettext("one", "many", n)'
    template = (
        '{% translate "Bye" %}{{ x|default:_("Nobody") }}{% crumb _("Cases") %}'
        "{% blocktranslate with n=count %}{{ n }} left{% endblocktranslate %} (unrelated)"
    )

    assert set(messages.texts_in_python(python)) == {
        Text("Hello %(name)s"),
        Text("one", plural="many"),
    }
    assert {text.singular for text in messages.texts_in_template(template)} == {
        "Bye",
        "Nobody",
        "Cases",
        "%(n)s left",
    }


def test_extracting_keeps_translations_and_drops_what_is_no_longer_used(locale):
    path = messages.catalogue_path("fi")
    messages.extract(["fi"], used=[Text("Close"), Text("Open")])
    path.write_text(
        path.read_text().replace('msgid "Close"\nmsgstr ""', 'msgid "Close"\nmsgstr "Sulje"')
    )

    messages.extract(["fi"], used=[Text("Close"), Text("Save")])

    assert messages.read(path) == {("Close", ""): ("Sulje",), ("Save", ""): ("",)}


def test_extracting_twice_gives_the_same_bytes(locale):
    used = [Text("a\nb"), Text("one %(n)s", plural="many %(n)s"), Text("x", context="y")]
    messages.extract(["fi"], used=used)
    first = messages.catalogue_path("fi").read_bytes()

    messages.extract(["fi"], used=used)

    assert messages.catalogue_path("fi").read_bytes() == first


@pytest.mark.parametrize(
    ("translation", "complaint"),
    [("", "no translation"), ("Hei %(nimi)s", "not known"), ("Hei", "lost")],
)
def test_a_missing_text_or_placeholder_is_told(locale, translation, complaint):
    used = [Text("Hello %(name)s")]
    messages.extract(["fi"], used=used)
    path = messages.catalogue_path("fi")
    path.write_text(
        path.read_text().replace(
            'msgid "Hello %(name)s"\nmsgstr ""', f'msgid "Hello %(name)s"\nmsgstr "{translation}"'
        )
    )

    (told,) = messages.complaints("fi", used=used)

    assert complaint in told
