"""The frames stand by themselves, even when what they lean on has fallen."""

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from peili.plumbing.ui.parts import Progress, Stage

ERRORS = ["400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html"]


def drawn(template, **context):
    return Template("{% load ui %}" + template).render(Context(context))


@pytest.mark.parametrize("page", ERRORS)
def test_an_error_page_needs_no_request_and_no_query(page):
    text = render_to_string(page)

    assert "<h1>" in text
    assert 'href="/"' in text


def test_the_page_of_a_broken_server_stands_without_its_stylesheets(monkeypatch):
    def missing(path):
        raise ValueError(f"no manifest entry for {path}")

    monkeypatch.setattr(staticfiles_storage, "url", missing)

    assert "<h1>" in render_to_string("500.html")


def test_at_most_three_entries_and_the_rest_stand_in_the_bar_of_the_phone():
    menu = [(f"Entry {number}", f"/{number}/", number == 5) for number in range(7)]

    page = render_to_string("ui/navigation.html", {"navigation": menu})

    assert page.count("wide-only") == 4
    assert page.count('aria-current="page"') == 2  # in the list, and behind "More"


def test_the_present_stage_of_a_case_is_told_to_everybody():
    stages = [Stage("Inquiry", "past", "12.5."), Stage("Talk", "now"), Stage("Agreement", "ahead")]

    page = drawn("{% way stages %}", stages=stages)

    assert page.count('aria-current="step"') == 1
    assert page.count("unseen") == 1


def test_a_badge_has_words_and_a_sign_beside_its_colour():
    page = drawn("{% badge 'late' '2 h left' %}")

    assert "<svg" in page
    assert "2 h left" in page


def test_what_people_wrote_is_never_markup():
    page = drawn(
        "{% badge 'late' text %}{% crumb text '/' %}{% hidden_figure text %}", text="<b>x</b>"
    )

    assert "<b>" not in page


def test_a_header_sorts_one_way_and_then_the_other():
    first = drawn("{% sort_header 'name' 'Name' %}", request=RequestFactory().get("/?page=3"))
    again = drawn("{% sort_header 'name' 'Name' %}", request=RequestFactory().get("/?sort=name"))

    assert 'href="?sort=name"' in first
    assert 'aria-sort="none"' in first
    assert 'href="?sort=-name"' in again
    assert 'aria-sort="ascending"' in again


@pytest.mark.parametrize(("share", "percent"), [(None, None), (-1, 0), (0.404, 40), (7, 100)])
def test_progress_stays_between_nothing_and_all(share, percent):
    assert Progress("Planning", "/poll/", share).percent == percent


def test_finished_work_is_asked_about_no_more():
    under_way = Progress("Planning", "/poll/", 0.4)
    finished = Progress("Planning", "/poll/", 1, finished=True)

    assert "hx-get" in render_to_string("ui/progress.html", {"progress": under_way})
    assert "hx-get" not in render_to_string("ui/progress.html", {"progress": finished})
