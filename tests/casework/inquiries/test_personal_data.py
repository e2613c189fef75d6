"""What a person may take with them, and what goes when they ask."""

from peili.casework.inquiries import personal_data, services
from peili.casework.inquiries.models import BoundaryCrossing, Inquiry
from peili.casework.matching import personal_data as of_matching
from peili.casework.offerings import personal_data as of_offerings
from peili.casework.offerings.models import OwnDevelopment, PublicWork
from peili.plumbing.personal_data import counted
from tests.conftest import NOVEMBER


def test_what_i_wrote_is_handed_over_to_me(story):
    kari = story.cast.person("kari")

    (inquiry,) = personal_data.hand_over(kari)["inquiries"]

    assert inquiry["own_words"].startswith("Tiimin työparit")


def test_what_is_over_loses_its_name_and_words_and_can_still_be_counted(story):
    kari = story.cast.person("kari")

    assert counted(personal_data.erase(kari, at=NOVEMBER)) == []

    inquiry = Inquiry.objects.get(pk=story.inquiry.pk)
    assert (inquiry.name, inquiry.own_words, inquiry.flag_words) == ("", "", {})
    assert inquiry.route == "supervision"


def test_an_inquiry_under_way_is_answered_before_it_goes(story):
    kari = story.cast.person("kari")
    waiting = services.receive_inquiry(
        Inquiry(name="Kari", email="KARI@peili.example", role="manager", own_words="Uusi asia"),
        at=NOVEMBER,
    )

    (kept,) = counted(personal_data.erase(kari, at=NOVEMBER))

    assert (kept.what, kept.count) == ("an inquiry that is under way", 1)
    waiting.refresh_from_db()
    assert waiting.own_words == "Uusi asia"


def test_a_practitioner_takes_their_log_along_and_leaves_no_words_behind(story):
    aino = story.cast.person("aino")
    own = of_offerings.hand_over(aino)
    assert own["own_development"] and own["works"]

    of_offerings.erase(aino, at=NOVEMBER)
    of_matching.erase(aino, at=NOVEMBER)
    personal_data.erase(aino, at=NOVEMBER)

    story.match.refresh_from_db()
    names = {place["name"] for place in story.match.ranking}
    assert "Aino Esimerkki" not in names
    assert not BoundaryCrossing.objects.exists()
    assert not PublicWork.objects.filter(practitioner__person=aino).exists()
    assert not OwnDevelopment.objects.filter(practitioner__person=aino).exists()
