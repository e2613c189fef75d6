"""`peili migrate`: bring the database up to date."""

from collections.abc import Sequence

from peili.config.django_setup import set_up


def run(arguments: Sequence[str]) -> int:
    set_up()
    bring_up_to_date()
    print("The database is up to date.")
    return 0


def bring_up_to_date() -> None:
    """Apply what is new in the tables, and make the shared cache's table and the files' folder."""
    from django.conf import settings
    from django.core.management import call_command

    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
