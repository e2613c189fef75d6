from tests.house.pages import Page

OFFICE = {"kaisa": 200, "birgit": 200}
CHANGES = {"kaisa": 302, "birgit": 302}


def sent(story):
    return {"invoice_id": story.invoice.pk}


def draft(story):
    return {"invoice_id": story.invoice_draft.pk}


def line(story):
    return draft(story) | {"line_id": story.invoice_draft.lines.first().pk}


PAGES = {
    "billing:invoices": Page(get={"every": 200}),
    "billing:invoices_csv": Page(get={"every": 200}),
    "billing:uninvoiced": Page(get=OFFICE),
    "billing:drafts": Page(post={"kaisa": 422, "birgit": 422}),
    "billing:invoice": Page(get=OFFICE | {"kari": 200, "pirkko": 200}, arguments=sent),
    "billing:paper": Page(get=OFFICE | {"kari": 200, "pirkko": 200}, arguments=sent),
    "billing:sending": Page(get=OFFICE, post=CHANGES, arguments=draft),
    "billing:discard": Page(get=OFFICE, post=CHANGES, arguments=draft),
    "billing:lines": Page(post={"kaisa": 422, "birgit": 422}, arguments=draft),
    "billing:line": Page(get=OFFICE, post={"kaisa": 422, "birgit": 422}, arguments=line),
    "billing:removal": Page(post=CHANGES, arguments=line),
    "billing:credit_note": Page(get=OFFICE, post={"kaisa": 422, "birgit": 422}, arguments=sent),
}
