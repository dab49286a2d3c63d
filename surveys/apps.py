"""Application configuration."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Questionnaires, answers and disclosed results."""

    name = "surveys"
    label = "surveys"
    verbose_name = "Surveys"
