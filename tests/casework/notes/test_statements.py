"""The group speaks to the commissioner when everybody who was present has said yes."""

import pytest
from django.urls import reverse

from peili.casework.notes import services
from peili.casework.notes.models import Confirmation, Statement
from peili.casework.schedule import services as schedule
from peili.parties import selectors as parties
from peili.parties import services as parties_services
from peili.parties.models import Release
from peili.plumbing import clock
from peili.plumbing.links.services import one_time_link
from peili.plumbing.outbox.models import Letter

WORDS = "Yhteinen sana"


@pytest.fixture
def statement(story):
    return propose(story)


def propose(story, **words):
    return services.propose_statement(
        story.cast.engagement,
        by=story.cast.person("aino"),
        at=clock.now(),
        **({"words": WORDS} | words),
    )


def say(story, statement, name, *, yes=True):
    own = Confirmation.objects.get(statement=statement, party=story.cast.party(name))
    verb = services.confirm_statement if yes else services.refuse_statement
    return verb(own, means="signed_in", at=clock.now())


def kari_reads(story):
    return [release.words for release in parties.releases(story.cast["kari"])]


def test_the_last_yes_releases_it_in_the_words_that_were_confirmed(story, statement):
    say(story, statement, "ville")
    assert WORDS not in kari_reads(story)

    say(story, statement, "venla")

    assert WORDS in kari_reads(story)


def test_a_no_blocks(story, statement):
    say(story, statement, "ville")

    say(story, statement, "venla", yes=False)

    assert Statement.objects.get(pk=statement.pk).state == Statement.State.REFUSED
    assert WORDS not in kari_reads(story)


def test_nobody_says_it_twice_and_nothing_changes_after_a_no(story, statement):
    say(story, statement, "ville")
    with pytest.raises(services.AlreadySaid):
        say(story, statement, "ville", yes=False)

    say(story, statement, "venla", yes=False)
    with pytest.raises(services.NotOpen):
        say(story, statement, "venla")


def test_only_those_who_were_present_are_asked(story):
    from peili.casework.schedule.models import Session

    second = story.sessions[1]
    assert second.state == Session.State.HELD

    statement = services.propose_statement(
        story.cast.engagement,
        by=story.cast.person("aino"),
        session=second,
        words=WORDS,
        at=clock.now(),
    )

    assert [one.party.person.name for one in statement.confirmations.all()] == ["Ville Virtaniemi"]


def test_a_leavers_missing_word_holds_nothing_up(story, statement):
    say(story, statement, "ville")
    schedule.step_back(story.cast.party("venla"), at=clock.now())

    services.release_confirmed(statement, at=clock.now())

    assert WORDS in kari_reads(story)


def test_nothing_is_released_while_a_word_is_missing(story, statement):
    say(story, statement, "ville")

    with pytest.raises(services.WordsMissing):
        services.release_confirmed(statement, at=clock.now())


def test_a_number_goes_with_its_question(story):
    statement = propose(story, words="", question="Kuinka avoimesti?", value=7)

    assert services.words_of(statement) == "Kuinka avoimesti?\n7 / 10"
    with pytest.raises(services.NothingStated):
        propose(story, words=" ", question="Kuinka?", value=None)


def test_a_proposal_taken_back_leaves_no_words(story, statement):
    services.take_back(statement, at=clock.now())

    assert services.words_of(Statement.objects.get(pk=statement.pk)) == ""


def test_a_member_gives_their_word_by_link_without_signing_in(story, client, statement):
    own = Confirmation.objects.get(statement=statement, party=story.cast.party("venla"))
    token = one_time_link(
        story.cast.user("venla"),
        purpose="statement-confirmation",
        object_id=own.pk,
        valid_for=clock.now() - clock.now().replace(hour=0),
    )
    address = reverse("notes:confirmation_by_link", args=[token])
    assert WORDS in client.get(address).content.decode()
    assert WORDS in client.get(address).content.decode()

    client.post(address, {"confirm": "1"})

    own.refresh_from_db()
    assert own.means == "link"
    assert client.get(address).status_code == 404


def test_the_commissioner_sees_the_group_and_no_member(story, sign_in):
    page = sign_in("kari").get(reverse("notes:statements", args=[story.cast.engagement.pk]))

    said = page.content.decode()
    assert "Työnjaosta on puhuttu avoimesti." in said
    assert "Kuinka avoimesti tiimissä puhutaan?" in said
    assert "Toivomme" not in said
    assert "Ville" not in said.replace("Villen", "")
    assert "Venla" not in said


def test_any_member_may_take_back_what_all_had_to_confirm(story):
    release = parties.release_to_withdraw(story.cast["venla"], story.statement_release.pk)

    parties_services.withdraw_release(release, by=story.cast.person("venla"), at=clock.now())

    assert kari_reads(story) == []
    assert Release.objects.get(pk=release.pk).words == ""


def test_the_letters_say_nothing_of_the_words(story, statement):
    letters = Letter.objects.filter(key__startswith=f"statement/{statement.pk}/")

    assert letters.count() == 2
    assert not any(WORDS in letter.subject + letter.body for letter in letters)


def test_how_the_others_answered_is_not_shown(story, sign_in):
    page = sign_in("venla").get(reverse("notes:statement", args=[story.statement.pk]))

    said = page.content.decode()
    assert "1 / 2" in said
    assert "Ville" not in said


@pytest.mark.django_db(transaction=True)
def test_of_two_last_words_at_once_one_releases_and_the_statement_is_released_once(
    story, file_database, at_once
):
    statement = propose(story)

    at_once(lambda: say(story, statement, "ville").pk, lambda: say(story, statement, "venla").pk)

    assert Release.objects.filter(item=f"statement/{statement.pk}").count() == 1
