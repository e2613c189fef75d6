"""The file of an agreement: two copies, three languages, one seal when all have accepted."""

import json
import subprocess
from datetime import timedelta
from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from peili.casework.agreements import services
from peili.casework.agreements.models import Acceptance, Agreement, OfferedPaper, SealedPaper
from peili.casework.agreements.texts import LANGUAGES, paper_words
from peili.casework.goals import services as goals
from peili.config.story.goals import GROUP, JOINT, VILLES
from peili.core import terms
from peili.parties.models import Person
from peili.plumbing import jobs
from peili.plumbing.seal import authority, keys, verify
from tests.casework.agreements.conftest import MONDAY
from tests.conftest import NOVEMBER


@pytest.fixture(scope="session")
def seal_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seal") / "keys"
    authority.furnish(folder, owner="Työnohjauspalvelu Lumme", at=MONDAY)
    return folder


@pytest.fixture
def with_key(settings, seal_folder):
    """The practice has its key, and stamps of its own."""
    settings.SEAL_FOLDER, settings.SEAL_STAMPS = seal_folder, "local"


@pytest.fixture
def with_goals(ready, cast):
    """A draft with a joint goal, one of the group's and one of Ville's own."""
    engagement = ready.engagement
    goals.write_goal(engagement, at=MONDAY, **JOINT)
    goals.write_goal(engagement, at=MONDAY, **GROUP)
    goals.write_goal(engagement, at=MONDAY, owner=cast.party("ville"), **VILLES)
    return services.edit_draft(ready, goal_audience="joint")


def words_of(pdf, tmp_path) -> str:
    """Return the words on the pages, as poppler reads them, in one line."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(bytes(pdf))
    said = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(said.stdout.split())


def offered_copy(agreement: Agreement, copy: str) -> OfferedPaper:
    return agreement.offered_papers.get(copy=copy)


def sealed_copy(agreement: Agreement, copy: str) -> SealedPaper:
    return agreement.sealed_papers.filter(copy=copy).first()


def test_the_commissioners_copy_carries_only_the_joint_goals(with_goals, tmp_path):
    offered = services.offer_agreement(with_goals, at=MONDAY)

    shared = words_of(offered_copy(offered, "shared").pdf, tmp_path)
    members = words_of(offered_copy(offered, "members").pdf, tmp_path)
    assert JOINT["text"] in shared and JOINT["level_plus_2"] in shared
    assert GROUP["text"] not in shared
    assert GROUP["text"] in members and GROUP["level_minus_1"] in members


def test_personal_goals_are_in_no_copy(with_goals, tmp_path):
    offered = services.offer_agreement(with_goals, at=MONDAY)

    for paper in offered.offered_papers.all():
        assert VILLES["text"] not in words_of(paper.pdf, tmp_path)
    assert VILLES["text"] not in str(offered.paper)


def test_aims_that_are_the_members_alone_stay_out_of_the_shared_copy(ready, tmp_path):
    offered = services.offer_agreement(ready, at=MONDAY)

    assert "Puhumme vaikeista" in words_of(offered_copy(offered, "members").pdf, tmp_path)
    assert "Puhumme vaikeista" not in words_of(offered_copy(offered, "shared").pdf, tmp_path)


def test_the_same_text_gives_the_same_file(ready):
    first = services.offer_agreement(ready, at=MONDAY)
    before = set(first.offered_papers.values_list("copy", "sha256"))

    again = services.offer_agreement(services.take_back(first), at=MONDAY)

    assert set(again.offered_papers.values_list("copy", "sha256")) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_is_whole_in_each_language(ready, tmp_path, language):
    ready.engagement.language = language
    ready.engagement.save()

    offered = services.offer_agreement(ready, at=MONDAY)

    written = words_of(offered_copy(offered, "members").pdf, tmp_path)
    say = paper_words(language)
    for key in ("section.parties", "section.price", "cancellation", "records", "copy.members"):
        assert say[key] in written
    others = [paper_words(other)["section.confidentiality"] for other in LANGUAGES]
    assert [word for word in others if word in written] == [say["section.confidentiality"]]


def test_every_word_stands_in_every_language():
    finnish = paper_words("fi")
    for language in LANGUAGES:
        assert set(paper_words(language)) == set(finnish)
        for key, text in paper_words(language).items():
            assert text.count("%(") == finnish[key].count("%("), key


def test_every_term_has_its_word():
    words = set(paper_words("fi"))
    needed = {f"form.{form}" for form in terms.Form}
    needed |= {f"focus.{focus}" for focus in terms.Focus}
    needed |= {f"place.{mode}" for mode in terms.PlaceMode}
    needed |= {f"vat.{vat}" for vat in terms.VatTreatment}
    needed |= {f"seat.{seat}" for seat in Acceptance.Seat.values}
    needed |= {f"means.{means}" for means in Acceptance.Means.values}
    needed |= {f"goal_owner.{owner}" for owner in Agreement.GoalOwner.values}
    needed |= {f"goal_audience.{audience}" for audience in Agreement.GoalAudience.values}
    assert needed <= words


def test_both_copies_are_sealed_when_the_last_has_accepted(
    offered, all_accept, with_key, seal_folder
):
    in_force = all_accept(offered)
    assert not in_force.sealed_papers.exists()

    jobs.run_pending()

    for copy in ("members", "shared"):
        sealed = sealed_copy(in_force, copy)
        verdict = verify(bytes(sealed.pdf), trusted=keys.known_certificates(seal_folder))
        assert verdict.whole and verdict.ours


def test_nothing_is_sealed_before_the_last_has_accepted(offered, acceptance_of, with_key):
    services.accept_agreement(
        acceptance_of(offered, "ville"), typed_name="Ville", means="link", at=MONDAY
    )
    jobs.run_pending()

    assert services.seal_papers(offered, at=MONDAY) == []
    assert not SealedPaper.objects.exists()


def test_each_acceptance_is_in_the_sealed_paper(offered, all_accept, with_key, tmp_path):
    in_force = all_accept(offered)
    services.seal_papers(in_force, at=NOVEMBER)

    written = words_of(sealed_copy(in_force, "members").pdf, tmp_path)
    assert written.count("7.9.2026 klo 12.00") == 4
    assert "Omalla kertalinkillä" in written


def test_the_commissioners_copy_counts_the_supervisees_and_names_none(
    offered, all_accept, with_key, tmp_path
):
    for acceptance in offered.acceptances.all():
        services.accept_agreement(
            acceptance, typed_name=acceptance.party.person.name, means="link", at=MONDAY
        )
    services.seal_papers(Agreement.objects.get(pk=offered.pk), at=NOVEMBER)

    sealed = sealed_copy(offered, "shared")
    assert "Ohjattavat: 2 henkilöä" in words_of(sealed.pdf, tmp_path)
    inside = [bytes(sealed.pdf), *attached(sealed.pdf).values()]
    for content in inside:
        assert b"Ville" not in content
        assert b"Venla" not in content


def test_the_accepted_file_travels_inside(offered, all_accept, with_key):
    in_force = all_accept(offered)
    services.seal_papers(in_force, at=NOVEMBER)

    for copy in ("members", "shared"):
        inside = attached(sealed_copy(in_force, copy).pdf)
        accepted = offered_copy(in_force, copy)
        assert bytes(accepted.pdf) in inside.values()
        told = json.loads(inside["acceptances.json"])
        assert told["accepted_file_sha256"] == accepted.sha256
        assert told["supervisees_accepted"] == 2
        assert len(told["acceptances"]) == (4 if copy == "members" else 2)


def test_without_a_key_it_waits_and_is_sealed_once_there_is_one(
    offered, all_accept, settings, tmp_path, seal_folder
):
    settings.SEAL_FOLDER, settings.SEAL_STAMPS = tmp_path / "none", ""
    in_force = all_accept(offered)
    jobs.run_pending()
    assert services.papers_to_seal() == [in_force.pk]

    settings.SEAL_FOLDER = seal_folder
    assert len(services.seal_papers(in_force, at=NOVEMBER)) == 2

    assert services.papers_to_seal() == []
    assert services.seal_papers(in_force, at=NOVEMBER) == []


def test_one_who_joins_later_gets_a_new_edition_and_the_old_one_stays(
    offered, all_accept, with_key, cast, seal_folder
):
    in_force = all_accept(offered)
    services.seal_papers(in_force, at=NOVEMBER)
    person = Person.objects.create(name="Uusi Jäsen", email="uusi@peili.example")
    party = services.welcome_member(in_force.engagement, person=person, at=NOVEMBER)
    joiner = in_force.acceptances.get(party=party)

    services.accept_agreement(joiner, typed_name="Uusi Jäsen", means="link", at=NOVEMBER)
    jobs.run_pending()

    editions = in_force.sealed_papers.filter(copy="members")
    assert [paper.edition for paper in editions] == [2, 1]
    assert all(verify(bytes(paper.pdf)).whole for paper in editions)


def test_an_amendment_names_what_changed_and_both_papers_verify(
    offered, all_accept, with_key, tmp_path
):
    first = all_accept(offered)
    services.seal_papers(first, at=NOVEMBER)
    before = bytes(sealed_copy(first, "shared").pdf)
    second = services.draft_next_version(first, at=MONDAY)
    services.edit_draft(second, what_changed="Paikka vaihtuu etäyhteydeksi.", place_mode="remote")
    second = all_accept(services.offer_agreement(second, at=MONDAY))
    services.seal_papers(second, at=NOVEMBER + timedelta(hours=1, microseconds=5))

    after = bytes(sealed_copy(second, "shared").pdf)
    assert "Paikka vaihtuu etäyhteydeksi." in words_of(after, tmp_path)
    assert "Muutos versioon 1" in words_of(after, tmp_path)
    assert bytes(sealed_copy(first, "shared").pdf) == before
    assert verify(before).whole and verify(after).whole


def test_goals_stand_still_while_they_are_before_the_parties(with_goals):
    offered = services.offer_agreement(with_goals, at=MONDAY)
    joint = offered.engagement.goals.get(audience="joint")
    with pytest.raises(goals.GoalsBeforeTheParties):
        goals.change_goal(joint, at=MONDAY, text="Jotain muuta")
    with pytest.raises(goals.GoalsBeforeTheParties):
        goals.drop_goal(joint, at=MONDAY)

    services.take_back(offered)
    assert goals.change_goal(joint, at=MONDAY, text="Jotain muuta").text == "Jotain muuta"


def test_those_who_wait_too_long_are_reminded_by_the_clock(offered, with_key):
    jobs.fill_timetable()
    jobs.run_pending()

    assert offered.acceptances.filter(reminded_at__isnull=False).count() == 4


def attached(pdf) -> dict[str, bytes]:
    """Return the files inside a file by their names."""
    reader = PdfFileReader(BytesIO(bytes(pdf)))
    names = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
    return {str(names[i]): names[i + 1]["/EF"]["/F"].data for i in range(0, len(names), 2)}
