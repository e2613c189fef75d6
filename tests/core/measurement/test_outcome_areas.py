from peili.core.measurement.outcome_areas import BY_KEY, OUTCOME_AREAS, About


def test_every_area_is_about_a_person_or_a_community_and_has_its_own_key():
    assert len(BY_KEY) == len(OUTCOME_AREAS)
    assert {area.about for area in OUTCOME_AREAS} == set(About)


def test_stored_keys_never_change():
    assert list(BY_KEY) == [
        "self_knowledge",
        "views_and_tools",
        "confidence",
        "team",
        "lively_work",
        "open_talk",
        "energy",
    ]
