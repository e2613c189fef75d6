"""The counts of a framework agreement for the buyer's own file: by lot and unit, never content."""

from decimal import Decimal

from django.utils.translation import gettext as _

from peili.casework.billing.selectors.standings import LotStanding
from peili.casework.billing.selectors.standings import whole as whole_of
from peili.casework.frameworks.models import Framework
from peili.overview.frameworks import selectors
from peili.parties import selectors as parties
from peili.plumbing import clock
from peili.plumbing.paper.report import Report, Table
from peili.plumbing.ui.formats import decimal_number, euros, short_date


def paper(
    shown: Framework,
    lots: list[LotStanding],
    counts: list[selectors.UnitCounts],
    *,
    language: str,
) -> Report:
    whole = whole_of(shown, lots)
    facts = [
        (_("Buyer"), shown.buyer.name),
        (_("Reference"), shown.reference),
        (_("Period"), f"{short_date(shown.starts_on)}–{short_date(shown.ends_on)}"),
        (_("Ceiling without VAT"), euros(whole.ceiling) if whole.ceiling else ""),
        (_("Spent"), euros(whole.spent)),
        (_("Committed"), euros(whole.committed)),
        (_("Left"), euros(whole.left) if whole.left is not None else ""),
        (_("Date"), short_date(clock.today())),
    ]
    standing_rows = [
        [
            one.lot.name,
            one.lot.order_reference or "–",
            euros(one.standing.ceiling) if one.standing.ceiling else "–",
            euros(one.standing.spent),
            euros(one.standing.committed),
            euros(one.standing.left) if one.standing.left is not None else "–",
        ]
        for one in lots
    ]
    standing_head = [
        *(_("Lot"), _("Order reference"), _("Ceiling without VAT")),
        *(_("Spent"), _("Committed"), _("Left")),
    ]
    return Report(
        language=language,
        sender=parties.the_practice().name,
        title=shown.name,
        facts=[fact for fact in facts if fact[1]],
        tables=[
            Table(_("Lots"), standing_head, standing_rows, text_columns=2),
            Table(_("By lot and unit"), header(), [cells(row) for row in counts], 2),
        ],
        notes=[_("Counts and euros. What is said in sessions is never here.")],
        page_word=_("Page"),
    )


def header() -> list[str]:
    return [
        _("Lot"),
        _("Unit"),
        _("Processes"),
        _("Held"),
        _("Cancelled late"),
        _("Hours"),
        _("Participants in all"),
        _("Remote, %"),
        _("Euros without VAT"),
    ]


def cells(row: selectors.UnitCounts) -> list[str]:
    return [
        row.lot,
        row.unit,
        str(row.processes),
        str(row.held),
        str(row.cancelled_late),
        decimal_number(Decimal(row.minutes) / 60, places=1),
        str(row.heads),
        str(row.remote_percent),
        str(Decimal(row.cents).scaleb(-2)).replace(".", ","),
    ]
