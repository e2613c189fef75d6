"""One line of the log. Triggers in both databases refuse to change or delete it."""

from django.db import models


class Entry(models.Model):
    """Somebody did something to a row. Numbers, not keys: the log outlives the rows."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor_user = models.BigIntegerField(null=True)
    actor_person = models.BigIntegerField(null=True)
    role = models.CharField(max_length=40, blank=True)
    verb = models.CharField(max_length=40)
    record = models.CharField(max_length=60)
    row = models.CharField(max_length=80, blank=True)
    about_person = models.BigIntegerField(null=True)
    previous = models.BinaryField(max_length=32)
    seal = models.BinaryField(max_length=32)

    class Meta:
        ordering = ["-seq"]
        indexes = [
            models.Index(fields=["about_person", "-seq"], name="log_about_person"),
            models.Index(fields=["actor_person", "-seq"], name="log_by_person"),
            models.Index(fields=["record", "row", "-seq"], name="log_of_a_row"),
        ]

    def __str__(self) -> str:
        return f"{self.seq}: {self.verb} {self.record} {self.row}".strip()
