"""How the tests are run: how many examples of each property, and what memory is let be."""

import gc

import pytest
from hypothesis import settings as properties

properties.register_profile("brief", max_examples=15, deadline=None)
properties.register_profile("ample", max_examples=60, deadline=None)


def choose_examples(config: pytest.Config) -> None:
    """Try few examples day to day, and many where the slow tests run (CI), or as was asked."""
    if not config.getoption("hypothesis_profile", None):
        properties.load_profile("brief" if is_brief(config) else "ample")


def is_brief(config: pytest.Config) -> bool:
    """Tell whether this is a day-to-day run, without the slow tests."""
    return "not slow" in config.option.markexpr


def keep_what_is_loaded() -> None:
    """Never look for garbage among the modules and tests: they stay until the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
