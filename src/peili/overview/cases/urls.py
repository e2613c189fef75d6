from django.urls import path

from peili.overview.cases import views

app_name = "cases"

urlpatterns = [
    path("", views.cases, name="list"),
    path("<int:engagement_id>/", views.case, name="case"),
]
