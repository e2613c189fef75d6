"""What the door forgets by itself."""

from datetime import time, timedelta

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

from peili.plumbing import jobs
from peili.plumbing.accounts import browsers


@jobs.job("accounts.forget", when=jobs.Daily(time(3, 30)))
def forget_what_has_run_out(work: jobs.Work) -> None:
    browsers.forget_unseen(longer_than=timedelta(seconds=settings.SESSION_COOKIE_AGE))
    SessionStore.clear_expired()
