"""The thread beside the pages, and several workers at one table."""

import threading
import time

import pytest
from django.db import connection

from peili.plumbing import jobs
from peili.plumbing.accounts.models import User
from peili.plumbing.jobs import registry, services
from peili.plumbing.jobs.models import Job
from peili.plumbing.jobs.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def one_job(monkeypatch):
    """The only job there is opens an account."""
    monkeypatch.setattr(registry, "registered", {})
    monkeypatch.setattr(services, "registered", registry.registered)

    @jobs.job("open")
    def open_account(work, number):
        User.objects.create_user(f"{number}@peili.example")


def test_the_worker_runs_what_is_enqueued_and_stops_when_told():
    worker = Worker(pause=0.02)
    worker.start()
    jobs.enqueue("open", number=1)

    for _ in range(200):
        if Job.objects.filter(state=Job.State.DONE).exists():
            break
        time.sleep(0.02)
    worker.stop()

    assert User.objects.count() == 1
    assert not worker.is_alive()


def test_of_many_workers_each_job_is_run_by_one():
    for number in range(20):
        jobs.enqueue("open", number=number)

    def work():
        jobs.run_pending()
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert User.objects.count() == 20
    assert set(Job.objects.values_list("state", "attempts")) == {("done", 1)}
