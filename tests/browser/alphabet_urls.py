"""The living style sheet alone, for the tests that drive it."""

from django.urls import include, path

urlpatterns = [path("alphabet/", include("peili.plumbing.ui.urls"))]
