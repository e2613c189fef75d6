from tests.house.pages import Page
from tests.house.rows.inquiries import link

PAGES = {
    "dataprotection:mine": Page(get={"every": 200}),
    "dataprotection:export": Page(post={"every": 200}),
    "dataprotection:erasure": Page(get={"every": 200}, post={"every": 422}),
    "dataprotection:withdrawal": Page(post={"every": 302}),
    # Whoever holds the inquirer's link, and knows the address that was given with the message.
    "dataprotection:written": Page(
        get={"every": 200, "nobody": 200},
        post={"every": 422, "nobody": 422},
        arguments=lambda story: {"token": link("inquiry-following", story, story.new_inquiry)},
    ),
    # Ville's calendar is taken back where he gave it, and nobody sees another's consent.
    "dataprotection:consent": Page(
        get={"ville": 200},
        post={"ville": 302},
        arguments=lambda story: {"consent_id": story.recording_consent.pk},
    ),
    "dataprotection:requests": Page(get={"kaisa": 200}, post={"kaisa": 422}),
    "dataprotection:request": Page(
        get={"kaisa": 200},
        post={"kaisa": 422},
        arguments=lambda story: {"erasure_id": story.erasure.pk},
    ),
    "dataprotection:retention": Page(get={"kaisa": 200}, post={"kaisa": 422}),
}
