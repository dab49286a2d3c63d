"""Application configuration."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What every area stands on."""

    name = "partnership.core"
    label = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        """Register the house rules and keep the page cache honest."""
        from partnership.core import checks, signals

        checks.connect()
        signals.connect()
