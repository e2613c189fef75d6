from tests.house.pages import Page

PUBLIC = {"every": 200, "nobody": 200}
KAISA = {"kaisa": 200}
NOTHING_TYPED = {"kaisa": 422}
OWN = {"aino": 200, "eero": 200}


def of_service(story):
    return {"service_id": story.service.pk}


def of_aino(story):
    return {"practitioner_id": story.practitioners["aino"].pk}


PAGES = {
    "offerings:services": Page(get=PUBLIC),
    "offerings:service": Page(get=PUBLIC, arguments=lambda story: {"slug": story.service.slug}),
    "offerings:practitioners": Page(get=PUBLIC),
    "offerings:practitioner": Page(
        get=PUBLIC, arguments=lambda story: {"slug": story.practitioner.slug}
    ),
    "offerings:own_page": Page(get=OWN, post={"aino": 422, "eero": 422}),
    "offerings:development": Page(get=OWN, post={"aino": 422, "eero": 422}),
    "offerings:development_removal": Page(
        post={"aino": 302}, arguments=lambda story: {"entry_id": story.development.pk}
    ),
    "offerings:catalogue": Page(get=KAISA),
    "offerings:catalogue_csv": Page(get=KAISA),
    "offerings:service_new": Page(get=KAISA, post=NOTHING_TYPED),
    "offerings:service_office": Page(get=KAISA, post=NOTHING_TYPED, arguments=of_service),
    "offerings:prices": Page(post=NOTHING_TYPED, arguments=of_service),
    "offerings:price_end": Page(
        post={"kaisa": 302}, arguments=lambda story: {"price_id": story.service.prices.first().pk}
    ),
    "offerings:practitioners_office": Page(get=KAISA),
    "offerings:practitioners_csv": Page(get=KAISA),
    "offerings:practitioner_new": Page(get=KAISA, post=NOTHING_TYPED),
    "offerings:practitioner_office": Page(get=KAISA, post=NOTHING_TYPED, arguments=of_aino),
    "offerings:works": Page(post=NOTHING_TYPED | {"aino": 422}, arguments=of_aino),
    "offerings:work_removal": Page(
        post={"kaisa": 302, "aino": 302},
        arguments=lambda story: (
            of_aino(story) | {"work_id": story.practitioners["aino"].works.first().pk}
        ),
    ),
}
