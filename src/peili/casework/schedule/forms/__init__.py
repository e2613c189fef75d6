"""What may be typed about sessions and on the planning desk."""

from peili.casework.schedule.forms.desk import (
    AbsenceForm,
    ChoicesForm,
    MovePlannedForm,
    PlanForm,
    TravelTimeForm,
    WishesForm,
)
from peili.casework.schedule.forms.sessions import (
    AttendanceForm,
    CancellationForm,
    EndingForm,
    MemberForm,
    MoveForm,
    SeriesForm,
    SessionForm,
    TimeFormSet,
)

__all__ = [
    "AbsenceForm",
    "AttendanceForm",
    "CancellationForm",
    "ChoicesForm",
    "EndingForm",
    "MemberForm",
    "MoveForm",
    "MovePlannedForm",
    "PlanForm",
    "SeriesForm",
    "SessionForm",
    "TimeFormSet",
    "TravelTimeForm",
    "WishesForm",
]
