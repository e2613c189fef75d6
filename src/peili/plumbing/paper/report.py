"""The paper of a report: facts on top, tables of figures below. No names of people belong here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from peili.plumbing.paper.make import make_pdf


@dataclass(frozen=True)
class Table:
    """Rows of text under their heads; the first `text_columns` stand left, figures right."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    text_columns: int = 1


@dataclass(frozen=True)
class Bars:
    """Figures drawn side by side: label, share of the whole width from 0 to 1, and as written."""

    title: str
    rows: Sequence[tuple[str, float, str]]


@dataclass(frozen=True)
class Report:
    language: str
    sender: str
    title: str
    facts: Sequence[tuple[str, str]]
    tables: Sequence[Table]
    notes: Sequence[str] = field(default_factory=tuple)
    bars: Sequence[Bars] = field(default_factory=tuple)
    lead: Sequence[str] = field(default_factory=tuple)
    page_word: str = ""


def report_pdf(report: Report, *, made: datetime | None = None) -> bytes:
    """Return a report as a tagged PDF, lying, in the language of its words."""
    return make_pdf(
        "report",
        {
            "language": report.language,
            "sender": {"name": report.sender, "rows": []},
            "title": report.title,
            "document_title": f"{report.title} · {report.sender}",
            "facts": [list(fact) for fact in report.facts],
            "tables": [
                {
                    "title": table.title,
                    "head": list(table.head),
                    "rows": [list(row) for row in table.rows],
                    "text_columns": table.text_columns,
                }
                for table in report.tables
                if table.rows
            ],
            "bars": [
                {"title": chart.title, "rows": [list(row) for row in chart.rows]}
                for chart in report.bars
                if chart.rows
            ],
            "lead": list(report.lead),
            "notes": list(report.notes),
            "page_word": report.page_word,
        },
        made=made,
    )
