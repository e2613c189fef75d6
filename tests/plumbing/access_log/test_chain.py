import threading

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from peili.plumbing.access_log import services, triggers
from peili.plumbing.access_log.models import Entry
from peili.plumbing.access_log.services import Act, Mark

pytestmark = pytest.mark.django_db

READ = Act("read", "session", 7, about_person=2, actor_person=1, actor_user=11, role="supervisor")


@pytest.fixture
def three_lines():
    for row in (1, 2, 3):
        services.write(Act("read", "session", row, about_person=2, actor_person=1))


def change(seq, **fields):
    """Change a line as somebody would who can write to the database and switch off a trigger."""
    triggers.take_away(connection)
    Entry.objects.filter(seq=seq).update(**fields)


def test_lines_are_numbered_and_sealed_one_after_another(three_lines):
    lines = list(Entry.objects.order_by("seq"))

    assert [line.seq for line in lines] == [1, 2, 3]
    assert bytes(lines[2].previous) == bytes(lines[1].seal)
    assert services.verify() is None


@pytest.mark.parametrize("fields", [{"actor_person": 9}, {"row": "8"}, {"seal": bytes(32)}])
def test_a_changed_line_is_found(three_lines, fields):
    change(2, **fields)

    assert services.verify() == 2


def test_a_line_taken_from_the_middle_is_found(three_lines):
    triggers.take_away(connection)
    Entry.objects.filter(seq=2).delete()

    assert services.verify() == 2


def test_lines_cut_off_at_the_end_are_found_with_a_mark_kept_elsewhere(three_lines):
    mark = services.end()
    triggers.take_away(connection)
    Entry.objects.filter(seq__gte=2).delete()

    assert services.verify() is None
    assert services.verify(mark=mark) == 2


def test_lines_cut_off_and_written_anew_are_found_with_a_mark(three_lines):
    mark = services.end()
    triggers.take_away(connection)
    Entry.objects.filter(seq=3).delete()
    services.write(READ)

    assert services.verify(mark=mark) == 3


def test_who_has_the_database_alone_cannot_forge_the_chain(three_lines, settings):
    """Sealing everything anew takes SECRET_KEY, which is not in the database."""
    triggers.take_away(connection)
    ours, settings.SECRET_KEY = settings.SECRET_KEY, "the thief's guess"
    Entry.objects.all().delete()
    services.write(READ)
    settings.SECRET_KEY = ours

    assert services.verify() == 1


def test_a_former_secret_key_still_vouches_for_its_lines(three_lines, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another" * 8
    services.write(READ)

    assert services.verify() is None


@pytest.mark.parametrize(
    "attempt",
    [lambda: Entry.objects.update(row="8"), lambda: Entry.objects.filter(seq=2).delete()],
)
def test_the_database_itself_refuses_to_change_or_delete(three_lines, attempt):
    triggers.set_up(connection)

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        attempt()

    assert services.verify() is None


def test_an_act_and_its_line_stand_or_fall_together():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        services.write(READ)
        raise ZeroDivisionError

    assert not Entry.objects.exists()


def test_the_notes_of_a_request_are_written_once_each_and_together():
    acts = [Act("read", "session", row, about_person=2, actor_person=1) for row in range(50)]

    with (
        CaptureQueriesContext(
            connection,
        ) as queries,
        services.notes_of_a_request(),
    ):
        services.note(*acts)
        services.note(*acts)
        assert len(queries) == 0

    assert Entry.objects.count() == 50
    statements = [q["sql"] for q in queries if "SAVEPOINT" not in q["sql"]]
    assert len(statements) == 2


def test_a_page_whose_reading_cannot_be_written_down_is_not_shown(monkeypatch):
    monkeypatch.setattr(services, "_end_of_chain", lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError), services.notes_of_a_request():
        services.note(READ)


def test_a_person_finds_who_has_looked_at_what_is_about_them(three_lines):
    services.write(Act("read", "session", 9, about_person=5, actor_person=1))

    assert [line.row for line in services.about(2)] == ["3", "2", "1"]


@pytest.mark.django_db(transaction=True)
def test_two_who_write_at_once_make_one_chain():
    def write_ten():
        for row in range(10):
            services.write(Act("read", "session", row))
        connection.close()

    threads = [threading.Thread(target=write_ten) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Entry.objects.count() == 40
    assert services.verify() is None


def test_the_end_of_an_empty_log_is_a_mark_too():
    assert services.verify(mark=services.end()) is None
    assert services.end() == Mark(0, "00" * 32)
