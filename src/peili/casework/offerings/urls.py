from django.urls import path

from peili.casework.offerings.views import office, own, public, works

app_name = "offerings"

urlpatterns = [
    path("services/", public.services, name="services"),
    path("services/<slug:slug>/", public.service, name="service"),
    path("practitioners/", public.practitioners, name="practitioners"),
    path("practitioners/<slug:slug>/", public.practitioner, name="practitioner"),
    path("my-work/", own.own_page, name="own_page"),
    path("my-work/development/", own.development, name="development"),
    path(
        "my-work/development/<int:entry_id>/removal/",
        own.development_removal,
        name="development_removal",
    ),
    path("practice/services/", office.catalogue, name="catalogue"),
    path("practice/services/list.csv", office.catalogue_csv, name="catalogue_csv"),
    path("practice/services/new/", office.service_new, name="service_new"),
    path("practice/services/<int:service_id>/", office.service, name="service_office"),
    path("practice/services/<int:service_id>/prices/", office.prices, name="prices"),
    path("practice/prices/<int:price_id>/end/", office.price_end, name="price_end"),
    path("practice/practitioners/", office.practitioners, name="practitioners_office"),
    path("practice/practitioners/list.csv", office.practitioners_csv, name="practitioners_csv"),
    path("practice/practitioners/new/", office.practitioner_new, name="practitioner_new"),
    path(
        "practice/practitioners/<int:practitioner_id>/",
        office.practitioner,
        name="practitioner_office",
    ),
    path("practice/practitioners/<int:practitioner_id>/works/", works.works, name="works"),
    path(
        "practice/practitioners/<int:practitioner_id>/works/<int:work_id>/removal/",
        works.work_removal,
        name="work_removal",
    ),
]
