"""Pages of the CMS: the shelf and the surveys on it."""

from typing import ClassVar

from django.db import models

from partnership.core.models import BasePage


class SurveyIndexPage(BasePage):
    """The shelf on which surveys stand."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["consultations.HaveYourSayPage"]
    subpage_types: ClassVar[list[str]] = ["surveys.SurveyPage"]


class SurveyPage(BasePage):
    """One survey."""

    is_demonstration = models.BooleanField(default=False)

    parent_page_types: ClassVar[list[str]] = ["surveys.SurveyIndexPage"]
    subpage_types: ClassVar[list[str]] = []
