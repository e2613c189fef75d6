"""The pages of reports: the same cost for many, figures hidden alike, papers for people."""

import io

import pytest
from django.urls import reverse

from peili.overview.reports.figures import sections
from peili.overview.reports.models import PublishedPool, PublishedReport
from tests.overview.reports.conftest import YEAR

Audience = PublishedReport.Audience


@pytest.fixture
def sign_in(client, cast):
    def as_(who):
        client.force_login(cast.user(who))
        return client

    return as_


def page(name, report):
    return reverse(f"reports:{name}", args=[report.pk])


def test_the_commissioner_reads_the_year_with_pictures_and_figures(four_groups, publish, sign_in):
    report = publish()

    answer = sign_in("kari").get(page("year", report))

    text = answer.content.decode()
    assert "<svg" in text and "19 / 19" in text and "7,0" in text
    assert "Perheet saavat tukea ajoissa" in text


def test_the_year_is_a_tagged_paper_and_a_file(four_groups, publish, sign_in):
    report, kari = publish(), sign_in("kari")

    paper = kari.get(page("year_pdf", report))
    table = kari.get(page("year_csv", report)).content.decode()

    assert paper.content.startswith(b"%PDF") and b"/StructTreeRoot" in paper.content
    assert ";7,0;1,6;" in table


def test_readers_do_not_learn_why_and_hidden_looks_like_nobody(group, publish, sign_in):
    group("Aamu", 5, 6, 7, 8, 9)
    report = publish()

    seen = sign_in("kari").get(page("year", report)).content.decode()
    makers = sign_in("kaisa").get(page("year", report)).content.decode()

    why = "vastaukset tulevat alle kolmesta prosessista"
    assert why in makers
    assert why not in seen and "jotta ketään ei voi tunnistaa" in seen
    assert "5 / 5" not in seen


def test_own_work_opens_to_its_supervisor_alone(four_groups, publish, sign_in):
    report = publish(Audience.SUPERVISOR, by="aino")

    opened = {who: sign_in(who).get(page("year", report)).status_code for who in ("aino", "eero")}

    assert opened == {"aino": 200, "eero": 404}
    assert sign_in("kaisa").get(page("year", report)).status_code == 404


def test_the_commissioner_of_another_organisation_reads_nothing(four_groups, publish, sign_in):
    report = publish(Audience.PRACTICE)

    assert sign_in("kari").get(page("year", report)).status_code == 404
    assert sign_in("pirkko").get(page("year", publish())).status_code == 404


def test_publishing_from_the_form_leads_to_the_report(four_groups, cast, sign_in):
    answer = sign_in("kaisa").post(
        reverse("reports:new_report"), {"organisation": cast.organisation.pk, "year": YEAR}
    )

    assert answer.headers["location"] == page("year", PublishedReport.objects.get())


def test_the_ledger_lists_what_was_published_but_no_ones_own(four_groups, publish, sign_in):
    publish(), publish(Audience.PRACTICE), publish(Audience.SUPERVISOR, by="aino")

    rows = sign_in("kaisa").get(reverse("reports:ledger")).context["page"].object_list

    assert [one.audience for one in rows] == [Audience.PRACTICE, Audience.ORGANISATION]


def test_nobody_reads_of_which_rounds_a_pool_was_made(four_groups, publish):
    publish()

    told = sections(PublishedPool.objects.all(), for_makers=True)

    assert not hasattr(told[0], "rounds")


def test_the_process_report_has_the_groups_word_and_no_members_answer(story, client):
    client.force_login(story.cast.user("kari"))
    address = reverse("reports:process", args=[story.cast.engagement.pk])

    text = client.get(address).content.decode()

    assert story.joint_goal.text in text
    assert story.group_goal.text not in text and "Ville" not in text
    assert client.get(address + "pdf/").content.startswith(b"%PDF")
    assert story.joint_goal.text in client.get(address + "csv/").content.decode()


def test_ones_own_way_has_ones_own_ratings_and_the_groups(story, client):
    client.force_login(story.cast.user("ville"))
    address = reverse("reports:way", args=[story.cast.engagement.pk])

    text = client.get(address).content.decode()
    table = client.get(address + "csv/").content.decode()

    assert story.personal_goal.text in text and 'class="session"' in text
    assert story.personal_goal.text in table and "Venla" not in table
    assert io.BytesIO(client.get(address + "pdf/").content).read(4) == b"%PDF"


def test_another_members_way_has_nothing_of_it(story, client):
    client.force_login(story.cast.user("venla"))

    text = client.get(reverse("reports:way", args=[story.cast.engagement.pk])).content.decode()

    assert story.personal_goal.text not in text


def test_a_year_costs_no_more_queries_for_many_processes(
    group, publish, sign_in, django_assert_max_num_queries
):
    for number in range(12):
        group(f"Ryhmä {number}", 5, 7, 9)
    report, kari = publish(), sign_in("kari")
    kari.get(page("year", report))

    with django_assert_max_num_queries(12):
        kari.get(page("year", report))
    with django_assert_max_num_queries(12):
        kari.get(reverse("reports:index"))
