"""The doors in letters, as rows."""

from django.conf import settings
from django.db import models


class OneTimeLink(models.Model):
    """A door in a letter: opens one page, for one purpose, once, for a while.

    Only the fingerprint of the token is kept, so a stolen table opens nothing.
    """

    fingerprint = models.BinaryField(max_length=32, unique=True)
    purpose = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="one_time_links"
    )
    holder = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.purpose} {self.subject}"
