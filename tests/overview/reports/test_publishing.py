"""A pooled figure leaves the house by one verb, and each report is held against all before it."""

import pytest
from django.db import DatabaseError, connection, transaction

from peili.core.policy import Role
from peili.overview.reports import services, triggers
from peili.overview.reports.models import PublishedPool, PublishedReport
from peili.parties import services as parties
from peili.parties.models import Unit

Audience = PublishedReport.Audience


def figure(report, question="heard", wave="half_yearly", unit=""):
    pool = report.pools.get(wave=wave, unit=unit)
    return next((one for one in pool.figures if one["question"] == question), None)


def test_four_groups_are_told_together(four_groups, publish):
    report = publish()

    pool = report.pools.get()
    assert (pool.processes, pool.asked, pool.answered, pool.why) == (4, 19, 19, "")
    assert figure(report)["mean"] == "7.0"
    assert figure(report)["spread"] is None  # beside the mean it would narrow a count down
    assert figure(report)["deviation"] == "1.6"


def test_two_groups_are_not_told_at_all(group, publish):
    group("Aamu", 5, 6, 7, 8, 9)
    group("Ilta", 6, 6, 7, 8)

    pool = publish().pools.get()

    assert pool.why == "few_processes"
    assert pool.figures == []


def test_where_all_chose_the_end_of_the_scale_only_the_count_is_told(group, publish):
    for name in ("Aamu", "Ilta", "Yö"):
        group(name, 10, 10)

    report = publish()

    assert report.pools.get().why == ""
    assert (figure(report)["mean"], figure(report)["why"]) == (None, "all_alike")


def test_a_group_that_joined_after_a_report_does_not_stand_out_in_the_next(
    four_groups, group, publish
):
    publish()
    group("Kevät", 1, 1, 2, 1, 1)

    later = publish()

    assert later.pools.get().why == "linked"
    assert later.pools.get().figures == []


def test_once_enough_have_joined_the_year_is_told_anew(four_groups, group, publish):
    first = publish()
    for name in ("Kevät", "Kesä", "Syksy"):
        group(name, 3, 5)

    later = publish()

    assert later.pools.get().answered == 25
    assert figure(later)["mean"] != figure(first)["mean"]
    assert figure(later)["spread"] is None  # by subtracting it would tell of six


def test_the_same_year_told_twice_says_the_same(four_groups, publish):
    first, again = publish(), publish()

    assert again.pools.get().figures == first.pools.get().figures


def test_the_practices_report_does_not_betray_a_group_beside_the_commissioners(
    four_groups, group, publish, cast
):
    publish()
    group("Yksin", 1, 1, 1, 2, 1)

    assert publish(Audience.PRACTICE).pools.get().why == "linked"


def test_a_unit_is_told_only_where_what_is_left_is_large_enough(four_groups, group, publish, cast):
    north = Unit.objects.create(organisation=cast.organisation, name="Pohjoinen")
    south = Unit.objects.create(organisation=cast.organisation, name="Etelä")
    more = [group("Kevät", 5, 6), group("Kesä", 6, 7)]
    for number, engagement in enumerate([*four_groups, *more]):
        engagement.unit = north if number < 3 else south
        engagement.save()

    report = publish()

    assert {pool.unit: pool.why for pool in report.pools.all()} == {
        "": "",
        "Pohjoinen": "",
        "Etelä": "",
    }
    more[0].unit = north
    more[0].save()
    assert {pool.unit: pool.why for pool in publish().pools.all()}["Pohjoinen"] == "linked"


def test_a_leader_of_large_groups_is_not_told_the_small_one_by_way_of_the_pool(group, publish):
    group("Aamu", 5, 6, 7, 8, 9)
    group("Päivä", 4, 7, 8, 9, 9)
    group("Pieni", 1, 2)

    report = publish(Audience.SUPERVISOR, by="aino")

    assert report.pools.get().why == ""
    assert (figure(report)["mean"], figure(report)["why"]) == (None, "linked")


def test_a_coordinator_who_leads_large_groups_is_told_no_more(group, publish, cast):
    parties.give_duty(cast.person("aino"), role=Role.COORDINATOR)
    group("Aamu", 5, 6, 7, 8, 9)
    group("Päivä", 4, 7, 8, 9, 9)
    group("Pieni", 1, 2)

    assert figure(publish())["why"] == "linked"


def test_what_changed_is_told_with_its_reason(four_groups, group, publish):
    lower = {"Aamu": [1, 2, 3, 2, 1], "Ilta": [2, 2, 3, 3], "Päivä": [2, 1, 2, 3, 4]}
    for name, answers in lower.items():
        engagement = next(one for one in four_groups if one.name == name)
        group(name, *answers, wave="start", engagement=engagement)

    report = publish()

    change = next(one for one in report.changes if one["question"] == "heard")
    assert change["beyond_chance"]
    assert change["points"] == "4.8"


def test_a_year_without_anything_is_not_published(cast, publish):
    with pytest.raises(services.NothingToReport):
        publish(year=2019)

    assert not PublishedReport.objects.exists()


def test_the_database_refuses_to_change_or_take_back_what_was_published(four_groups, publish):
    report = publish()
    triggers.set_up(connection)

    for act in (
        lambda: PublishedReport.objects.filter(pk=report.pk).update(year=2000),
        lambda: PublishedPool.objects.filter(report=report).update(answered=1),
        lambda: PublishedPool.objects.filter(report=report).delete(),
        lambda: PublishedReport.objects.filter(pk=publish(year=2026).pk)._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="what was published stays"), transaction.atomic():
            act()

    triggers.take_away(connection)
