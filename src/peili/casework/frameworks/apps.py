from django.apps import AppConfig


class FrameworksConfig(AppConfig):
    name = "peili.casework.frameworks"
    label = "frameworks"
    default_auto_field = "django.db.models.BigAutoField"
