"""Every address. Domain nouns; what changes something is a POST to the noun."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("", include("peili.overview.welcome.urls")),
    path("today/", include("peili.overview.today.urls")),
]

if settings.DEBUG:
    urlpatterns += [path("alphabet/", include("peili.plumbing.ui.urls"))]
