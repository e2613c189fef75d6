"""The practice's own travel times between towns."""

from peili.casework.schedule.models import TravelTime


def keep_travel_time(*, origin: str, destination: str, minutes: int) -> TravelTime:
    """Say how long a way takes; a way told once in one direction takes as long back."""
    row, _ = TravelTime.objects.update_or_create(
        origin=origin.strip(), destination=destination.strip(), defaults={"minutes": minutes}
    )
    return row


def forget_travel_time(row: TravelTime) -> None:
    """Go back to our own list."""
    row.delete()
