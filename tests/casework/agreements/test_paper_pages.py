"""The file on the pages: each party gets their own copy, and a link shows the very bytes."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.urls import reverse

from peili.casework.agreements import services
from peili.casework.agreements.selectors import PAPER_PURPOSE, PURPOSE, remark_on_seal
from peili.config.story.goals import GROUP
from peili.parties import services as parties
from peili.plumbing import jobs
from peili.plumbing.links.services import one_time_link
from peili.plumbing.outbox.models import Letter
from peili.plumbing.seal import authority, verify
from tests.casework.agreements.conftest import MONDAY
from tests.casework.agreements.test_papers import seal_folder, with_key, words_of  # noqa: F401
from tests.conftest import NOVEMBER

DAY = timedelta(days=1)


def link_to(acceptance, purpose=PURPOSE) -> str:
    person = acceptance.party.person
    return one_time_link(person.user, purpose=purpose, object_id=acceptance.pk, valid_for=30 * DAY)


def get_paper(browser, agreement, copy, **query):
    return browser.get(reverse("agreements:paper", args=[agreement.pk, copy]), query)


@pytest.mark.parametrize(
    ("who", "shared", "members"),
    [
        ("aino", 200, 200),
        ("ville", 200, 200),
        ("kari", 200, 404),
        ("kaisa", 200, 404),
        ("pirkko", 404, 404),
        ("birgit", 404, 404),
        ("eero", 404, 404),
        ("olli", 404, 404),
        ("nobody", 302, 302),
    ],
)
def test_each_party_gets_the_copies_they_may_read(story, sign_in, who, shared, members):
    browser = sign_in(who)
    assert get_paper(browser, story.agreement, "shared").status_code == shared
    assert get_paper(browser, story.agreement, "members").status_code == members


def test_there_is_no_third_copy(story, sign_in):
    assert get_paper(sign_in("aino"), story.agreement, "other").status_code == 404


def test_the_paper_is_the_offered_file_until_it_is_sealed(story, sign_in, with_key):  # noqa: F811
    browser = sign_in("kari")
    offered = story.agreement.offered_papers.get(copy="shared")
    answer = get_paper(browser, story.agreement, "shared")
    assert answer.content == bytes(offered.pdf)
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]

    services.seal_papers(story.agreement, at=NOVEMBER)

    assert verify(get_paper(browser, story.agreement, "shared").content).whole


def test_no_file_name_tells_what_it_is_about(story, sign_in):
    name = get_paper(sign_in("kari"), story.agreement, "shared")["Content-Disposition"]

    assert story.cast.engagement.name.split()[0] not in name


@pytest.mark.parametrize(("language", "word"), [("sv", "Läsexemplar"), ("en", "Reading copy")])
def test_a_reading_copy_says_that_it_is_one(story, sign_in, tmp_path, language, word):
    answer = get_paper(sign_in("kari"), story.agreement, "shared", language=language)

    written = words_of(answer.content, tmp_path)
    assert word in written
    assert GROUP["text"] not in written


def test_a_draft_is_a_paper_for_those_who_write_it(ready, sign_in, tmp_path):
    assert "Luonnos" in words_of(get_paper(sign_in("aino"), ready, "members").content, tmp_path)
    assert get_paper(sign_in("kari"), ready, "shared").status_code == 404


def test_the_link_of_a_letter_shows_the_very_file_and_its_fingerprint(
    offered, acceptance_of, client
):
    token = link_to(acceptance_of(offered, "kari"))

    page = client.get(reverse("agreements:acceptance_by_link", args=[token])).content.decode()
    file = client.get(reverse("agreements:paper_by_link", args=[token]))

    assert reverse("agreements:paper_by_link", args=[token]) in page
    fingerprint = sha256(file.content).hexdigest()
    assert fingerprint in page.replace(" ", "")
    client.post(
        reverse("agreements:acceptance_by_link", args=[token]),
        {"accept": "1", "typed_name": "Kari Kuvitteellinen"},
    )
    accepted = acceptance_of(offered, "kari")
    assert accepted.paper_sha256 == fingerprint
    assert accepted.means == "link"


def test_each_party_is_shown_the_text_of_their_own_copy(offered, acceptance_of, client):
    aims = "Puhumme vaikeista"
    shown = {}
    for who in ("ville", "kari"):
        token = link_to(acceptance_of(offered, who))
        shown[who] = client.get(reverse("agreements:acceptance_by_link", args=[token]))

    assert aims in shown["ville"].content.decode()
    assert aims not in shown["kari"].content.decode()


def test_the_commissioner_reads_no_aims_that_are_the_members_alone(offered, sign_in):
    address = reverse("agreements:agreement", args=[offered.pk])

    assert "Puhumme vaikeista" in sign_in("ville").get(address).content.decode()
    assert "Puhumme vaikeista" not in sign_in("kari").get(address).content.decode()


def test_the_last_acceptance_brings_everybody_a_link_to_the_sealed_file(
    offered,
    all_accept,
    acceptance_of,
    client,
    with_key,  # noqa: F811
):
    in_force = all_accept(offered)
    told = Letter.objects.filter(key__contains="in-force", links__has_key="paper")
    assert told.count() == 4

    token = link_to(acceptance_of(in_force, "kari"), PAPER_PURPOSE)
    page = reverse("agreements:sealing_by_link", args=[token])
    file = reverse("agreements:sealed_paper_by_link", args=[token])
    assert client.get(page).status_code == 200
    assert client.get(file).status_code == 404
    services.seal_papers(in_force, at=NOVEMBER)

    sealed = client.get(file).content
    assert verify(sealed).whole
    assert sha256(sealed).hexdigest() in client.get(page).content.decode().replace(" ", "")


def test_a_link_to_accept_is_no_link_to_the_sealed_file(offered, acceptance_of, client):
    token = link_to(acceptance_of(offered, "kari"))

    for page in ("agreements:sealing_by_link", "agreements:sealed_paper_by_link"):
        assert client.get(reverse(page, args=[token])).status_code == 404


def test_who_has_left_opens_nothing_any_more(offered, all_accept, acceptance_of, client):
    in_force = all_accept(offered)
    ville = acceptance_of(in_force, "ville")
    token = link_to(ville, PAPER_PURPOSE)

    parties.leave_engagement(ville.party, at=NOVEMBER)

    page = reverse("agreements:sealing_by_link", args=[token])
    assert client.get(page).status_code == 404


def test_the_shared_file_is_the_same_in_worlds_that_differ_in_group_goals(ready, sign_in, cast):
    from peili.casework.goals import services as goals

    browser = sign_in("kari")
    goal = goals.write_goal(ready.engagement, at=MONDAY, **GROUP)
    first = services.offer_agreement(ready, at=MONDAY)
    one = get_paper(browser, first, "shared").content
    services.take_back(first)
    goals.change_goal(goal, at=MONDAY, text="Aivan toinen tavoite", level_0="Toisin")

    other = get_paper(browser, services.offer_agreement(ready, at=MONDAY), "shared").content

    assert one == other


def test_the_office_is_warned_60_days_before_the_key_runs_out(cast, settings, tmp_path):
    settings.SEAL_FOLDER = tmp_path / "keys"
    made = NOVEMBER - timedelta(days=730 - 60)
    authority.furnish(settings.SEAL_FOLDER, owner="Lumme", at=made)

    for _ in range(2):
        assert services.warn_of_seal(at=NOVEMBER) == "seal_expires"

    letters = Letter.objects.filter(key__startswith="seal/")
    assert [letter.to for letter in letters] == ["kaisa@peili.example"]
    assert remark_on_seal(cast["kaisa"], today=NOVEMBER.date()).code == "seal_expires"
    assert remark_on_seal(cast["aino"], today=NOVEMBER.date()) is None


def test_nobody_is_warned_while_the_key_is_good(cast, settings, tmp_path):
    settings.SEAL_FOLDER = tmp_path / "keys"
    authority.furnish(settings.SEAL_FOLDER, owner="Lumme", at=NOVEMBER)

    jobs.fill_timetable()
    jobs.run_pending()

    assert not Letter.objects.filter(key__startswith="seal/").exists()
