from django.urls import path

from peili.casework.schedule.views import booking, calendar, changes, members, session

app_name = "schedule"

urlpatterns = [
    path("", calendar.calendar, name="calendar"),
    path("of/<int:engagement_id>/series/", booking.series, name="series"),
    path("of/<int:engagement_id>/session/", booking.single, name="booking"),
    path("of/<int:engagement_id>/members/", members.members, name="members"),
    path("of/<int:engagement_id>/withdrawal/", members.withdrawal, name="withdrawal"),
    path("of/<int:engagement_id>/ending/", members.ending, name="ending"),
    path("<int:session_id>/", session.session, name="session"),
    path("<int:session_id>/attendance/", session.attendance, name="attendance"),
    path("<int:session_id>/no-show/", session.no_show, name="no_show"),
    path("<int:session_id>/absence/", session.absence, name="absence"),
    path("<int:session_id>/move/", changes.move, name="move"),
    path("<int:session_id>/cancellation/", changes.cancellation, name="cancellation"),
]
