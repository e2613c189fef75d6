from django.urls import path

from peili.casework.billing import views

app_name = "billing"

urlpatterns = [
    path("", views.invoices, name="invoices"),
    path("csv/", views.invoices_csv, name="invoices_csv"),
    path("uninvoiced/", views.uninvoiced, name="uninvoiced"),
    path("drafts/", views.drafts, name="drafts"),
    path("<int:invoice_id>/", views.invoice, name="invoice"),
    path("<int:invoice_id>/print/", views.paper, name="paper"),
    path("<int:invoice_id>/sending/", views.sending, name="sending"),
    path("<int:invoice_id>/discard/", views.discard, name="discard"),
    path("<int:invoice_id>/lines/", views.lines, name="lines"),
    path("<int:invoice_id>/lines/<int:line_id>/", views.line, name="line"),
    path("<int:invoice_id>/lines/<int:line_id>/removal/", views.removal, name="removal"),
    path("<int:invoice_id>/credit-note/", views.credit_note, name="credit_note"),
]
