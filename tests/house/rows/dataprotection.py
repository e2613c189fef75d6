from tests.house.pages import Page

PAGES = {
    "dataprotection:mine": Page(get={"every": 200}),
    "dataprotection:export": Page(post={"every": 200}),
    "dataprotection:erasure": Page(get={"every": 200}, post={"every": 422}),
    "dataprotection:withdrawal": Page(post={"every": 302}),
    "dataprotection:requests": Page(get={"kaisa": 200}, post={"kaisa": 422}),
    "dataprotection:request": Page(
        get={"kaisa": 200},
        post={"kaisa": 422},
        arguments=lambda story: {"erasure_id": story.erasure.pk},
    ),
    "dataprotection:retention": Page(get={"kaisa": 200}, post={"kaisa": 422}),
}
