"""What waits to be invoiced is listed with what stands in its way, however much there is."""

from datetime import date, timedelta

import pytest
from bench.billing import MONTH, deliver

from peili.casework.agreements.models import Agreement
from peili.casework.billing.selectors import uninvoiced
from peili.casework.schedule.models import Session
from peili.parties.models import Engagement
from tests.conftest import NOVEMBER, SEPTEMBER

ADDRESS = "/invoices/uninvoiced/?starts=1.11.2026&ends=30.11.2026"


@pytest.fixture
def obstacles(cast):
    """What the database says of each session that waits, and what the rule says."""

    def both() -> tuple[list[str], list[str]]:
        year = {"starts": date(2026, 1, 1), "ends": date(2026, 12, 31)}
        waiting = uninvoiced.not_yet_invoiced(Session.objects.all(), **year)
        by_rule = [one.obstacle for one in uninvoiced.deliveries(waiting)]
        by_query = uninvoiced.to_invoice(cast.actors["kaisa"], **year)
        return [row.obstacle for row in by_query], by_rule

    return both


@pytest.mark.parametrize(
    ("agreed", "engaged", "expected"),
    [
        ({}, {}, ""),
        ({"price_cents": 0}, {}, uninvoiced.NO_PRICE),
        ({"state": Agreement.State.DRAFT}, {}, uninvoiced.NO_AGREEMENT),
        ({"state": Agreement.State.ENDED}, {}, ""),
        ({"in_force_at": NOVEMBER}, {}, ""),
        ({"in_force_at": None}, {}, ""),
        ({}, {"payer": None}, ""),
    ],
)
def test_the_page_and_the_drafting_see_the_same_obstacle(
    held, agreement, obstacles, agreed, engaged, expected
):
    held()
    Agreement.objects.filter(pk=agreement.pk).update(**agreed)
    Engagement.objects.filter(pk=agreement.engagement_id).update(**engaged)

    assert obstacles() == ([expected], [expected])


def test_where_nobody_pays_the_page_says_so(held, cast, obstacles):
    Engagement.objects.update(payer=None)
    cast.engagement.parties.exclude(role="supervisor").update(left_at=SEPTEMBER)
    held()

    assert obstacles() == ([uninvoiced.NO_PAYER], [uninvoiced.NO_PAYER])


def test_one_of_several_supervisees_is_not_billed_for_them_all(held, cast, obstacles):
    Engagement.objects.update(payer=None)
    parties = cast.engagement.parties
    parties.filter(role__in=["payer", "commissioner"]).update(left_at=SEPTEMBER)
    held()
    assert obstacles() == ([uninvoiced.NO_PAYER], [uninvoiced.NO_PAYER])

    alone = parties.filter(role="supervisee").first()
    parties.filter(role="supervisee").exclude(pk=alone.pk).update(left_at=SEPTEMBER)
    assert obstacles() == ([""], [""])


def test_the_version_in_force_when_the_session_began_gives_the_price(held, agreement, obstacles):
    newer = {"version": 2, "price_cents": 0, "in_force_at": NOVEMBER - timedelta(days=10)}
    agreement.state = Agreement.State.AMENDED
    agreement.save()
    agreement.pk = None
    for field, value in {**newer, "state": Agreement.State.IN_FORCE}.items():
        setattr(agreement, field, value)
    agreement.save()
    held(NOVEMBER - timedelta(days=20))
    held(NOVEMBER - timedelta(days=3))

    assert obstacles() == (["", uninvoiced.NO_PRICE], ["", uninvoiced.NO_PRICE])


def test_a_page_holds_fifty_rows_and_those_with_an_obstacle_come_first(sign_in, cast):
    deliver(range(70), month_of=lambda _: MONTH)
    priceless = Agreement.objects.order_by("-pk")[0]
    Agreement.objects.filter(pk=priceless.pk).update(price_cents=0)

    page = sign_in("kaisa").get(ADDRESS).content.decode()

    assert page.count("<tr>") == 1 + 50
    first = page.split("<tr>")[2]
    assert priceless.engagement.name in first
    assert f"/agreements/{priceless.pk}/" in first
    assert "page=2" in page


def test_the_page_asks_as_much_for_many_as_for_few(sign_in, cast, queries_of):
    deliver(range(5), month_of=lambda _: MONTH)
    few = queries_of(sign_in("kaisa"), ADDRESS)
    deliver(range(5, 60), month_of=lambda _: MONTH)

    assert queries_of(sign_in("kaisa"), ADDRESS) <= few + 1
