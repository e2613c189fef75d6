"""English: what happens to people and what they do to one another."""

from peili.core.routing.inquiry import Flag
from peili.core.routing.words.english.dangers import DANGERS
from peili.core.routing.words.english.hostility import HOSTILITY
from peili.core.routing.words.english.strains import QUARRELS, TROUBLES

EVENTS = {
    Flag.CRISIS: DANGERS,
    Flag.BULLYING: HOSTILITY,
    Flag.CONFLICT: QUARRELS,
    Flag.THERAPY: TROUBLES,
}
