"""A page about the present finds its rows by an index, however long the past of the practice is."""

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import FORMAT_QMARK_REGEX
from django.urls import reverse

GROWING = ("schedule_session", "billing_invoiceline", "access_log_entry", "outbox_letter")
"""Tables of which a practice has a hundred thousand rows in the end."""

OF_OTHERS = ("parties_engagement", "billing_invoice")
"""Tables that nobody but the office reads beyond their own rows."""

PAGES = [
    ("kaisa", "today:today", ""),
    ("kaisa", "cases:list", ""),
    ("kaisa", "schedule:calendar", ""),
    ("kaisa", "schedule:calendar", "view=month"),
    ("kaisa", "billing:invoices", ""),
    ("kaisa", "billing:uninvoiced", ""),
    ("aino", "today:today", ""),
    ("aino", "cases:list", ""),
    ("aino", "schedule:calendar", "view=month"),
    ("ville", "today:today", ""),
    ("kari", "today:today", ""),
    ("kari", "billing:invoices", ""),
]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="asks SQLite how it would search")
@pytest.mark.parametrize(("who", "name", "choices"), PAGES)
def test_no_main_page_reads_a_growing_table_from_end_to_end(sign_in, story, who, name, choices):
    browser, address = sign_in(who), f"{reverse(name)}?{choices}"
    browser.get(address)
    asked = []

    def keep(execute, sql, params, many, context):
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        assert browser.get(address).status_code == 200

    whole = [f"SCAN {table}" for table in GROWING + (OF_OTHERS if who != "kaisa" else ())]
    told = [step for sql, params in asked for step in steps(sql, params)]
    assert [step for step in told if " ".join(step.split()[:2]) in whole] == []


def steps(sql, params) -> list[str]:
    """Return how SQLite would search, a step a line."""
    if not sql.startswith("SELECT"):
        return []
    if sql.startswith('SELECT "access_log_entry"') and sql.endswith("DESC LIMIT 1"):
        return []  # the newest line of the log stands at the end of an index, and is read alone
    question = FORMAT_QMARK_REGEX.sub("?", sql).replace("%%", "%")
    rows = connection.connection.execute(f"EXPLAIN QUERY PLAN {question}", params or ())
    return [row[3] for row in rows]
