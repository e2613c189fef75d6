from django.urls import path

from peili.casework.goals import views

app_name = "goals"

urlpatterns = [
    path("of/<int:engagement_id>/", views.goals, name="goals"),
    path("of/<int:engagement_id>/new/", views.new_goal, name="new_goal"),
    path("<int:goal_id>/", views.goal, name="goal"),
    path("<int:goal_id>/text/", views.text, name="text"),
    path("<int:goal_id>/ratings/", views.ratings, name="ratings"),
    path("<int:goal_id>/dropping/", views.dropping, name="dropping"),
]
