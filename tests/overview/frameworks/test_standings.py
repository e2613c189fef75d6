"""What is spent, committed and left of a framework, and the counts its buyer asks for."""

from datetime import date

import pytest

from peili.casework.agreements.models import Agreement
from peili.casework.billing import services as billing
from peili.casework.billing.selectors.standings import standings_of
from peili.casework.frameworks import services as frameworks
from peili.core.ceiling import OverCeiling
from peili.overview.frameworks import selectors

PRICE = 25_000


@pytest.fixture
def lot(story):
    """The team's agreement draws on lot 2 of its buyer; nothing has been invoiced yet."""
    for invoice in (story.invoice_draft, story.invoice):
        if invoice.state == "draft":
            billing.discard_draft(invoice)
        else:
            billing.credit_invoice(invoice, at=story.now)
    framework = frameworks.write_down_framework(
        buyer=story.cast.organisation,
        name="Puitesopimus",
        starts_on=date(2026, 1, 1),
        ends_on=date(2029, 12, 31),
        ceiling_cents=80_000_000,
    )
    lot = frameworks.add_lot(framework, name="Osa 2: ryhmät", ceiling_cents=8 * PRICE)
    Agreement.objects.filter(pk=story.agreement.pk).update(
        lot=lot, price_cents=PRICE, travel_kilometres=0
    )
    return lot


def drafted(story):
    return billing.draft_invoices(starts=date(2026, 9, 1), ends=story.now.date(), at=story.now)[0]


def standing_of(lot, actor):
    [row] = standings_of(actor, [lot.framework])[lot.framework_id]
    return row


def test_a_call_off_commits_what_it_orders(story, lot):
    row = standing_of(lot, story.cast["kaisa"])

    assert (row.standing.spent, row.standing.committed, row.standing.left) == (0, 8 * PRICE, 0)
    assert (row.called_off, row.held) == (8, 4)


def test_what_is_invoiced_moves_from_committed_to_spent(story, lot):
    billing.send_invoice(drafted(story), at=story.now)

    row = standing_of(lot, story.cast["kaisa"])

    assert (row.standing.spent, row.standing.committed) == (4 * PRICE, 4 * PRICE)


def test_a_credit_note_gives_the_room_back(story, lot):
    sent = billing.send_invoice(drafted(story), at=story.now)

    billing.credit_invoice(sent, at=story.now)

    assert standing_of(lot, story.cast["kaisa"]).standing.spent == 0


def test_an_invoice_over_the_ceiling_is_refused(story, lot):
    draft = drafted(story)
    lot.ceiling_cents = 4 * PRICE - 1
    lot.save()

    with pytest.raises(OverCeiling):
        billing.send_invoice(draft, at=story.now)

    lot.ceiling_cents = 4 * PRICE
    lot.save()
    assert billing.send_invoice(draft, at=story.now).number


def test_the_buyer_gets_counts_by_lot_and_unit_and_nothing_else(story, lot):
    [row] = selectors.unit_counts(story.cast["kari"], lot.framework)

    assert (row.lot, row.processes, row.held, row.cancelled_late) == ("Osa 2: ryhmät", 1, 3, 1)
    assert (row.minutes, row.heads, row.remote_percent) == (360, 5, 0)
    for who in ("ville", "aino", "olli", "eero"):
        assert selectors.unit_counts(story.cast[who], lot.framework) == []


def test_the_newest_agreement_says_the_lot_and_each_line_keeps_its_own(story, lot):
    billing.send_invoice(drafted(story), at=story.now)
    first = frameworks.add_lot(lot.framework, name="Osa 1: yksilöt")
    type(lot).objects.filter(pk=first.pk).update(position=0)
    type(lot).objects.filter(pk=lot.pk).update(position=1)
    newer = Agreement.objects.get(pk=story.agreement.pk)
    newer.pk, newer.version, newer.lot = None, 9, first
    newer.state = Agreement.State.WITHDRAWN
    newer.in_force_at = None
    newer.save()

    def rows():
        counted = selectors.unit_counts(story.cast["kari"], lot.framework)
        return [(row.lot, row.held, row.cents) for row in counted]

    assert rows() == [("Osa 2: ryhmät", 3, 4 * PRICE)]

    Agreement.objects.filter(pk=newer.pk).update(state=Agreement.State.OFFERED)
    assert rows() == [("Osa 1: yksilöt", 3, 0), ("Osa 2: ryhmät", 0, 4 * PRICE)]


def test_an_order_of_114_sessions_for_four_groups_is_counted_in_sessions(story, lot):
    lot.sessions, lot.minutes, lot.extra_minutes = 114, 90, 1200
    lot.save()

    row = standing_of(lot, story.cast["kaisa"])

    assert (row.lot.sessions, row.called_off, row.held) == (114, 8, 4)


def test_many_frameworks_stand_in_as_few_questions_as_one(
    story, lot, django_assert_max_num_queries
):
    begins, ends = date(2026, 1, 1), date(2029, 1, 1)
    for number in range(12):
        more = frameworks.write_down_framework(
            buyer=story.cast.organisation, name=f"F{number}", starts_on=begins, ends_on=ends
        )
        frameworks.add_lot(more, name="Osa", ceiling_cents=100)
    among = list(lot.framework.__class__.objects.all())

    with django_assert_max_num_queries(2):
        found = standings_of(story.cast["kaisa"], among)

    assert len(found) == len(among)


def test_a_full_lot_is_told_by_name_on_the_day(sign_in, story, lot):
    page = sign_in("kaisa").get("/today/").content.decode()

    assert "Puitesopimus" in page
    assert "100" in page


def test_the_report_is_a_tagged_paper_for_the_buyer_too(sign_in, story, lot):
    billing.send_invoice(drafted(story), at=story.now)

    answer = sign_in("kari").get(f"/frameworks/{lot.framework_id}/report/")

    assert answer.content.startswith(b"%PDF")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in answer.content
