"""Every page, and what each member of the cast gets there. A page without a row here fails.

Each stage keeps its rows in `tests/house/rows/<stage>.py` as PAGES: name of the URL →
Page(method, {who: status}, arguments). `every` is what everybody not named gets.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.house import rows

SIGN_IN = 302


@dataclass(frozen=True)
class Page:
    """What a page answers to whom. `arguments(story)` gives the address its parts.

    `get` and `post` map who → status; "every" stands for all not named; nobody (not signed in)
    is sent to sign in (302) unless named. `letter_to` names whose letter, or the code on whose
    room's screen, opens the page: whoever holds it reads as that person does, signed in or not.
    """

    get: Mapping[str, int] | None = None
    post: Mapping[str, int] | None = None
    arguments: Callable[[Any], dict[str, Any]] = field(default=lambda story: {})
    typed: Callable[[Any], dict[str, Any]] = field(default=lambda story: {})
    letter_to: str = ""

    def answer(self, method: str, who: str) -> int:
        expected = self.get if method == "GET" else self.post
        if expected is None:
            return 405
        if who == "nobody":
            return expected.get("nobody", SIGN_IN)
        return expected.get(who, expected.get("every", 404))


def all_rows() -> dict[str, Page]:
    pages: dict[str, Page] = {}
    for module in pkgutil.iter_modules(rows.__path__):
        pages |= importlib.import_module(f"tests.house.rows.{module.name}").PAGES
    return pages
