"""Application configuration."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """From a published file to a number in a sentence."""

    name = "partnership.evidence"
    label = "evidence"
    verbose_name = "Evidence"
