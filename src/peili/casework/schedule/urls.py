from django.urls import path

from peili.casework.schedule.views import (
    absences,
    booking,
    calendar,
    changes,
    choices,
    desk,
    members,
    planned,
    session,
    travel,
    workload,
)

app_name = "schedule"

urlpatterns = [
    path("", calendar.calendar, name="calendar"),
    path("desk/", desk.desk, name="desk"),
    path("plans/<int:plan_id>/", desk.plan, name="plan"),
    path("plans/<int:plan_id>/progress/", desk.plan_progress, name="plan_progress"),
    path("plans/<int:plan_id>/stop/", desk.plan_stop, name="plan_stop"),
    path("plans/<int:plan_id>/acceptance/", desk.plan_acceptance, name="plan_acceptance"),
    path("plans/<int:plan_id>/rejection/", desk.plan_rejection, name="plan_rejection"),
    path("planned/<int:series_id>/", planned.planned, name="planned"),
    path("planned/<int:series_id>/move/", planned.planned_move, name="planned_move"),
    path("planned/<int:series_id>/verdict/", planned.planned_verdict, name="planned_verdict"),
    path("planned/<int:series_id>/acceptance/", desk.planned_acceptance, name="planned_acceptance"),
    path("planned/<int:series_id>/omission/", desk.planned_omission, name="planned_omission"),
    path("absences/", absences.absences, name="absences"),
    path("absences/<int:absence_id>/removal/", absences.absence_removal, name="absence_removal"),
    path("absences/<int:absence_id>/plan/", absences.absence_plan, name="absence_plan"),
    path("workload/", workload.workload, name="workload"),
    path("travel-times/", travel.travel_times, name="travel_times"),
    path(
        "travel-times/<int:travel_id>/removal/",
        travel.travel_time_removal,
        name="travel_time_removal",
    ),
    path("of/<int:engagement_id>/choices/", choices.choices, name="choices"),
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
