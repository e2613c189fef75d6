"""Keep the translation catalogues: no gettext binary, no dates, no guesses.

    python tools/messages.py extract [LANGUAGE ...]   bring new texts in, take unused ones out
    python tools/messages.py compile                  write the .mo files (never committed)
    python tools/messages.py check                    fail if a text lacks its translation

English is the msgid itself and needs no catalogue. Finnish and Swedish must be complete; so must
any other language that has a catalogue.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import normalize, read_po

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "peili"
LOCALE = ROOT / "locale"
ALWAYS = ("fi", "sv")
TEMPLATES = {".html", ".txt", ".svg", ".xml", ".md"}

# name of the function → which arguments are (context, singular, plural)
SPEAKING = {
    "_": (None, 0, None),
    "msgid": (None, 0, None),  # how the core marks a sentence: peili.core.wording
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
CALL = re.compile(rf"(?<!\w)(?:{'|'.join(SPEAKING)})\(")
PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: Peili\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


@dataclass(frozen=True, order=True)
class Text:
    """One text that a person may see, as the code writes it."""

    singular: str
    context: str = ""
    plural: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.singular, self.context


def texts_used(source: Path = SOURCE) -> list[Text]:
    """Return every text of the Python files and templates, sorted, each once."""
    found = set()
    for path in sorted(source.rglob("*")):
        if path.suffix == ".py":
            found.update(texts_in_python(path.read_text("utf-8")))
        elif path.suffix in TEMPLATES and "templates" in path.parts:
            found.update(texts_in_template(path.read_text("utf-8"), name=str(path)))
    plurals = {text.key for text in found if text.plural}
    return sorted(text for text in found if text.plural or text.key not in plurals)


def texts_in_python(code: str) -> Iterator[Text]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and (text := _spoken(node)):
            yield text


def texts_in_template(template: str, *, name: str = "") -> Iterator[Text]:
    """Django turns the template into calls of gettext; each call is read by itself."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    calls = templatize(template, origin=name)
    for start in CALL.finditer(calls):
        yield from texts_in_python(_whole_call(calls[start.start() :]))


def extract(languages: Iterable[str], *, used: list[Text]) -> None:
    for language in languages:
        path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = read(path)
        path.write_text(_written(language, used, kept), "utf-8")


def complaints(language: str, *, used: list[Text]) -> Iterator[str]:
    """Say what a catalogue lacks: a missing text, or one whose placeholders differ."""
    kept = read(catalogue_path(language))
    for text in used:
        strings = kept.get(text.key, ("",))
        if not all(strings) or (text.plural and len(strings) < 2):
            yield f"{language}: no translation for {text.singular!r}"
        elif any(_places(string) - _places(text.singular, text.plural) for string in strings):
            yield f"{language}: placeholder of {text.singular!r} is not known: {strings}"
        elif _places(text.plural or text.singular) - _places(*strings):
            yield f"{language}: placeholder of {text.singular!r} is lost: {strings}"


def read(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the translations of a catalogue by (msgid, context)."""
    if not path.exists():
        return {}
    return {
        (_singular(message), message.context or ""): _strings(message)
        for message in _catalogue(path)
        if message.id
    }


def catalogue_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def languages_kept() -> list[str]:
    return sorted({*ALWAYS, *(path.parts[-3] for path in LOCALE.glob("*/LC_MESSAGES/django.po"))})


def _spoken(call: ast.Call) -> Text | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in SPEAKING:
        return None
    context, singular, plural = (_literal(call, at) for at in SPEAKING[name])
    return Text(singular, context, plural) if singular else None


def _literal(call: ast.Call, at: int | None) -> str:
    if at is None or at >= len(call.args):
        return ""
    argument = call.args[at]
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return ""


def _whole_call(text: str) -> str:
    """Cut a call out of what surrounds it: the shortest beginning that is Python."""
    for end in re.finditer(r"\)", text):
        try:
            ast.parse(text[: end.end()])
        except SyntaxError:
            continue
        return text[: end.end()]
    return ""


def _written(language: str, used: list[Text], kept: dict[tuple[str, str], tuple[str, ...]]) -> str:
    parts = [HEADER.format(language=language)]
    for text in used:
        strings = kept.get(text.key, ())
        lines = ["#, python-format"] if "%(" in text.singular + text.plural else []
        if text.context:
            lines.append(f"msgctxt {normalize(text.context, width=0)}")
        lines.append(f"msgid {normalize(text.singular, width=0)}")
        if text.plural:
            lines.append(f"msgid_plural {normalize(text.plural, width=0)}")
            both = (*strings, "", "")[:2]
            lines += [f"msgstr[{at}] {normalize(both[at], width=0)}" for at in range(2)]
        else:
            lines.append(f"msgstr {normalize((*strings, '')[0], width=0)}")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def _singular(message: Message) -> str:
    return message.id[0] if isinstance(message.id, list | tuple) else message.id


def _strings(message: Message) -> tuple[str, ...]:
    if message.fuzzy:
        return ("",)
    if isinstance(message.string, list | tuple):
        return tuple(message.string)
    return (message.string,)


def _places(*texts: str) -> set[str]:
    return {place for text in texts for place in PLACE.findall(text)}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["extract", "compile", "check"])
    parser.add_argument("language", nargs="*", help="for extract: a catalogue to begin")
    chosen = parser.parse_args(arguments)
    if chosen.verb == "compile":
        sys.path.insert(0, str(ROOT / "src"))
        from peili.config.translations import compile_catalogues

        compile_catalogues()
        return 0
    used = texts_used()
    languages = sorted({*languages_kept(), *chosen.language})
    if chosen.verb == "extract":
        extract(languages, used=used)
        return 0
    found = [line for language in languages for line in complaints(language, used=used)]
    print("\n".join(found) or f"{len(used)} texts, every one translated ({', '.join(languages)})")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
