"""Rung when a job is enqueued in this process, so that its worker starts at once."""

import threading

bell = threading.Event()
