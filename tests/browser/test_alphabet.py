"""The parts of the page work by keyboard, on a phone, in the dark, and under a strict policy."""

import pytest

from tests.browser.conftest import DESK, PHONE

pytestmark = [pytest.mark.urls("tests.browser.alphabet_urls"), pytest.mark.django_db]

PAGES = [
    "/alphabet/",
    "/alphabet/form/",
    "/alphabet/confirmation/",
    "/alphabet/public/",
    "/alphabet/plain/",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_no_barrier(open_page, barriers, size, scheme):
    page = open_page(PAGES[0], size=size, scheme=scheme)
    for address in PAGES:
        page.goto(address)
        assert barriers(page) == []

    page.goto("/alphabet/form/")
    page.get_by_role("button", name="Tallenna").click()
    assert barriers(page) == []


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [320, 1600])
def test_nothing_makes_the_page_scroll_sideways(open_page, address, width):
    page = open_page(address, size={"width": width, "height": 700})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_on_a_page_is_stopped_by_a_strict_policy(open_page):
    page = open_page("/alphabet/plain/")
    stopped = []
    page.on("console", lambda line: stopped.append(line.text) if "Policy" in line.text else None)

    def with_policy(route):
        answer = route.fetch()
        policy = {"content-security-policy": "default-src 'self'; frame-ancestors 'none'"}
        route.fulfill(response=answer, headers={**answer.headers, **policy})

    page.route("**/alphabet/**", with_policy)
    for address in PAGES:
        page.goto(address)
    page.goto("/alphabet/")
    page.get_by_text("Suunnitelma on valmis").wait_for()

    assert stopped == []


def test_slash_goes_to_the_filter_which_hides_what_does_not_match(open_page):
    page = open_page("/alphabet/")
    page.keyboard.press("/")
    page.keyboard.type("lasku marras")

    assert page.locator("#waiting > li:visible").count() == 1
    page.wait_for_function("document.getElementById('announcements').textContent.startsWith('1 ')")


def test_the_filter_is_as_it_was_on_return(open_page):
    page = open_page("/alphabet/")
    page.keyboard.press("/")
    page.keyboard.type("puite")
    page.goto("/alphabet/form/")
    page.go_back()

    assert page.locator("#waiting > li:visible").count() == 1


def test_a_breadcrumb_leads_back_to_the_list_as_it_was_left(open_page):
    page = open_page("/alphabet/form/?sort=-total")
    page.goto("/alphabet/confirmation/")
    page.get_by_role("link", name="Perhetyön tiimi").click()

    assert page.url.endswith("/alphabet/form/?sort=-total")


def test_the_question_mark_shows_the_keys_and_escape_closes_them(open_page):
    page = open_page("/alphabet/")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()

    page.keyboard.press("Escape")
    assert page.locator("#keys").is_hidden()


def test_the_error_summary_takes_focus_and_leads_to_the_field(open_page):
    page = open_page("/alphabet/form/")
    page.get_by_role("button", name="Tallenna").click()
    assert page.evaluate("document.activeElement.classList.contains('summary')")

    page.locator(".summary a").first.click()
    assert page.evaluate("document.activeElement.id") == "id_name"


def test_a_confirmation_opens_over_the_page_and_gives_the_focus_back(open_page):
    page = open_page("/alphabet/")
    page.get_by_role("link", name="Lähetä sopimus").click()
    page.get_by_role("dialog", name="Lähetetäänkö").wait_for()

    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "Lähetä sopimus"


def test_a_confirmation_is_a_page_too_and_does_what_it_says(open_page):
    page = open_page("/alphabet/confirmation/")
    page.get_by_role("button", name="Lähetä sopimus").click()

    page.locator("main").get_by_text("Sent.").wait_for()


def test_long_work_tells_when_it_is_ready_and_does_not_take_the_focus(open_page):
    page = open_page("/alphabet/")
    page.locator("a.skip").focus()
    page.get_by_text("Suunnitelma on valmis").wait_for()

    assert page.evaluate("document.activeElement.className") == "skip"


def test_a_stopped_work_does_not_lose_the_focus(open_page):
    page = open_page("/alphabet/")
    page.get_by_role("button", name="Stop").press("Enter")
    page.get_by_text("Suunnitelma on valmis").wait_for()

    page.wait_for_function("document.activeElement.id === 'progress'")


def test_what_was_typed_is_there_again_and_gone_once_sent(open_page):
    page = open_page("/alphabet/form/")
    page.get_by_label("Nimi").fill("Maija")
    page.reload()
    assert page.get_by_label("Nimi").input_value() == "Maija"

    page.get_by_role("button", name="Tallenna").click()
    page.goto("/alphabet/form/")
    assert page.get_by_label("Nimi").input_value() == ""


def test_a_confidential_page_keeps_nothing_in_the_browser(open_page):
    page = open_page("/alphabet/form/")
    page.route("**/alphabet/form/", _make_confidential)
    page.reload()
    page.get_by_label("Nimi").fill("Maija")

    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_a_date_shows_its_weekday_and_week(open_page):
    page = open_page("/alphabet/form/")
    page.locator("#id_on").fill("17.11.2026")

    assert page.locator("#id_on + .date-echo").text_content() == "Tuesday, week 47"


def test_the_menu_opens_on_the_phone_and_closes_with_escape(open_page):
    page = open_page("/alphabet/", size=PHONE)
    more = page.locator("details.more")
    more.locator("summary").press("Enter")
    assert more.get_by_role("link", name="Raportit").is_visible()

    page.keyboard.press("Escape")
    assert more.get_by_role("link", name="Raportit").is_hidden()


def _make_confidential(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("<main ", "<main data-confidential "))
