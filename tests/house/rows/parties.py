from tests.house.pages import Page

KAISA = {"kaisa": 200}
NOTHING_TYPED = {"kaisa": 422}


def of_organisation(story):
    return {"organisation_id": story.cast.organisation.pk}


def of_ville(story):
    return {"person_id": story.cast["ville"].person_id}


PAGES = {
    "parties:practice": Page(get=KAISA, post=NOTHING_TYPED),
    "parties:closures": Page(post=NOTHING_TYPED),
    "parties:closure_removal": Page(
        post={"kaisa": 302}, arguments=lambda story: {"closure_id": story.closure.pk}
    ),
    "parties:organisations": Page(get=KAISA | {"birgit": 200}),
    "parties:organisations_csv": Page(get=KAISA),
    "parties:organisation_new": Page(get=KAISA, post=NOTHING_TYPED),
    "parties:organisation": Page(get=KAISA, post=NOTHING_TYPED, arguments=of_organisation),
    "parties:units": Page(post=NOTHING_TYPED, arguments=of_organisation),
    "parties:unit_removal": Page(
        post={"kaisa": 302}, arguments=lambda story: {"unit_id": story.unit.pk}
    ),
    "parties:people": Page(get=KAISA),
    "parties:people_csv": Page(get=KAISA),
    "parties:person_new": Page(get=KAISA, post=NOTHING_TYPED),
    # Nobody changes even their own person here: the page also gives duties.
    "parties:person": Page(get=KAISA, post=NOTHING_TYPED, arguments=of_ville),
    "parties:invitation": Page(post={"kaisa": 302}, arguments=of_ville),
}
