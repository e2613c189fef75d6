"""The verbs of notes, a subject a file."""

from peili.casework.notes.services.memo import (
    MemoClosedToYou,
    decide_memo_rule,
    let_members_in,
    memo_readers,
    missing_readers,
    without_key,
)
from peili.casework.notes.services.releasing import (
    NoSuchAudience,
    NoteHasChanged,
    audiences_for,
    release_note,
)
from peili.casework.notes.services.stating import (
    AlreadySaid,
    NobodyToConfirm,
    NothingStated,
    NotOpen,
    WordsMissing,
    confirm_statement,
    members_present,
    propose_statement,
    refuse_statement,
    release_confirmed,
    take_back,
    words_of,
)
from peili.casework.notes.services.writing import (
    About,
    NothingWritten,
    discard_note,
    write_note,
)

__all__ = [
    "About",
    "AlreadySaid",
    "MemoClosedToYou",
    "NoSuchAudience",
    "NobodyToConfirm",
    "NotOpen",
    "NoteHasChanged",
    "NothingStated",
    "NothingWritten",
    "WordsMissing",
    "audiences_for",
    "confirm_statement",
    "decide_memo_rule",
    "discard_note",
    "let_members_in",
    "members_present",
    "memo_readers",
    "missing_readers",
    "propose_statement",
    "refuse_statement",
    "release_confirmed",
    "release_note",
    "take_back",
    "without_key",
    "words_of",
    "write_note",
]
