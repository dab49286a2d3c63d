"""Application configuration."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    """Hopeful stories."""

    name = "stories"
    label = "stories"
    verbose_name = "Stories"
