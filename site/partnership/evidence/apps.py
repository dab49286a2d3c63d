"""Application configuration."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """From a published file to a number in a sentence."""

    name = "partnership.evidence"
    label = "evidence"
    verbose_name = "Evidence"

    def ready(self) -> None:
        """Begin to listen for changes."""
        from partnership.evidence import signals

        signals.connect()
