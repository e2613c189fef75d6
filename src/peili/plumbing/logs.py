"""A log that says where something went wrong, and nothing of what people have written.

The message of an exception may quote a row (PostgreSQL: "Failing row contains (…)"), and the path
of a refused form may hold a one-time link: neither belongs in a log.
"""

import logging
import re
import traceback
from types import TracebackType

LONG_PART_OF_A_PATH = re.compile(r"(?<=/)[^/\s]{20,}")

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutTokens(logging.Filter):
    """Shorten what could be a one-time link in an address."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                LONG_PART_OF_A_PATH.sub("…", one) if isinstance(one, str) else one
                for one in record.args
            )
        return True


class WithoutWords(logging.Formatter):
    """Name exceptions and where they happened, and leave out what they say."""

    def format(self, record: logging.LogRecord) -> str:
        """Tell it in our way also where another handler has told it in full before."""
        told, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = told

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the library's name
        told: list[str] = []
        error: BaseException | None = ei[1]
        while error is not None:
            name = f"{type(error).__module__}.{type(error).__qualname__}"
            told.insert(0, "".join([*traceback.format_tb(error.__traceback__), name]))
            error = error.__cause__ or error.__context__
        return "\n\nthen\n\n".join(told)
