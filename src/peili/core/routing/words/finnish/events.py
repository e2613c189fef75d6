"""Finnish: what happens to people and what they do to one another."""

from peili.core.routing.inquiry import Flag
from peili.core.routing.words.finnish.dangers import DANGERS
from peili.core.routing.words.finnish.hostility import HOSTILITY
from peili.core.routing.words.finnish.strains import QUARRELS, TROUBLES

EVENTS = {
    Flag.CRISIS: DANGERS,
    Flag.BULLYING: HOSTILITY,
    Flag.CONFLICT: QUARRELS,
    Flag.THERAPY: TROUBLES,
}
