"""A supervisee steps back: whether the work goes on, and all that the others learn (C7)."""

from collections.abc import Mapping
from dataclasses import dataclass

from peili.core.remarks import Remark
from peili.core.terms import Form
from peili.core.wording import msgid

# How many supervisees a form needs to go on; a pair of one would be another agreement.
FEWEST_SUPERVISEES: Mapping[Form, int] = {
    Form.INDIVIDUAL: 1,
    Form.PAIR: 2,
    Form.GROUP: 2,
    Form.TEAM: 2,
    Form.WORK_COMMUNITY: 2,
}


@dataclass(frozen=True)
class SteppingBack:
    """What follows when a supervisee steps back (C7).

    `others_see` is all that the commissioner and the others learn: no name and no reason.
    """

    goes_on: bool
    others_see: Remark


def step_back(form: Form, *, people: int) -> SteppingBack:
    """One of `people` supervisees steps back; no reason is asked."""
    if people < 1:
        raise ValueError("people: nobody is left to step back")
    left = people - 1
    return SteppingBack(
        goes_on=left >= FEWEST_SUPERVISEES[form], others_see=head_count_remark(left)
    )


def head_count_remark(people: int) -> Remark:
    """All that those outside the group learn of its members: how many they are."""
    return Remark(
        "head_count", msgid("The number of participants is now %(people)s."), {"people": people}
    )
