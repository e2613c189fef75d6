"""The verbs of notes, a subject a file."""

from peili.casework.notes.services.memo import (
    MemoClosedToYou,
    decide_memo_rule,
    let_members_in,
    memo_readers,
    missing_readers,
    without_key,
)
from peili.casework.notes.services.writing import (
    About,
    NothingWritten,
    discard_note,
    write_note,
)

__all__ = [
    "About",
    "MemoClosedToYou",
    "NothingWritten",
    "decide_memo_rule",
    "discard_note",
    "let_members_in",
    "memo_readers",
    "missing_readers",
    "without_key",
    "write_note",
]
