import json
from copy import deepcopy

import pytest

from peili.core.errors import BadInput
from peili.core.measurement.definitions import (
    PermissionMissing,
    import_definition,
    read_definition,
)
from peili.core.measurement.questionnaires import LANGUAGES, Audience, Kind
from peili.core.measurement.shipped import AFTER_SESSION, FINAL, SETS, own_set

KNOWN = {"coefficient": 0.8, "standard_deviation": 7.5, "source": "A. Researcher 2001, p. 12"}
DEFINITION = {
    "format": "peili-questionnaire/1",
    "key": "energy_at_work",
    "version": 2,
    "title": {"fi": "Työn voimavarat", "en": "Energy at work"},
    "opening": {"fi": "Ajattele viime viikkoa.", "en": "Think of last week."},
    "licence": "used by permission",
    "source": "A. Researcher 2001",
    "scales": {
        "often": {
            "lowest": 1,
            "highest": 5,
            "lowest_means": {"fi": "en koskaan", "en": "never"},
            "highest_means": {"fi": "aina", "en": "always"},
        }
    },
    "items": [
        {
            "key": "eager",
            "kind": "scale",
            "scale": "often",
            "text": {"fi": "Olin innoissani.", "en": "I was eager."},
        },
        {
            "key": "tired",
            "kind": "scale",
            "scale": "often",
            "reverse": True,
            "text": {"fi": "Olin väsynyt.", "en": "I was tired."},
        },
    ],
    "scores": [
        {
            "key": "energy",
            "title": {"fi": "Voimavarat", "en": "Energy"},
            "items": ["eager", "tired"],
            "method": "sum",
        }
    ],
}


def test_a_definition_file_becomes_frozen_values():
    read = read_definition(json.loads(json.dumps(DEFINITION)))

    assert (read.key, read.version, read.languages) == ("energy_at_work", 2, ("fi", "en"))
    assert [item.reverse for item in read.items] == [False, True]
    assert read.scores[0].at_least == 2


def test_somebody_elses_instrument_needs_a_permission():
    with pytest.raises(PermissionMissing):
        import_definition(DEFINITION)
    with pytest.raises(PermissionMissing):
        import_definition(DEFINITION, permission="  ")

    imported = import_definition(DEFINITION, permission="A. Researcher by letter, 3 March 2026")

    assert imported.permission == "A. Researcher by letter, 3 March 2026"


def test_a_free_licence_is_permission_enough():
    assert import_definition({**DEFINITION, "licence": "CC0-1.0"}).permission == ""


def test_a_known_reliability_is_kept_with_its_source():
    known = deepcopy(DEFINITION)
    known["scores"][0]["reliability"] = KNOWN

    (score,) = read_definition(known).scores

    assert score.reliability.source == "A. Researcher 2001, p. 12"
    assert round(score.reliability.instrument.error_of_difference, 4) == 4.7434


def test_of_our_own_sets_no_reliability_is_known():
    assert not any(score.reliability for key in SETS for score in own_set(key).scores)


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (["format"], "peili-questionnaire/9", "format"),
        (["version"], 0, "version"),
        (["version"], True, "version"),
        (["licence"], " ", "licence"),
        (["source"], None, "source"),
        (["title"], {"fr": "Énergie"}, "title"),
        (["opening"], {"fi": "Ajattele."}, "opening.en"),
        (["items"], [], "items"),
        (["items"], {}, "items"),
        (["items", 1, "key"], "eager", "items"),
        (["items", 1, "key"], "väsynyt!", "items[1].key"),
        (["items", 0, "kind"], "slider", "items[0].kind"),
        (["items", 0, "scale"], "seldom", "items[0].scale"),
        (["items", 0, "kind"], "choice", "items[0].choices"),
        (["scales", "often", "highest"], 1, "scales.often.highest"),
        (["scores", 0, "items"], ["eager", "awake"], "scores[0].items"),
        (["scores", 0, "items"], [], "scores[0].items"),
        (["scores", 0, "at_least"], 3, "scores[0].at_least"),
        (["scores", 0, "method"], "median", "scores[0].method"),
        (["scores", 0, "reliability"], 0.9, "scores[0].reliability"),
        (["scores", 0, "reliability"], KNOWN | {"source": " "}, "scores[0].reliability.source"),
        (
            ["scores", 0, "reliability"],
            KNOWN | {"coefficient": 1},
            "scores[0].reliability.coefficient",
        ),
        (
            ["scores", 0, "reliability"],
            KNOWN | {"standard_deviation": 0},
            "scores[0].reliability.standard_deviation",
        ),
        (
            ["scores", 0, "reliability"],
            KNOWN | {"standard_deviation": float("nan")},
            "scores[0].reliability.standard_deviation",
        ),
    ],
)
def test_a_wrong_definition_is_refused_and_the_field_named(path, value, field):
    wrong = deepcopy(DEFINITION)
    place = wrong
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    with pytest.raises(BadInput) as refusal:
        read_definition(wrong)

    assert refusal.value.field == field


@pytest.mark.parametrize("key", SETS)
def test_our_own_sets_are_free_and_speak_every_language(key):
    own = own_set(key)

    assert own.key == key
    assert own.licence == "CC0-1.0"
    assert own.languages == LANGUAGES


@pytest.mark.parametrize("key", SETS)
def test_our_own_scales_run_from_0_to_10_and_anybody_may_say_cannot_say(key):
    asked = own_set(key).items

    scales = {(item.scale.lowest, item.scale.highest) for item in asked if item.scale}
    assert scales == {(0, 10)}
    assert all(item.may_decline for item in asked)


def test_our_own_sets_are_as_long_as_promised():
    lengths = {key: len(own_set(key).items) for key in SETS}

    assert lengths == {
        "after_session": 5,
        "half_yearly": 10,
        "final": 16,
        "delayed": 5,
        "commissioner": 5,
    }


def test_what_was_left_unsaid_goes_to_the_supervisor_alone():
    taps = [item for item in own_set(AFTER_SESSION).items if item.kind is Kind.SCALE]
    unsaid = own_set(AFTER_SESSION).item("unsaid")

    assert len(taps) == 4
    assert unsaid.audience is Audience.SUPERVISOR_ALONE


def test_the_final_evaluation_asks_of_every_goal():
    assert own_set(FINAL).item("goal:7").for_each_goal
