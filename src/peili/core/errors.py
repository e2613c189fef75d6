"""Every way a rule can say no.

PeiliError
├── NotVisible            not there, or not for this actor: the visitor never learns which (404)
├── BadInput              a file or a form that cannot be read; names the field
└── RuleBroken            a rule of the trade says no, and what to do instead
    └── … each stage draws its own below, named as what the rule says

A message is a sentence for a person: what happened, what to do. Messages are English msgids;
the page translates them (`str(error)` is a key of the catalogue).
"""


class PeiliError(Exception):
    """Anything Peili says no with."""


class NotVisible(PeiliError):
    """There is no such row for this actor."""


class BadInput(PeiliError):
    """Something read from outside cannot be understood; `field` is where."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field}: {why}")
        self.field = field
        self.why = why


class RuleBroken(PeiliError):
    """A rule of the trade refuses; the message says what to do."""
