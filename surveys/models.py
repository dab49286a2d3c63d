"""Questionnaires, answers and disclosed results."""

from typing import ClassVar

from partnership.core.models import BasePage


class SurveyIndexPage(BasePage):
    """The shelf on which surveys stand."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["consultations.HaveYourSayPage"]
    subpage_types: ClassVar[list[str]] = ["surveys.SurveyPage"]


class SurveyPage(BasePage):
    """One survey."""

    parent_page_types: ClassVar[list[str]] = ["surveys.SurveyIndexPage"]
    subpage_types: ClassVar[list[str]] = []
