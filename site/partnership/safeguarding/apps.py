"""Application configuration."""

from django.apps import AppConfig


class SafeguardingConfig(AppConfig):
    """Visitors' words, help lines and the way out."""

    name = "partnership.safeguarding"
    label = "safeguarding"
    verbose_name = "Safeguarding"
