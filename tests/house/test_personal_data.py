"""Every table says what it holds of a person; every kind of record goes when its time is over."""

import inspect
from collections import Counter

from django.apps import apps

from peili.core.retention import Kept
from peili.overview.dataprotection.words import COLUMNS, KEPT, KINDS
from peili.plumbing import personal_data, retention


def named_tables():
    return Counter(
        table for room in personal_data.rooms() for table in [*room.HANDED_OVER, *room.HELD_BACK]
    )


def test_every_table_is_named_by_exactly_one_room():
    tables = set(apps.get_models(include_auto_created=True))

    named = named_tables()

    assert {table._meta.label for table in tables - set(named)} == set()
    assert {table._meta.label for table, times in named.items() if times > 1} == set()


def test_what_is_held_back_has_its_reason():
    for room in personal_data.rooms():
        for table, why in room.HELD_BACK.items():
            assert len(why.split()) > 1, table


def test_every_room_has_the_same_verbs():
    for room in personal_data.rooms():
        assert list(inspect.signature(room.hand_over).parameters) == ["person"], room
        assert list(inspect.signature(room.remains).parameters) == ["person"], room
        erase = inspect.signature(room.erase)
        assert list(erase.parameters) == ["person", "at"], room
        assert erase.return_annotation == list[personal_data.Remains], room


def test_every_room_that_holds_tables_has_its_side_of_the_contract():
    silent = [
        app.name
        for app in apps.get_app_configs()
        if app.name.startswith("peili.")
        and list(app.get_models())
        and not any(room.__name__ == f"{app.name}.personal_data" for room in personal_data.rooms())
    ]
    assert silent == []


def test_every_kind_of_record_goes_by_exactly_one_room():
    named = Counter(
        kind
        for room in retention.rooms()
        for kind in [*(one.kind for one in room.RETIRES), *room.BY_THEMSELVES, *room.NOT_RETIRED]
    )
    assert named == Counter(Kept)


def test_every_kind_has_its_words(story):
    for name in story.cast.actors:
        for room in personal_data.rooms():
            for kind, rows in room.hand_over(story.cast.person(name)).items():
                assert kind in KINDS
                for row in rows:
                    unnamed = set(row) - set(COLUMNS) - {"place"}
                    assert unnamed == set(), kind
    assert set(KEPT) == set(Kept)
