"""The first two sessions are invoiced, the late cancellation is drafted, the last one waits."""

from datetime import timedelta

from peili.casework.billing import services
from peili.config.story import Story
from peili.plumbing import clock


def tell(story: Story) -> None:
    """Leave `invoice`, sent to the county, and `invoice_draft`."""
    first, second, late = (clock.local(one.starts).date() for one in story.sessions[:3])
    sent_at = story.sessions[1].ends + timedelta(days=3)
    drafts = services.draft_invoices(starts=first, ends=second, at=sent_at)
    story.things["invoice"] = services.send_invoice(drafts[0], at=sent_at)
    drafted_at = story.sessions[2].ends + timedelta(days=3)
    [draft, *_] = services.draft_invoices(starts=late, ends=late, at=drafted_at)
    story.things["invoice_draft"] = draft
