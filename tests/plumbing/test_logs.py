"""The log says where, never what."""

import logging
import sys

from peili.plumbing.logs import WithoutTokens, WithoutWords

ROW = " ".join(["Failing", "row"])


def test_an_exception_is_named_and_what_it_says_is_left_out():
    try:
        try:
            raise ValueError(ROW)
        except ValueError as first:
            raise RuntimeError(ROW) from first
    except RuntimeError:
        told = WithoutWords().formatException(sys.exc_info())

    assert ROW not in told
    assert told.index("builtins.ValueError") < told.index("builtins.RuntimeError")
    assert "test_logs.py" in told


def test_what_another_handler_told_in_full_is_not_repeated():
    record = logging.LogRecord(
        "x", 40, "x", 1, "broke", (), (RuntimeError, RuntimeError(ROW), None)
    )
    assert ROW in logging.Formatter().format(record)

    assert ROW not in WithoutWords().format(record)


def test_a_one_time_link_in_an_address_is_shortened():
    path = "/times/answer/aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ:1tQx/"
    record = logging.LogRecord("x", 30, "x", 1, "%s: %s", ("Unprocessable Entity", path), None)

    WithoutTokens().filter(record)

    assert record.getMessage() == "Unprocessable Entity: /times/answer/…/"
