"""Olli, who has nothing to do with us any more, asks to be erased."""

from peili.config.story import Story
from peili.overview.dataprotection import services


def tell(story: Story) -> None:
    """Leave `erasure`, which waits for the office."""
    olli = story.cast.person("olli")
    story.things["erasure"] = services.ask_for_erasure(olli, at=story.ago(hours=30))
