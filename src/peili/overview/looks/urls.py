from django.urls import path

from peili.overview.looks import views

app_name = "looks"

urlpatterns = [
    path("", views.mine, name="mine"),
    path("office/", views.office, name="office"),
    path("emergency/", views.emergency, name="emergency"),
    path("emergency/<int:access_id>/closing/", views.closing, name="closing"),
]
