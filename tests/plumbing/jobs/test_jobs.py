from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import transaction

from peili.plumbing import clock, jobs
from peili.plumbing.accounts.models import User
from peili.plumbing.jobs import registry, services
from peili.plumbing.jobs.models import Job

NOON = datetime(2026, 3, 2, 10, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_registry(monkeypatch):
    """Only the jobs of the test are registered."""
    monkeypatch.setattr(registry, "registered", {})
    monkeypatch.setattr(services, "registered", registry.registered)


@pytest.fixture
def ran():
    return []


@pytest.fixture
def greet(ran):
    @jobs.job("greet")
    def greet(work, whom):
        ran.append(whom)


def test_a_job_runs_once_with_what_it_was_given(greet, ran):
    jobs.enqueue("greet", whom="Ville")

    assert jobs.run_pending() == 1
    assert jobs.run_pending() == 0
    assert ran == ["Ville"]


def test_a_job_of_a_transaction_that_failed_never_runs(greet, ran):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        jobs.enqueue("greet", whom="Ville")
        raise ZeroDivisionError

    assert jobs.run_pending() == 0


def test_a_job_nobody_knows_is_refused_at_once():
    with pytest.raises(ValueError, match="no job named"):
        jobs.enqueue("gret")


def test_of_one_key_one_job_waits_and_the_earlier_time_holds(greet):
    later = jobs.enqueue("greet", key="a", at=NOON + timedelta(hours=2), whom="Ville")
    sooner = jobs.enqueue("greet", key="a", at=NOON, whom="Ville")

    assert later.pk == sooner.pk
    assert sooner.due_at == NOON


def test_while_one_of_a_key_runs_the_next_waits(greet, ran):
    jobs.enqueue("greet", key="a", whom="Ville")
    running = services._claim()
    waiting = jobs.enqueue("greet", key="a", whom="Venla")

    assert waiting.pk != running.pk
    assert jobs.run_pending() == 0
    assert jobs.enqueue("greet", key="a", unless_running=True, whom="Olli") == running
    services._run(running)
    assert jobs.run_pending() == 1
    assert ran == ["Ville", "Venla"]


def test_a_failing_job_waits_longer_each_time_and_is_kept_when_given_up():
    @jobs.job("fail")
    def fail(work):
        User.objects.create_user("half@peili.example")
        raise RuntimeError("the words of a confidential note")

    job, waits, at = jobs.enqueue("fail"), [], clock.now()
    for _ in range(services.MOST_ATTEMPTS):
        with clock.at(at):
            jobs.run_pending()
        job.refresh_from_db()
        waits.append(job.due_at - at)
        at = max(job.due_at, at)

    assert waits[:3] == [timedelta(seconds=10), timedelta(seconds=20), timedelta(seconds=40)]
    assert [*services.given_up()] == [job]
    assert job.last_error.startswith("RuntimeError at test_jobs.py:")
    assert not User.objects.filter(email__startswith="half").exists()


def test_a_job_that_was_given_up_can_be_tried_again(greet, ran):
    job = jobs.enqueue("greet", whom="Ville")
    Job.objects.filter(pk=job.pk).update(state=Job.State.DEAD, attempts=8)

    jobs.try_again(job)

    assert jobs.run_pending() == 1
    assert ran == ["Ville"]


def test_a_job_whose_worker_fell_silent_is_taken_over_and_its_first_effect_never_happens():
    @jobs.job("open", long=True)
    def open_account(work):
        with work.effect():
            User.objects.create_user("ville@peili.example")

    jobs.enqueue("open")
    with clock.at(NOON + timedelta(days=365)):
        lost = services._claim()
    with clock.at(NOON + timedelta(days=365, minutes=6)):
        assert jobs.run_pending() == 1
        services._run(lost)  # the silent one wakes up and goes on

    assert User.objects.count() == 1
    assert Job.objects.get().state == Job.State.DONE


def test_a_long_job_tells_its_progress_and_stops_when_asked():
    told = []

    @jobs.job("plan", long=True)
    def plan(work):
        for step in range(10):
            work.progress(step, 10, f"round {step}")
            row = Job.objects.get()
            told.append((row.share, row.what))
            if step == 2:
                jobs.request_stop(row)

    jobs.enqueue("plan")
    jobs.run_pending()

    assert told == [(0.0, "round 0"), (0.1, "round 1"), (0.2, "round 2")]
    assert Job.objects.get().state == Job.State.STOPPED


def test_a_waiting_job_stops_at_once(greet, ran):
    jobs.request_stop(jobs.enqueue("greet", whom="Ville"))

    assert jobs.run_pending() == 0


def test_what_a_job_returns_is_kept():
    @jobs.job("count", long=True)
    def count(work):
        return {"letters": 3}

    job = jobs.enqueue("count")
    jobs.run_pending()
    job.refresh_from_db()

    assert job.result == {"letters": 3}


def test_the_timetable_fills_each_slot_once_whoever_fills_it(ran):
    @jobs.job("nightly", when=jobs.Daily(time(3)))
    def nightly(work):
        ran.append(clock.now())

    for hour in (0, 1, 20, 26):
        with clock.at(NOON + timedelta(hours=hour)):
            jobs.fill_timetable()
            jobs.run_pending()

    assert ran == [NOON, NOON + timedelta(hours=20)]


def test_a_daily_time_is_the_time_on_the_wall_in_summer_and_in_winter():
    at_three = jobs.Daily(time(3))

    assert at_three.latest(datetime(2026, 1, 15, 12, tzinfo=UTC)).hour == 1
    assert at_three.latest(datetime(2026, 7, 15, 12, tzinfo=UTC)).hour == 0


def test_jobs_that_ended_well_long_ago_are_forgotten(greet):
    jobs.enqueue("greet", whom="Ville")
    jobs.run_pending()

    with clock.at(clock.now() + timedelta(days=15)):
        assert services.forget_finished(older_than=timedelta(days=14)) == 1
