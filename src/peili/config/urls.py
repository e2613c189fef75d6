"""Every address. Domain nouns; what changes something is a POST to the noun."""

from django.urls import include, path

urlpatterns = [
    path("", include("peili.overview.welcome.urls")),
    path("today/", include("peili.overview.today.urls")),
]
