"""Numbers of rows that tell nothing of how many other rows there are.

A row that both insiders and outsiders see must not count its table in its address: from one number
to the next an outsider could read how much has been written that is not for them.
"""

import os


def telling_nothing() -> int:
    """Draw the number of a new row: 53 bits, so that every browser reads it exactly."""
    return int.from_bytes(os.urandom(7)) >> 3
