from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    """Knows every job as soon as the house stands: each app keeps its own in `jobs.py`."""

    name = "peili.plumbing.jobs"
    label = "jobs"

    def ready(self) -> None:
        autodiscover_modules("jobs")
