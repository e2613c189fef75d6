"""What a language's table holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peili.core.routing.inquiry import Flag


@dataclass(frozen=True)
class Words:
    """The words of one language, as patterns (see the package's page)."""

    # Everyday words and endings by which the language is known.
    known_by: str
    # Names of the matter: they count unless a frame shows they are spoken *about*.
    matters: Mapping[Flag, str]
    # Something that happens or is done: only a denial or a settled past takes it back.
    events: Mapping[Flag, str]
    # Names of services: they count only beside a word of need.
    services: Mapping[Flag, str]
    need: str
    # Beginnings of words that are mended when they are one slip away.
    often_misspelt: str
    # How a word can stand in a sentence without being reported.
    frames_of_matters: str
    frames_of_all: str
    # What tells that something has happened: then no loose frame explains a crisis away.
    happened: str
    # A settled past, and what tells that it is not settled after all.
    past: str
    still: str
    # Phrases that only look like something (metaphors, names of things).
    harmless: str
    fillers: str
    # Phrases that one flag must leave to another.
    harmless_for: Mapping[Flag, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
