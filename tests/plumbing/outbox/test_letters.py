from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.core import mail
from django.db import transaction
from django.urls import path

from peili.plumbing import clock
from peili.plumbing.links.services import read_link
from peili.plumbing.outbox import services
from peili.plumbing.outbox.models import Letter

NOON = datetime(2026, 3, 2, 10, tzinfo=UTC)
urlpatterns = [path("polls/<int:poll>/<token>/", lambda request: None, name="poll")]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def write(key="reminder:1", **more):
    return services.write_letter(
        to="ville@example.fi", subject="Tapaaminen", body="Hei", key=key, at=NOON, **more
    )


@pytest.fixture(autouse=True)
def noon():
    with clock.at(NOON):
        yield


@pytest.fixture
def post_is_down(monkeypatch):
    def refuse(self, messages):
        raise ConnectionRefusedError("mail.example.fi knows ville@example.fi")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)


def test_the_same_key_is_written_and_sent_once():
    assert write() == write()

    assert services.send_letters() == 1
    assert services.send_letters() == 0
    assert [letter.to for letter in mail.outbox] == [["ville@example.fi"]]


def test_letters_written_together_leave_once_each_and_keep_those_there():
    write(key="a")
    together = [
        services.Writing(f"{name}@example.fi", " Uusi\n aika ", "Hei", name) for name in "abc"
    ]

    services.write_letters(together, at=NOON, kind="session")
    services.write_letters(together, at=NOON, kind="session")

    assert services.send_letters() == 3
    assert [letter.subject for letter in mail.outbox] == ["Tapaaminen", "Uusi aika", "Uusi aika"]


def test_a_letter_of_a_transaction_that_failed_was_never_written():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        write()
        raise ZeroDivisionError

    assert services.send_letters() == 0


def test_a_letter_another_sender_holds_is_left_alone():
    letter = write()
    assert services._claim(letter.pk)

    assert services.send_letters() == 0


def test_a_letter_waits_for_its_time():
    write(send_after=NOON + timedelta(days=1))

    assert services.send_letters() == 0
    with clock.at(NOON + timedelta(days=1)):
        assert services.send_letters() == 1


def test_when_the_post_is_down_the_letter_waits_longer_each_time_and_is_given_up_at_last(
    post_is_down,
):
    letter = write()
    waits, at = [], NOON

    for _ in range(services.MOST_ATTEMPTS):
        with clock.at(at):
            services.send_letters()
        letter.refresh_from_db()
        waits.append(letter.send_after - at)
        at = letter.send_after

    assert all(later == 2 * earlier for earlier, later in pairwise(waits))
    assert letter.given_up_at
    assert letter.last_error == "ConnectionRefusedError"


def test_a_promised_link_is_made_as_the_letter_leaves_and_never_stored():
    link = services.Link(
        page="poll",
        page_arguments={"poll": 3},
        purpose="poll",
        object_id=3,
        holder="person:7",
        valid_for=timedelta(days=2),
    )
    letter = services.write_letter(
        to="ville@example.fi",
        subject="Sopiiko aika?",
        body="Vastaa: {poll_link}\n{not_a_link}",
        links={"poll_link": link},
        key="poll:3:7",
        at=NOON,
    )

    services.send_letters()

    body = mail.outbox[0].body
    address = body.splitlines()[0].removeprefix("Vastaa: ")
    token = address.rstrip("/").rpartition("/")[2]
    assert address.startswith("http") and "/polls/3/" in address
    assert body.endswith("{not_a_link}")
    assert read_link(token, purpose="poll", object_id=3).holder == "person:7"
    assert token not in str(Letter.objects.values().get(pk=letter.pk))


def test_the_demo_writes_letters_as_files_one_can_read(settings, tmp_path):
    settings.EMAIL_BACKEND = "peili.plumbing.outbox.backends.ReadableFiles"
    settings.OUTBOX_FOLDER = tmp_path / "outbox"
    write()

    services.send_letters()

    [file] = (tmp_path / "outbox").iterdir()
    assert file.name.endswith("-ville@example.fi.txt")
    assert file.read_text() == "To: ville@example.fi\nSubject: Tapaaminen\n\nHei\n"


def test_letters_that_left_long_ago_are_forgotten():
    write()
    services.send_letters()

    with clock.at(NOON + services.KEEP_SENT + timedelta(seconds=1)):
        assert services.forget_sent_letters() == 1
