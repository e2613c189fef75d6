"""The privacy tables are whole, and nobody changes what they cannot see."""

from pathlib import Path

from peili.core.policy import IN_ENGAGEMENT, IN_PRACTICE, WHO_CHANGES, WHO_SEES, Record, Role

AGREED = Path(__file__).with_name("agreed_policy.txt")


def test_the_policy_is_the_agreed_one():
    """Who changes the policy writes it down here too: nobody widens it by a slip."""
    now = [
        f"{record.value}: {' '.join(sorted(WHO_SEES[record]))}"
        f" / {' '.join(sorted(WHO_CHANGES[record]))}"
        for record in Record
    ]
    assert AGREED.read_text().splitlines() == now


def test_every_record_says_who_sees_and_who_changes():
    assert set(WHO_SEES) == set(Record)
    assert set(WHO_CHANGES) == set(Record)


def test_nobody_changes_what_they_cannot_see():
    for record in Record:
        seen_by = WHO_SEES[record]
        if Role.ANYONE not in seen_by:
            assert WHO_CHANGES[record] <= seen_by, record


def test_every_role_has_its_place():
    assert set(Role) == IN_ENGAGEMENT | IN_PRACTICE | {Role.OWNER, Role.ANYONE}


def test_what_is_said_never_reaches_those_who_pay_or_administer():
    outsiders = {Role.COMMISSIONER, Role.PAYER, Role.COORDINATOR, Role.BOOKKEEPER}
    for record in (
        Record.ATTENDANCE,
        Record.PERSONAL_GOAL,
        Record.GROUP_GOAL,
        Record.PERSONAL_RATING,
        Record.GROUP_RATING,
    ):
        assert not WHO_SEES[record] & outsiders, record
