"""The last letter to somebody: that they have been erased, what was kept, and why."""

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext

from peili.parties.models import Erasure
from peili.plumbing.outbox.services import write_letter


def tell_of_erasure(erasure: Erasure, *, address: str, language: str, at: datetime) -> None:
    with translation.override(language):
        kept = "\n".join(f"– {gettext(what)}: {gettext(why)}" for what, why, _ in erasure.kept)
        write_letter(
            to=address,
            subject=gettext("Your request has been carried out"),
            body=gettext(
                "Hello,\n\n"
                "as you asked, we have erased what tells of you. You can no longer sign in. "
                "This letter is the last, and its copy with us is deleted in a month.\n\n"
                "What stays, and why:\n\n%(kept)s\n"
            )
            % {"kept": kept},
            kind="erasure",
            language=language,
            key=f"erased:{erasure.pk}",
            at=at,
        )
