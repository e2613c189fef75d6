from django.urls import path

from peili.parties import views

app_name = "parties"

urlpatterns = [
    path("", views.practice, name="practice"),
    path("closures/", views.closures, name="closures"),
    path("closures/<int:closure_id>/removal/", views.closure_removal, name="closure_removal"),
    path("organisations/", views.organisations, name="organisations"),
    path("organisations/list.csv", views.organisations_csv, name="organisations_csv"),
    path("organisations/new/", views.organisation_new, name="organisation_new"),
    path("organisations/<int:organisation_id>/", views.organisation, name="organisation"),
    path("organisations/<int:organisation_id>/units/", views.units, name="units"),
    path("units/<int:unit_id>/removal/", views.unit_removal, name="unit_removal"),
    path("people/", views.people, name="people"),
    path("people/list.csv", views.people_csv, name="people_csv"),
    path("people/new/", views.person_new, name="person_new"),
    path("people/<int:person_id>/", views.person, name="person"),
    path("people/<int:person_id>/invitation/", views.invitation, name="invitation"),
]
