from django.apps import AppConfig


class FrameworkFollowUpConfig(AppConfig):
    name = "peili.overview.frameworks"
    label = "framework_follow_up"
