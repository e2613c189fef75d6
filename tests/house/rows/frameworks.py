from tests.house.pages import Page

COORDINATOR = {"kaisa": 200}
TYPED_NOTHING = {"kaisa": 422}


def one(story):
    return {"framework_id": story.framework.pk}


def lot(story):
    return one(story) | {"lot_id": story.lot.pk}


READ = {"kaisa": 200, "birgit": 200, "kari": 200}

PAGES = {
    "frameworks:frameworks": Page(get={"every": 200}),
    "frameworks:beginning": Page(get=COORDINATOR, post=TYPED_NOTHING),
    "frameworks:framework": Page(get=READ, arguments=one),
    "frameworks:counts_csv": Page(get=READ, arguments=one),
    "frameworks:report": Page(get=READ, arguments=one),
    "frameworks:terms": Page(get=COORDINATOR, post=TYPED_NOTHING, arguments=one),
    "frameworks:option": Page(get=COORDINATOR, post={"kaisa": 302}, arguments=one),
    "frameworks:lots": Page(get=COORDINATOR, post=TYPED_NOTHING, arguments=one),
    "frameworks:lot": Page(get=COORDINATOR, post=TYPED_NOTHING, arguments=lot),
    "frameworks:prices": Page(get=COORDINATOR, post=TYPED_NOTHING, arguments=lot),
}
