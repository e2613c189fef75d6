from django.urls import path

from peili.casework.polls.views import answering, asking, calendars

app_name = "polls"

urlpatterns = [
    path("of/<int:engagement_id>/", asking.polls, name="polls"),
    path("of/<int:engagement_id>/beginning/", asking.beginning, name="beginning"),
    path("<int:poll_id>/", asking.poll, name="poll"),
    path("<int:poll_id>/calling-off/", asking.calling_off, name="calling_off"),
    path("<int:poll_id>/answer/", answering.answer, name="answer"),
    path("answer/<str:token>/", answering.answer_by_link, name="answer_by_link"),
    path("calendar/", calendars.calendar, name="calendar"),
    path("calendar/removal/", calendars.removal, name="calendar_removal"),
]
