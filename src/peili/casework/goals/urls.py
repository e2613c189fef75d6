from django.urls import path

from peili.casework.goals.views import goals, ratings, workshops

app_name = "goals"

urlpatterns = [
    path("of/<int:engagement_id>/", goals.goals, name="goals"),
    path("of/<int:engagement_id>/new/", goals.new_goal, name="new_goal"),
    path("of/<int:engagement_id>/ratings/", ratings.all_ratings, name="all_ratings"),
    path("of/<int:engagement_id>/requests/", ratings.rating_requests, name="rating_requests"),
    path("of/<int:engagement_id>/workshop/", workshops.workshops, name="workshops"),
    path("workshop/<int:workshop_id>/", workshops.workshop, name="workshop"),
    path("workshop/<int:workshop_id>/proposals/", workshops.proposals, name="proposals"),
    path("workshop/<int:workshop_id>/closing/", workshops.closing, name="closing"),
    path("here/<str:code>/", workshops.joining, name="joining"),
    path("here/<str:code>/now/", workshops.joined_now, name="joined_now"),
    path("rate/<str:token>/", ratings.ratings_by_link, name="ratings_by_link"),
    path("rated/", ratings.rated, name="rated"),
    path("<int:goal_id>/", goals.goal, name="goal"),
    path("<int:goal_id>/text/", goals.text, name="text"),
    path("<int:goal_id>/ratings/", goals.ratings, name="ratings"),
    path("<int:goal_id>/dropping/", goals.dropping, name="dropping"),
]
