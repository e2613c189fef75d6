from tests.house.pages import Page

PAGES = {
    "welcome:front": Page(get={"every": 200, "nobody": 200}),
    "today:today": Page(get={"every": 200}),
}
