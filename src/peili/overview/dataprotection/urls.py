from django.urls import path

from peili.overview.dataprotection import views

app_name = "dataprotection"

urlpatterns = [
    path("", views.mine, name="mine"),
    path("export/", views.export, name="export"),
    path("erasure/", views.erasure, name="erasure"),
    path("erasure/withdrawal/", views.withdrawal, name="withdrawal"),
    path("consents/<int:consent_id>/", views.consent, name="consent"),
    path("requests/", views.requests, name="requests"),
    path("requests/<int:erasure_id>/", views.request_to_erase, name="request"),
    path("written/<str:token>/", views.written, name="written"),
    path("retention/", views.retention, name="retention"),
]
