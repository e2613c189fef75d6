"""Where an inquiry belongs: supervision, crisis support, mediation, the employer or elsewhere."""

from peili.core.routing.decision import route
from peili.core.routing.inquiry import (
    SITUATION_LABELS,
    Flag,
    Inquiry,
    Route,
    Routing,
    Situation,
)
from peili.core.routing.reading import read
from peili.core.routing.wire import answer, inquiry_from

__all__ = [
    "SITUATION_LABELS",
    "Flag",
    "Inquiry",
    "Route",
    "Routing",
    "Situation",
    "answer",
    "inquiry_from",
    "read",
    "route",
]
