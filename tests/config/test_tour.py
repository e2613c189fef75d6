"""The tour walks the whole main job."""

from peili.config.story.walk import walk


def test_every_step_of_the_tour_holds(db, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    said = []

    assert walk(said.append), "\n".join(said)
    assert len(said) >= 18
