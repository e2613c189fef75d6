from tests.house.pages import Page

TOKEN = {"token": "no-such-token"}

PAGES = {
    "accounts:account": Page(get={"every": 200}),
    # A GET of the language page leads back without changing anything.
    "accounts:language": Page(get={"every": 302}, post={"every": 302}),
    "accounts:sign_in_letter": Page(
        get={"every": 200, "nobody": 200}, post={"every": 422, "nobody": 422}
    ),
    "accounts:password_letter": Page(
        get={"every": 200, "nobody": 200}, post={"every": 422, "nobody": 422}
    ),
    "accounts:sign_in_link": Page(
        get={"nobody": 404}, post={"nobody": 404}, arguments=lambda story: TOKEN
    ),
    "accounts:password_link": Page(
        get={"nobody": 404}, post={"nobody": 404}, arguments=lambda story: TOKEN
    ),
    "accounts:browsers": Page(get={"every": 200}),
    "accounts:browsers_end": Page(post={"every": 302}),
    "accounts:browser_end": Page(post={}, arguments=lambda story: {"browser_id": 999_999}),
}
