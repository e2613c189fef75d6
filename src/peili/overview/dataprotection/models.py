"""What has been let go when its time was over."""

from django.db import models

from peili.core.retention import Kept


class Retirement(models.Model):
    """A row whose time was over and which was let go: numbers, for the row may be no more."""

    kind = models.CharField(max_length=30, choices=[(kind.value, kind.value) for kind in Kept])
    row = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "row"], name="retired_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}"
