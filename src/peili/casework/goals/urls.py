from django.urls import path

from peili.casework.goals.views import goals

app_name = "goals"

urlpatterns = [
    path("of/<int:engagement_id>/", goals.goals, name="goals"),
    path("of/<int:engagement_id>/new/", goals.new_goal, name="new_goal"),
    path("<int:goal_id>/", goals.goal, name="goal"),
    path("<int:goal_id>/text/", goals.text, name="text"),
    path("<int:goal_id>/ratings/", goals.ratings, name="ratings"),
    path("<int:goal_id>/dropping/", goals.dropping, name="dropping"),
]
