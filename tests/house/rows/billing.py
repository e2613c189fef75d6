from tests.house.pages import Page

OFFICE = {"kaisa": 200, "birgit": 200}
CHANGES = {"kaisa": 302, "birgit": 302}
MISTYPED = {"kaisa": 422, "birgit": 422}
READ = OFFICE | {"kari": 200, "pirkko": 200}


def sent(story):
    return {"invoice_id": story.invoice.pk}


def draft(story):
    return {"invoice_id": story.invoice_draft.pk}


def late(story):
    return {"invoice_id": story.late_invoice.pk}


def reminder(story):
    return {"invoice_id": story.reminder.invoice_id, "reminder_id": story.reminder.pk}


def line(story):
    return draft(story) | {"line_id": story.invoice_draft.lines.first().pk}


def payment(story):
    return {"payment_id": story.payment.pk}


def payer(story):
    return {"payer_id": story.cast.organisation.pk}


def run(story):
    return {"job_id": story.invoice_run.pk}


def token(story):
    return {"token": story.invoice_token}


EVERYBODY = {"every": 200, "nobody": 200}

PAGES = {
    "billing:invoices": Page(get={"every": 200}),
    "billing:invoices_csv": Page(get={"every": 200}),
    "billing:uninvoiced": Page(get=OFFICE),
    "billing:drafts": Page(post=MISTYPED),
    "billing:new_draft": Page(get=OFFICE, post=MISTYPED),
    "billing:all_drafts": Page(get=OFFICE, post=CHANGES),
    "billing:run": Page(get=OFFICE, arguments=run),
    "billing:run_progress": Page(get=OFFICE, arguments=run),
    "billing:run_stop": Page(post=CHANGES, arguments=run),
    "billing:payments": Page(get=OFFICE),
    "billing:statements": Page(post=MISTYPED),
    "billing:payment": Page(get=OFFICE, post=MISTYPED, arguments=payment),
    "billing:decision": Page(post=CHANGES, arguments=payment),
    "billing:rates": Page(get=OFFICE, post=MISTYPED),
    "billing:payers": Page(get=OFFICE),
    "billing:payer": Page(get=OFFICE, post=MISTYPED, arguments=payer),
    "billing:behind_link": Page(letter_to="pirkko", get=EVERYBODY, post=EVERYBODY, arguments=token),
    "billing:invoice": Page(get=READ, arguments=sent),
    "billing:paper": Page(get=READ, arguments=sent),
    "billing:pdf": Page(get=READ, arguments=sent),
    "billing:ubl": Page(get=OFFICE, arguments=sent),
    "billing:finvoice": Page(get=OFFICE, arguments=sent),
    "billing:sending": Page(get=OFFICE, post=CHANGES, arguments=draft),
    "billing:discard": Page(get=OFFICE, post=CHANGES, arguments=draft),
    "billing:lines": Page(post=MISTYPED, arguments=draft),
    "billing:line": Page(get=OFFICE, post=MISTYPED, arguments=line),
    "billing:removal": Page(post=CHANGES, arguments=line),
    "billing:paid": Page(post=MISTYPED, arguments=sent),
    "billing:reminding": Page(get=OFFICE, post=CHANGES, arguments=late),
    "billing:reminder": Page(get=READ, arguments=reminder),
    "billing:handing_over": Page(post=CHANGES, arguments=sent),
    "billing:credit_note": Page(get=OFFICE, post=MISTYPED, arguments=sent),
}
