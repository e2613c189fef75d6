"""English: both tenses of a verb are listed, endings are left open."""

from peili.core.routing.words.english.events import EVENTS
from peili.core.routing.words.english.frames import (
    FILLERS,
    FRAMES_OF_ALL,
    FRAMES_OF_MATTERS,
    HARMLESS,
    HARMLESS_FOR,
)
from peili.core.routing.words.english.matters import MATTERS, SERVICES
from peili.core.routing.words.english.names import NAMES
from peili.core.routing.words.table import Words

WORDS = Words(
    names=NAMES,
    matters=MATTERS,
    events=EVENTS,
    services=SERVICES,
    frames_of_matters=FRAMES_OF_MATTERS,
    frames_of_all=FRAMES_OF_ALL,
    harmless=HARMLESS,
    harmless_for=HARMLESS_FOR,
    fillers=FILLERS,
    known_by="""
        the, and, of, to, is, in, that, we, our, my, for, with, are, was, you, have, be, at, this
        from, has, do, not, or, by, an, it, her, his, they, i, a, who, what, how, after, would, like
        been, there, their, can, your, but, all, as, when, need, one, two, hello
    """,
    need="""
        need, needs, needed, urgent*, soon, immediately, after, yesterday, today, asap, happened
        quick*, right away, help us, would like, between, want
    """,
    often_misspelt="""
        bullying, harassment, harassed, suicide, violence, violent, accident, humiliat, discriminat
        conflict, threatened, assaulted, murdered
    """,
    happened="""
        happened, occurred, yesterday, today, last night, last week, this morning
        on (monday|tuesday|wednesday|thursday|friday|saturday|sunday), just, recently, took place
        (days|weeks|hours) ago, over the weekend, last weekend, experienced, urgent*, immediately
    """,
    past="""
        (years|decades) ago
        (was|were|is|has been|have been|been) .. (resolved|settled|over|behind us|dealt with|sorted
          |worked through)
        (resolved|settled) .. last, in my (previous|former|last) (job|workplace), behind us
    """,
    still="""
        still, again, ongoing, continues, continue, yesterday, today, last night, last week
        this morning, days ago, weeks ago, keeps, not .. (resolved|settled)
        never .. (resolved|settled|dealt|over)
    """,
)
