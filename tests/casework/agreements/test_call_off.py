"""An agreement draws on a lot of its own buyer, and says what travel costs."""

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.selectors import lots_to_draw_on
from peili.casework.frameworks import services as frameworks
from peili.parties.models import Organisation


def test_a_coordinator_is_offered_the_buyers_open_lots_only(story):
    other = Organisation.objects.create(name="Toinen kunta")
    framework = story.framework
    foreign = frameworks.write_down_framework(
        buyer=other, name="Toisen", starts_on=framework.starts_on, ends_on=framework.ends_on
    )
    frameworks.add_lot(foreign, name="Ei tämän")

    lots = lots_to_draw_on(story.cast["kaisa"], story.agreement)

    assert {lot.framework_id for lot in lots} == {framework.pk}


def test_a_lot_already_drawn_on_stays_offered_after_its_framework_has_ended(story):
    frameworks.change_framework(
        story.framework, name="Ohi", reference="", starts_on=story.framework.starts_on,
        ends_on=story.framework.starts_on, option_years=0, ceiling_cents=None,
    )  # fmt: skip

    assert list(lots_to_draw_on(story.cast["kaisa"], story.agreement)) == [story.lot]


def test_a_supervisor_edits_the_draft_and_leaves_its_lot_alone(story):
    assert lots_to_draw_on(story.cast["aino"], story.agreement) is None
    assert Agreement.objects.get(pk=story.agreement.pk).lot == story.lot
