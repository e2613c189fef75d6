"""The planning desk: the office's alone; absences and workload are a practitioner's own too."""

from datetime import timedelta

from peili.casework.schedule import services
from peili.casework.schedule.services import planning
from peili.plumbing import clock
from tests.house.pages import Page

OFFICE = {"kaisa": 200}
OWN = {"kaisa": 200, "aino": 200, "eero": 200}


def desk(story):
    """A plan that waits on the desk, made once a story."""
    if "desk_plan" not in story.things:
        first = clock.today() + timedelta(days=1)
        plan = planning.start_plan(
            [story.cast.engagement.pk],
            first_day=first,
            last_day=first + timedelta(days=240),
            change="anything",
            at=clock.now(),
        )
        read = planning.desk_of(plan, at=clock.now())
        answer = planning.search_plan(read, change=plan.change, seconds=0)
        planning.keep_plan(plan, read, answer)
        story.things["desk_plan"] = plan
    return story.things["desk_plan"]


def plan(story):
    return {"plan_id": desk(story).pk}


def series(story):
    return {"series_id": desk(story).series.get().pk}


def absence(story):
    if "absence" not in story.things:
        starts = clock.now() + timedelta(days=400)
        story.things["absence"] = services.record_absence(
            story.cast.person("aino"), starts=starts, ends=starts + timedelta(days=2)
        )
    return {"absence_id": story.things["absence"].pk}


def way(story):
    if "way" not in story.things:
        story.things["way"] = services.keep_travel_time(
            origin="Pori", destination="Rauma", minutes=50
        )
    return {"travel_id": story.things["way"].pk}


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


PAGES = {
    "schedule:desk": Page(get=OFFICE, post={"kaisa": 422}),
    "schedule:plan": Page(get=OFFICE, arguments=plan),
    "schedule:plan_progress": Page(get=OFFICE, arguments=plan),
    "schedule:plan_stop": Page(post={"kaisa": 302}, arguments=plan),
    "schedule:plan_acceptance": Page(post={"kaisa": 302}, arguments=plan),
    "schedule:plan_rejection": Page(post={"kaisa": 302}, arguments=plan),
    "schedule:planned": Page(get=OFFICE, post={"kaisa": 302}, arguments=series),
    "schedule:planned_move": Page(post={"kaisa": 422}, arguments=series),
    "schedule:planned_verdict": Page(get=OFFICE, arguments=series),
    "schedule:planned_acceptance": Page(post={"kaisa": 302}, arguments=series),
    "schedule:planned_omission": Page(post={"kaisa": 302}, arguments=series),
    "schedule:absences": Page(get=OWN, post={"kaisa": 422, "aino": 422, "eero": 422}),
    "schedule:absence_removal": Page(post={"kaisa": 302, "aino": 302}, arguments=absence),
    "schedule:absence_plan": Page(post={"kaisa": 302}, arguments=absence),
    "schedule:workload": Page(get=OWN),
    "schedule:travel_times": Page(get=OFFICE, post={"kaisa": 422}),
    "schedule:travel_time_removal": Page(post={"kaisa": 302}, arguments=way),
    "schedule:choices": Page(
        get={"kaisa": 200, "aino": 200}, post={"kaisa": 422, "aino": 422}, arguments=engagement
    ),
}
