"""Application configuration."""

from django.apps import AppConfig


class ConsultationsConfig(AppConfig):
    """From asked to changed."""

    name = "consultations"
    label = "consultations"
    verbose_name = "Consultations"
