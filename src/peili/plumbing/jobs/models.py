"""Work that waits, work under way, work that is done, and work that was given up."""

from django.db import models


class Job(models.Model):
    """One piece of work. From `due_at` on anybody may take it; a lease moves that ahead."""

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        STOPPED = "stopped"
        DEAD = "dead"

    name = models.CharField(max_length=80)
    key = models.CharField(max_length=200, blank=True)
    slot = models.DateTimeField(null=True)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    lease = models.CharField(max_length=32, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)
    finished_at = models.DateTimeField(null=True)
    result = models.JSONField(null=True)

    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    what = models.CharField(max_length=200, blank=True)
    stop_requested = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name", "key"],
                condition=models.Q(state="waiting") & ~models.Q(key=""),
                name="one_waiting_job_per_key",
            ),
            models.UniqueConstraint(fields=["name", "slot"], name="one_job_per_slot"),
        ]
        # "finished_at IS NULL" stands in the queries word for word; SQLite uses a partial index
        # only when its condition does, and never when it comes as a parameter.
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                condition=models.Q(finished_at__isnull=True),
                name="jobs_due",
            ),
            models.Index(
                fields=["name", "key"],
                condition=models.Q(finished_at__isnull=True),
                name="jobs_of_a_key",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.key}".strip()

    @property
    def unfinished(self) -> bool:
        return self.state in {self.State.WAITING, self.State.RUNNING}

    @property
    def share(self) -> float | None:
        """How much is done, 0…1, or None while nobody knows."""
        return min(1.0, self.done / self.total) if self.total else None
