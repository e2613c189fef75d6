"""`peili begin`: found the practice on an empty database, with its first coordinator.

Prints the address where they choose their password; everything else is done in the pages.
"""

import argparse
import sys
from collections.abc import Sequence

from peili.config.commands.migrate import bring_up_to_date
from peili.config.django_setup import set_up


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="peili begin", description=__doc__)
    parser.add_argument("--practice", required=True, help="name of the firm or sole trader")
    parser.add_argument("--name", required=True, help="your own name: you are its coordinator")
    parser.add_argument("--email", required=True, help="you sign in with it")
    asked = parser.parse_args(arguments)
    set_up()
    bring_up_to_date()
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    from peili.parties import services
    from peili.plumbing import clock
    from peili.plumbing.accounts import letters

    try:
        validate_email(asked.email)
        founder = services.found_practice(
            practice=asked.practice, name=asked.name, email=asked.email, at=clock.now()
        )
    except ValidationError:
        print(f"peili begin: {asked.email} is no e-mail address.", file=sys.stderr)
        return 2
    except services.AlreadyFounded as refusal:
        print(f"peili begin: {refusal}", file=sys.stderr)
        return 1
    assert founder.user is not None  # known_person opens an account
    print(f"{asked.practice} is founded. Start the pages with `peili serve`, and choose your")
    print(f"password here within a week:\n\n  {letters.first_way_in(founder.user)}\n")
    print("Then: settings of the practice, services and prices, practitioners (yourself, too).")
    return 0
