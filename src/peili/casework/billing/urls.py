from django.urls import path

from peili.casework.billing.views import drafting, invoices, papers, payers, payments, runs

app_name = "billing"

urlpatterns = [
    path("", invoices.invoices, name="invoices"),
    path("csv/", invoices.invoices_csv, name="invoices_csv"),
    path("uninvoiced/", drafting.uninvoiced, name="uninvoiced"),
    path("drafts/", drafting.drafts, name="drafts"),
    path("drafts/new/", drafting.new_draft, name="new_draft"),
    path("drafts/sending/", runs.all_drafts, name="all_drafts"),
    path("runs/<int:job_id>/", runs.run, name="run"),
    path("runs/<int:job_id>/progress/", runs.run_progress, name="run_progress"),
    path("runs/<int:job_id>/stop/", runs.run_stop, name="run_stop"),
    path("payments/", payments.payments, name="payments"),
    path("payments/statements/", payments.statements, name="statements"),
    path("payments/<int:payment_id>/", payments.payment, name="payment"),
    path("payments/<int:payment_id>/decision/", payments.decision, name="decision"),
    path("reference-rates/", payments.rates, name="rates"),
    path("payers/", payers.payers, name="payers"),
    path("payers/<int:payer_id>/", payers.payer, name="payer"),
    path("link/<str:token>/", papers.behind_link, name="behind_link"),
    path("<int:invoice_id>/", invoices.invoice, name="invoice"),
    path("<int:invoice_id>/print/", papers.paper, name="paper"),
    path("<int:invoice_id>/pdf/", papers.pdf, name="pdf"),
    path("<int:invoice_id>/ubl/", papers.ubl, name="ubl"),
    path("<int:invoice_id>/finvoice/", papers.finvoice, name="finvoice"),
    path("<int:invoice_id>/sending/", drafting.sending, name="sending"),
    path("<int:invoice_id>/discard/", drafting.discard, name="discard"),
    path("<int:invoice_id>/lines/", drafting.lines, name="lines"),
    path("<int:invoice_id>/lines/<int:line_id>/", drafting.line, name="line"),
    path("<int:invoice_id>/lines/<int:line_id>/removal/", drafting.removal, name="removal"),
    path("<int:invoice_id>/payments/", invoices.paid, name="paid"),
    path("<int:invoice_id>/reminder/", invoices.reminding, name="reminding"),
    path("<int:invoice_id>/reminders/<int:reminder_id>/", papers.reminder_paper, name="reminder"),
    path("<int:invoice_id>/hand-over/", invoices.handing_over, name="handing_over"),
    path("<int:invoice_id>/credit-note/", invoices.credit_note, name="credit_note"),
]
