from tests.house.pages import Page

PAGES = {
    "welcome:privacy": Page(get={"every": 200, "nobody": 200}),
    "welcome:accessibility": Page(get={"every": 200, "nobody": 200}),
    "welcome:front": Page(get={"every": 200, "nobody": 200}),
    "today:today": Page(get={"every": 200}),
}
