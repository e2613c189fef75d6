"""Start Django for a command that needs it, and nothing before."""

import os


def set_up(**environment: str) -> None:
    """Switch Django on with these settings of the environment on top."""
    os.environ.update(environment)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peili.config.settings")
    import django

    django.setup()
