"""Olli asks to be erased; an inquiry that led nowhere is past its time."""

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.services import close_inquiry, receive_inquiry
from peili.config.story import Story
from peili.overview.dataprotection import services
from peili.plumbing import clock


def tell(story: Story) -> None:
    """Leave `erasure`, which waits for the office."""
    olli = story.cast.person("olli")
    story.things["erasure"] = services.ask_for_erasure(olli, at=story.ago(hours=30))
    if story.whole:
        _old_inquiry(story)
        services.look_every_night(today=clock.local(story.now).date(), at=story.now)


def _old_inquiry(story: Story) -> None:
    written = Inquiry(
        name="Vanamo Vanhentunut",
        email="vanamo@keksitty.example",
        role="employee",
        own_words="Kyselisin ensi kevään hintoja.",
    )
    old = receive_inquiry(written, at=story.ago(weeks=36))
    close_inquiry(old, because="Ei tarvetta juuri nyt.", at=story.ago(weeks=35), tell=False)
