"""Tell the story once, deal out the pages, and compare worlds pair by pair.

Everything happens in one transaction that is never committed: a world is written inside a
savepoint, looked at, and rolled back.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import unified_diff
from math import ceil
from random import Random
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from peili.config.story import Story
from peili.config.story.cast import WHO
from peili.config.story.notes import WITH_KEYS
from peili.core.policy import Record
from peili.plumbing.outbox.models import Letter
from tests.house.pages import SIGN_IN, all_rows
from tests.house.wall import content
from tests.house.wall.acts import ACTS
from tests.house.wall.answers import Answer, Visitor, same_chance_and_time
from tests.house.wall.further import FURTHER
from tests.house.wall.world import World

CLOSED_A_ROUND = 1
MOST_RECORDS = 7


@dataclass(frozen=True)
class Visit:
    """One page opened, or posted to with nothing special typed."""

    name: str
    method: str
    address: str
    typed: dict[str, Any] = field(compare=False)

    def __str__(self) -> str:
        return f"{self.method} {self.name}"


@dataclass
class Tally:
    """What was compared."""

    pairs: int = 0
    visits: int = 0
    letters: int = 0
    pages: set[tuple[str, str]] = field(default_factory=set)


class Leak(AssertionError):
    """Two worlds look different to somebody who may not see in what they differ."""


class Proof:
    """The story as it stands, and who may open what in it."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.viewers = [*WHO, "nobody"]
        self.visitors = {who: Visitor(_cookies(story, who)) for who in self.viewers}
        self.open: dict[str, list[Visit]] = {}
        self.closed: dict[str, list[Visit]] = {}
        for who in self.viewers:
            self.open[who], self.closed[who] = _visits(story, who, self.visitors[who])

    def run(self, pairs: int, *, seed: int, worlds: int = 2, pages: int | None = None) -> Tally:
        """Compare so many pairs; raise `Leak` at the first difference.

        In each round somebody looks at a few pages in several worlds, and each is compared with
        the first: more worlds make a pair cheaper. If nothing is said, there are as many pages in
        a round as it takes to open every page once to everybody who may.
        """
        tally = Tally()
        random = Random(seed)
        pages = pages or self._pages_to_reach_all(rounds=pairs // (worlds - 1))
        dealt = _deal(self.viewers, self.open, self.closed, random, pages=pages)
        while tally.pairs < pairs:
            who, visits = next(dealt)
            hidden = content.hidden_from(who)
            hidden = random.sample(hidden, min(len(hidden), random.randint(1, MOST_RECORDS)))
            act = random.choices(*zip(*ACTS, strict=True))[0]
            first = f"{seed}/{tally.pairs}"
            seen = self.look(who, visits, act, hidden, first)
            for number in range(1, min(worlds, pairs - tally.pairs + 1)):
                other = f"{first}/{number}"
                if self.look(who, visits, act, hidden, other) != seen:
                    # Once more: the first may have filled a cache of the process.
                    seen, again = self._both(who, visits, act, hidden, (first, other))
                    if seen != again:
                        raise Leak(self._tell(who, visits, act, hidden, (first, other)))
                tally.pairs += 1
                tally.visits += len(visits)
                tally.letters += len(seen[1])
            tally.pages |= {(who, str(visit)) for visit in visits}
        return tally

    def _pages_to_reach_all(self, *, rounds: int) -> int:
        for pages in range(1, 200):
            if sum(ceil(len(self.open[who]) / pages) for who in self.viewers) <= rounds:
                return pages
        return 200

    def look(
        self, who: str, visits: Sequence[Visit], act: Any, records: Sequence[Record], seed: str
    ) -> tuple[list[Answer], list[Any]]:
        """Write a world, let the others act in it, and return all that somebody gets to see."""
        with passing():
            number_from_the_last_row()
            with same_chance_and_time(seed):
                planner = content.may_plan(who)
                content.write(World.of(self.story, seed, planner=planner), records)
            with same_chance_and_time("act"):
                act(self.story)
            visitor = self.visitors[who]
            answers = [visitor.open(visit.method, visit.address, visit.typed) for visit in visits]
            letters = Letter.objects.filter(to=f"{who}@peili.example").order_by("pk")
            told = list(letters.values_list("subject", "body", "links", "kind", "send_after"))
            return answers, told

    def _both(self, *what: Any) -> list[tuple[list[Answer], list[Any]]]:
        *where, seeds = what
        return [self.look(*where, seed) for seed in seeds]

    def _tell(
        self,
        who: str,
        visits: Sequence[Visit],
        act: Any,
        hidden: Sequence[Record],
        seeds: tuple[str, str],
    ) -> str:
        """Say which record shines through on which page, by trying each alone."""
        lines = [f"{who} can tell two worlds apart, after {act.__name__}:"]
        for record in hidden:
            pair = self._both(who, visits, act, [record], seeds)
            for visit, one, other in zip(visits, pair[0][0], pair[1][0], strict=True):
                if one != other:
                    lines += [f"\n{visit} tells of {record}", *_difference(one, other)]
            if pair[0][1] != pair[1][1]:
                lines += [f"\na letter tells of {record}", str(pair[0][1]), str(pair[1][1])]
        if len(lines) == 1:
            lines.append(f"only when several records differ at once: {[str(v) for v in visits]}")
        return "\n".join(lines)


def number_from_the_last_row() -> None:
    """Let new rows be numbered alike in every world: PostgreSQL's sequences are not rolled back."""
    tables = [model for model in apps.get_models() if model._meta.managed]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(";".join(connection.ops.sequence_reset_sql(no_style(), tables)))


@contextmanager
def passing() -> Iterator[None]:
    """Do something in a world that passes."""

    class Over(Exception):
        pass

    try:
        with transaction.atomic():
            yield
            raise Over
    except Over:
        pass


def _visits(story: Story, who: str, visitor: Visitor) -> tuple[list[Visit], list[Visit]]:
    """Return every address of the house, in both methods: what is open to somebody, what is not.

    Which is which says the table of pages, `tests/house/rows/`; for further rows, the page itself.
    """
    opened, closed = [], []
    for name, page in all_rows().items():
        if page.letter_to not in ("", who):
            continue  # behind somebody's own letter: it is looked at as that person alone
        address = reverse(name, kwargs=page.arguments(story))
        for method, typed in (("GET", {}), ("POST", page.typed(story))):
            answer = page.answer(method, who)
            is_closed = answer in {404, 405} or (who == "nobody" and answer == SIGN_IN)
            (closed if is_closed else opened).append(Visit(name, method, address, typed))
    for name, address_in in FURTHER.items():
        visit = Visit(name, "GET", address_in(story), {})
        got = visitor.open("GET", visit.address, {}).status
        is_closed = got >= 400 or (who == "nobody" and got == SIGN_IN)
        (closed if is_closed else opened).append(visit)
    return opened, closed


def _cookies(story: Story, who: str) -> Any:
    """Sign somebody in; who has a key has it open."""
    browser = Client()
    if who != "nobody":
        browser.force_login(story.cast.user(who))
        browser.get(reverse("accounts:account"))
    if who in WITH_KEYS:
        browser.post(reverse("vault:unlock"), {"passphrase": settings.DEMO_PASSPHRASE})
    return browser.cookies


def _deal(
    viewers: Sequence[str],
    opened: dict[str, list[Visit]],
    closed: dict[str, list[Visit]],
    random: Random,
    *,
    pages: int,
) -> Iterator[tuple[str, list[Visit]]]:
    """Deal every page to everybody who may open it; what is closed to them less often."""
    decks: dict[tuple[str, bool], list[Visit]] = {}

    def draw(who: str, deck: list[Visit], kind: bool, count: int) -> Iterator[Visit]:
        for _ in range(min(count, len(deck))):
            if not decks.get((who, kind)):
                decks[who, kind] = random.sample(deck, len(deck))
            yield decks[who, kind].pop()

    while True:
        turns = [who for who in viewers for _ in range(ceil(len(opened[who]) / pages))]
        for who in random.sample(turns, len(turns)):
            yield (
                who,
                [
                    *draw(who, opened[who], True, pages),
                    *draw(who, closed[who], False, CLOSED_A_ROUND),
                ],
            )


def _difference(one: Answer, other: Answer) -> list[str]:
    lines = []
    for name in ("status", "headers", "cookies"):
        if getattr(one, name) != getattr(other, name):
            lines.append(f"  {name}: {getattr(one, name)} | {getattr(other, name)}")
    asked = unified_diff(one.queries, other.queries, lineterm="", n=0)
    lines += [f"  asks the database: {line[:600]}" for line in list(asked)[2:6]]
    bodies = (one.body.decode(errors="replace"), other.body.decode(errors="replace"))
    changed = unified_diff(*(body.splitlines() for body in bodies), lineterm="", n=0)
    return lines + [f"  {line[:300]}" for line in list(changed)[2:12]]
