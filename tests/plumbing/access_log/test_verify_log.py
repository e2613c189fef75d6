import pytest
from django.db import connection

from peili.config.commands import verify_log
from peili.plumbing.access_log import services, triggers
from peili.plumbing.access_log.models import Entry
from tests.plumbing.access_log.test_chain import READ

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.VAR = tmp_path


def test_a_whole_log_is_said_to_be_whole(capsys):
    services.write(READ)

    assert verify_log.run([]) == 0
    assert "whole: 1 lines" in capsys.readouterr().out


def test_lines_cut_off_since_the_last_walk_are_found(capsys):
    services.write(READ)
    services.write(READ)
    verify_log.run([])
    triggers.take_away(connection)
    Entry.objects.filter(seq=2).delete()

    assert verify_log.run([]) == 1
    assert "line 2" in capsys.readouterr().out
