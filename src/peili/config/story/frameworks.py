"""The county has a framework agreement of four lots; the team's agreement draws on the second."""

from datetime import timedelta

from peili.casework.frameworks import services
from peili.config.story import Story
from peili.plumbing import clock

LOTS = [
    ("Osa 1: yksilötyönohjaus", 12_000_000, 9_500),
    ("Osa 2: ryhmätyönohjaus", 38_000_000, 25_000),
    ("Osa 3: johdon työnohjaus", 20_000_000, 18_000),
    ("Osa 4: kriisi- ja akuuttityönohjaus", 10_000_000, 28_000),
]


def tell(story: Story) -> None:
    """Leave `framework` and `lot`, the one for groups."""
    begins = clock.local(story.ago(weeks=60)).date()
    framework = services.write_down_framework(
        buyer=story.cast.organisation,
        name="Työnohjauspalvelujen puitesopimus",
        reference="RHVA/215/2025",
        starts_on=begins,
        ends_on=begins + timedelta(days=2 * 365),
        option_years=2,
        ceiling_cents=80_000_000,
    )
    for name, ceiling, price in LOTS:
        lot = services.add_lot(
            framework, name=name, ceiling_cents=ceiling, order_reference="4500-123"
        )
        services.set_lot_price(lot, cents=price, valid_from=begins)
        if "ryhmä" in name:
            story.things["lot"] = lot
    story.things["framework"] = framework
