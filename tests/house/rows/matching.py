from tests.house.pages import Page

PAGES = {
    "matching:match": Page(
        get={"kaisa": 200},
        post={"kaisa": 200},
        arguments=lambda story: {"inquiry_id": story.match_inquiry.pk},
    ),
}
