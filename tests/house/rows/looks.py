from tests.house.pages import Page

PAGES = {
    "looks:mine": Page(get={"every": 200}),
    "looks:office": Page(get={"kaisa": 200}),
    "looks:emergency": Page(get={"kaisa": 200}, post={"kaisa": 422}),
    "looks:closing": Page(post={}, arguments=lambda story: {"access_id": 999_999}),
}
