"""Application configuration."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Questionnaires, answers and disclosed results."""

    name = "surveys"
    label = "surveys"
    verbose_name = "Surveys"

    def ready(self) -> None:
        """Write a version whenever a survey is published."""
        from surveys.authoring.publishing import connect

        connect()
