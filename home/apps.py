"""Application configuration."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home page, standard pages, navigation and site settings."""

    name = "home"
    label = "home"
    verbose_name = "Home"
