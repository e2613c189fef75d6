"""Write docs/reference/who-sees-what.md from the policy. A test fails while it is out of date.

python tools/who_sees_what.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from peili.core.policy import WHO_CHANGES, WHO_SEES, Record, Role  # noqa: E402

PAGE = ROOT / "docs" / "reference" / "who-sees-what.md"


def page() -> str:
    """Return the whole page: one row a record, one column a role."""
    heads = [role.value for role in Role]
    lines = [
        "# Who sees what",
        "",
        "Made from `src/peili/core/policy.py` by `python tools/who_sees_what.py`; do not edit.",
        "",
        "**c** changes (and sees) · **s** sees · empty: the row does not exist for them (404).",
        "*owner* is the person whom, or whose work, the row is about. Roles of an engagement",
        "count in that engagement alone.",
        "",
        f"| record | {' | '.join(heads)} |",
        f"|---|{'---|' * len(heads)}",
    ]
    for record in Record:
        marks = [_mark(record, role) for role in Role]
        lines.append(f"| {record.value.replace('_', ' ')} | {' | '.join(marks)} |")
    return "\n".join(lines) + "\n"


def _mark(record: Record, role: Role) -> str:
    if role in WHO_CHANGES[record]:
        return "**c**"
    return "s" if role in WHO_SEES[record] else ""


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page())
