"""Tell the story once, deal out the pages, and compare worlds pair by pair.

Everything happens in one transaction that is never committed: a world is written inside a
savepoint, looked at, and rolled back.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import unified_diff
from random import Random
from typing import Any

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse

from peili.config import story as stories
from peili.config.story import Story
from peili.config.story.cast import WHO, gather
from peili.config.story.notes import WITH_KEYS
from peili.core.policy import Record, Role
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing.outbox.models import Letter
from tests.house.pages import SIGN_IN, all_rows
from tests.house.wall import content
from tests.house.wall.acts import ACTS
from tests.house.wall.answers import Answer, Visitor, same_chance_and_time
from tests.house.wall.world import World

OPEN_A_PAIR = 2
CLOSED_A_PAIR = 1
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
    statuses: Counter[int] = field(default_factory=Counter)


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
            self.open[who], self.closed[who] = _visits(story, who)

    def run(self, pairs: int, *, seed: int) -> Tally:
        """Compare so many pairs; raise `Leak` at the first difference."""
        tally = Tally()
        random = Random(seed)
        dealt = _deal(self.viewers, self.open, self.closed, random)
        for number in range(pairs):
            who, visits = next(dealt)
            hidden = content.hidden_from(who)
            hidden = random.sample(hidden, min(len(hidden), random.randint(1, MOST_RECORDS)))
            act = random.choices(*zip(*ACTS, strict=True))[0]
            first, second = f"{seed}/{number}/a", f"{seed}/{number}/b"
            seen = self._both(who, visits, act, hidden, (first, second))
            if seen[0] != seen[1]:  # once more: the first may have filled a cache of the process
                seen = self._both(who, visits, act, hidden, (first, second))
            if seen[0] != seen[1]:
                raise Leak(self._tell(who, visits, act, hidden, (first, second)))
            tally.pairs += 1
            tally.visits += len(visits)
            tally.letters += len(seen[0][1])
            tally.pages |= {(who, str(visit)) for visit in visits}
            tally.statuses.update(answer.status for answer in seen[0][0])
        return tally

    def look(
        self, who: str, visits: Sequence[Visit], act: Any, records: Sequence[Record], seed: str
    ) -> tuple[list[Answer], list[Any]]:
        """Write a world, let the others act in it, and return all that somebody gets to see."""
        with passing():
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


def tell_story(*, at: Any, now: Any) -> Story:
    """Tell the tests' story, with one more member so that heads can be exchanged."""
    story = stories.tell(gather(at=at), now=now)
    vuokko = Person.objects.create(name="Vuokko Varalla", email="vuokko@peili.example")
    story.things["party_of_vuokko"] = parties.add_party(
        story.cast.engagement, person=vuokko, role=Role.SUPERVISEE, at=now
    )
    for name in ("ville", "venla"):
        story.things[f"party_of_{name}"] = story.cast.party(name)
    return story


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


def _visits(story: Story, who: str) -> tuple[list[Visit], list[Visit]]:
    """Return every address of the house, in both methods: what is open to somebody, what is not.

    Which is which says the table of pages, `tests/house/rows/`.
    """
    opened, closed = [], []
    for name, page in all_rows().items():
        if content.READ_BY_LINK.get(name, who) != who:
            continue
        address = reverse(name, kwargs=page.arguments(story))
        for method, typed in (("GET", {}), ("POST", page.typed(story))):
            answer = page.answer(method, who)
            is_closed = answer in {404, 405} or (who == "nobody" and answer == SIGN_IN)
            (closed if is_closed else opened).append(Visit(name, method, address, typed))
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
) -> Iterator[tuple[str, list[Visit]]]:
    """Deal every page to everybody in turn; what is closed to them less often."""
    decks: dict[tuple[str, bool], list[Visit]] = {}

    def draw(who: str, pages: list[Visit], kind: bool, count: int) -> Iterator[Visit]:
        for _ in range(min(count, len(pages))):
            if not decks.get((who, kind)):
                decks[who, kind] = random.sample(pages, len(pages))
            yield decks[who, kind].pop()

    while True:
        for who in sorted(viewers, key=lambda _: random.random()):
            yield (
                who,
                [
                    *draw(who, opened[who], True, OPEN_A_PAIR),
                    *draw(who, closed[who], False, CLOSED_A_PAIR),
                ],
            )


def _difference(one: Answer, other: Answer) -> list[str]:
    lines = []
    for name in ("status", "headers", "cookies", "queries"):
        if getattr(one, name) != getattr(other, name):
            lines.append(f"  {name}: {getattr(one, name)} | {getattr(other, name)}")
    bodies = (one.body.decode(errors="replace"), other.body.decode(errors="replace"))
    changed = unified_diff(*(body.splitlines() for body in bodies), lineterm="", n=0)
    return lines + [f"  {line[:300]}" for line in list(changed)[2:12]]
