"""`peili route`: read inquiries and say where each belongs.

Reads one JSON object, or one a line, from standard input; answers in the same form.
"""

import json
import sys
from collections.abc import Iterator, Sequence

from peili.core.errors import BadInput
from peili.core.routing import Inquiry, answer, inquiry_from, route

USAGE = "usage: peili route < inquiry.json"


def run(arguments: Sequence[str]) -> int:
    """Answer every inquiry; on the first that cannot be read, name its field and return 2."""
    if arguments:
        print(USAGE, file=sys.stdout if arguments[0] in {"-h", "--help"} else sys.stderr)
        return 0 if arguments[0] in {"-h", "--help"} else 2
    try:
        inquiries = [_inquiry(*read) for read in _read(sys.stdin.buffer.read())]
    except BadInput as bad:
        print(f"peili route: {' '.join(str(bad).split())}", file=sys.stderr)
        return 2
    for inquiry in inquiries:
        print(json.dumps(answer(route(inquiry)), ensure_ascii=False))
    return 0


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
