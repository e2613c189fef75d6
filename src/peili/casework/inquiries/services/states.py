"""Hold an inquiry while its state is decided on."""

from peili.casework.inquiries.models import Inquiry
from peili.core.errors import RuleBroken
from peili.core.wording import msgid


class InquiryIsOver(RuleBroken):
    """Somebody closed it, or opened its engagement, meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            msgid("This inquiry is already closed or its engagement is open. Look at it anew.")
        )


def hold(inquiry: Inquiry) -> Inquiry:
    """Return the inquiry as it is now, held until the transaction ends; refuse one that is over."""
    held = Inquiry.objects.select_for_update().get(pk=inquiry.pk)
    if held.state in Inquiry.OVER:
        raise InquiryIsOver
    return held
