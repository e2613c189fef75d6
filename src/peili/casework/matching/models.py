"""A choice of practitioner, with the ranking it was made from."""

from django.db import models

from peili.casework.inquiries.models import Inquiry
from peili.casework.offerings.models import Practitioner
from peili.parties.models import Engagement, Person


class Match(models.Model):
    """Who was chosen for an inquiry, by whom and why; the ranking is kept as it was shown."""

    inquiry = models.ForeignKey(Inquiry, models.CASCADE, related_name="matches")
    ranking = models.JSONField(default=list)
    practitioner = models.ForeignKey(Practitioner, models.PROTECT, related_name="matches")
    reason = models.TextField(blank=True)
    chosen_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    chosen_at = models.DateTimeField()
    engagement = models.OneToOneField(
        Engagement, models.SET_NULL, null=True, blank=True, related_name="match"
    )

    class Meta:
        ordering = ["-chosen_at"]

    def __str__(self) -> str:
        return f"{self.inquiry} → {self.practitioner}"
