"""Every page that shows what is another's leaves a line in the log, whoever opens it (E5).

No page is listed here: each is opened in two worlds that differ in one person's own rows, and
where the two answers differ, the page has shown them.
"""

import logging
from random import Random

import pytest

from peili.config.story.notes import WITH_KEYS
from peili.core.policy import NOTED, WHO_SEES, Record, Role
from peili.plumbing.access_log.models import Entry
from tests.conftest import NOVEMBER, SEPTEMBER
from tests.house.readings import OWN, READERS, allow_what_is_rare, further_pages
from tests.house.wall.proof import Proof, Visit, passing
from tests.house.wall.telling import tell_story

OF_THE_OFFICE = {
    # What somebody is in the practice, in a process or on a paper; nothing that was confided.
    *(Record.PERSON, Record.PARTY, Record.ACCEPTANCE, Record.ERASURE),
    *(Record.PRACTITIONER_FILE, Record.WORKLOAD, Record.ABSENCE),
    # How a talk ended is the house's own; what the inquirer wrote is noted under their inquiry.
    Record.EXPLORATORY_TALK,
    # A reading of the log is about lines, not about the person.
    Record.ACCESS_LOG,
}
THEIR_OWN_COLLEAGUES = {Record.SESSION_NOTE, Record.TALK_NOTE, Record.JOURNAL, Record.SHARED_MEMO}
"""Nobody else reads these by their role, but for a colleague who was trusted."""

SEALED = THEIR_OWN_COLLEAGUES | {Record.RELEASE_TO_SUPERVISOR, Record.RELEASE_TO_GROUP}


@pytest.fixture
def proof(db):
    logging.disable(logging.WARNING)  # a page that is not there is no news here
    story = tell_story(at=SEPTEMBER, now=NOVEMBER)
    allow_what_is_rare(story)
    yield Proof(story)
    logging.disable(logging.NOTSET)


def test_what_has_an_owner_and_other_readers_is_noted_unless_it_is_the_offices():
    shared = {record for record, roles in WHO_SEES.items() if {Role.OWNER} < roles}
    assert shared == (NOTED - THEIR_OWN_COLLEAGUES) | OF_THE_OFFICE


def test_each_noted_record_is_written_differently_here():
    # A journal is opened to nobody else's role, and as a note on a session to who was trusted.
    assert {own.record for own in OWN} == NOTED - {Record.JOURNAL}


@pytest.mark.parametrize("who", READERS)
def test_whoever_is_shown_what_is_anothers_stands_in_the_log(proof, who, figures):
    theirs = [own for own in OWN if own.is_read_by(who) and not _has_no_key(who, own)]
    showing = _that_tell_apart(proof, who, theirs, _all_visits(proof, who))

    silent, shown = [], set()
    for own in theirs:
        for visit in _that_tell_apart(proof, who, [own], showing):
            shown.add(own.record)
            if not _is_written_down(proof, who, own, visit):
                silent.append(f"{who} reads {own.record} on {visit}")
    assert silent == []
    assert shown == {own.record for own in theirs}
    figures("readings", f"{who}: {len(theirs)} records on {len(showing)} pages, all in the log")


def _all_visits(proof, who):
    of_everybody = {
        visit.name for visit in proof.open["nobody"]
    }  # behind somebody's letter one reads as they do
    visits = [
        visit
        for visit in [*proof.open[who], *proof.closed[who]]
        if visit.method == "GET" and visit.name not in of_everybody
    ]
    further = further_pages(proof.story)
    return visits + [Visit(name, "GET", address, {}) for name, address in further.items()]


def _that_tell_apart(proof, who, theirs, visits):
    """Return the pages on which two ways of writing these rows look different."""
    worlds = []
    for seed in "ab":
        with passing():
            for own in theirs:
                own.write(proof.story, Random(seed))
            answers = [proof.visitors[who].open("GET", visit.address, {}) for visit in visits]
            worlds.append([(answer.status, answer.body) for answer in answers])
    pairs = zip(visits, *worlds, strict=True)
    return [visit for visit, one, other in pairs if one != other]


def _has_no_key(who, own):
    """Venla has not made one yet: what is sealed opens to her nowhere."""
    return who not in WITH_KEYS and own.record in SEALED


def _is_written_down(proof, who, own, visit):
    cast = proof.story.cast
    with passing():
        own.write(proof.story, Random("a"))
        before = Entry.objects.order_by("seq").last()
        proof.visitors[who].open("GET", visit.address, {})
        return Entry.objects.filter(
            seq__gt=before.seq if before else 0,
            verb="read",
            record=own.record,
            about_person=cast[own.of].person_id if own.of else None,
            actor_person=cast[who].person_id,
        ).exists()
