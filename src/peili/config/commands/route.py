"""`peili route`: read inquiries and say where each belongs.

Reads one JSON object, or one a line, from standard input; answers in the same form.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn

from peili.core.errors import BadInput
from peili.core.routing import Inquiry, answer, inquiry_from, route

LANGUAGES = ("en", "fi", "sv")


def run(arguments: Sequence[str]) -> int:
    """Answer every inquiry; on the first that cannot be read, name its field and return 2."""
    try:
        wanted = _options().parse_args(arguments)
    except SystemExit as refused:
        return int(refused.code or 0)
    try:
        inquiries = [_inquiry(*read) for read in _read(sys.stdin.buffer.read())]
    except BadInput as bad:
        print(f"peili route: {' '.join(str(bad).split())}", file=sys.stderr)
        return 2
    translate = _in_language(wanted.language)
    for inquiry in inquiries:
        print(json.dumps(answer(route(inquiry), translate=translate), ensure_ascii=False))
    return 0


def _options() -> argparse.ArgumentParser:
    options = _OneLine(
        prog="peili route",
        usage="peili route [--language {en,fi,sv}] < inquiry.json",
        description="Read inquiries (JSON, one object or one a line) and say where each belongs.",
        epilog="The format: docs/reference/route-json.md",
    )
    options.add_argument(
        "--language", choices=LANGUAGES, default="en", help="of the reasons; en unless told"
    )
    return options


class _OneLine(argparse.ArgumentParser):
    """Says in one line what was asked wrongly."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def _in_language(language: str) -> Callable[[str], str]:
    """The catalogue is the pages' own; it is loaded only when another language is asked for."""
    if language == "en":
        return str
    import gettext

    from peili.config.translations import LOCALE, compile_catalogues

    compile_catalogues()
    return gettext.translation("django", LOCALE, [language]).gettext


def _inquiry(place: str, read: object) -> Inquiry:
    try:
        return inquiry_from(read)
    except BadInput as bad:
        raise BadInput(f"{place}{bad.field}", bad.why) from None


def _read(written: bytes) -> Iterator[tuple[str, object]]:
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("input", "must be UTF-8") from None
    if not text.strip():
        raise BadInput("input", "is empty")
    try:
        yield "", json.loads(text)
        return
    except (ValueError, RecursionError) as error:
        not_one_object = error
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) == 1:
        raise BadInput("input", f"is not JSON: {_reason(not_one_object)}")
    for number, line in lines:
        try:
            yield f"line {number}: ", json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadInput(f"line {number}", f"is not JSON: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    return error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep or too long"
