from django.urls import path

from peili.casework.matching import views

app_name = "matching"

urlpatterns = [
    path("inquiries/<int:inquiry_id>/match/", views.match, name="match"),
]
