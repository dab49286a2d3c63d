"""From asked to changed."""

from typing import ClassVar

from partnership.core.models import BasePage


class HaveYourSayPage(BasePage):
    """What is open, coming and closed."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = [
        "consultations.ConsultationPage",
        "surveys.SurveyIndexPage",
    ]


class ConsultationPage(BasePage):
    """One consultation."""

    parent_page_types: ClassVar[list[str]] = ["consultations.HaveYourSayPage"]
    subpage_types: ClassVar[list[str]] = []


class WhatChangedPage(BasePage):
    """What changed because people spoke."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["consultations.ActionPage"]


class ActionPage(BasePage):
    """One action."""

    parent_page_types: ClassVar[list[str]] = ["consultations.WhatChangedPage"]
    subpage_types: ClassVar[list[str]] = []
