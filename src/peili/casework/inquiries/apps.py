from django.apps import AppConfig


class InquiriesConfig(AppConfig):
    name = "peili.casework.inquiries"
    label = "inquiries"
    default_auto_field = "django.db.models.BigAutoField"
