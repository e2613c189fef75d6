"""The living style sheet; only where the page is being made (DEBUG)."""

from django.urls import path

from peili.plumbing.ui import views

app_name = "ui"

urlpatterns = [
    path("", views.alphabet, name="alphabet"),
    path("form/", views.sample_form, name="form"),
    path("confirmation/", views.sample_confirmation, name="confirmation"),
    path("progress/", views.sample_progress, name="progress"),
    path("public/", views.sample_public, name="public"),
    path("plain/", views.sample_plain, name="plain"),
]
