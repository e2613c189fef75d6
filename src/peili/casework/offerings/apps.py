from django.apps import AppConfig


class OfferingsConfig(AppConfig):
    name = "peili.casework.offerings"
    label = "offerings"
    default_auto_field = "django.db.models.BigAutoField"
