from tests.house.pages import Page

PAGES = {
    # A GET of the language page leads back without changing anything.
    "set_language": Page(get={"every": 302}, post={"every": 302}),
    "welcome:privacy": Page(get={"every": 200, "nobody": 200}),
    "welcome:accessibility": Page(get={"every": 200, "nobody": 200}),
    "welcome:front": Page(get={"every": 200, "nobody": 200}),
    "today:today": Page(get={"every": 200}),
}
