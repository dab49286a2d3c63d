"""The statistics pages."""

from typing import ClassVar

from partnership.core.models import BasePage


class StatisticsIndexPage(BasePage):
    """All statistics."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["evidence.StatisticsPage"]


class StatisticsPage(BasePage):
    """One topic."""

    parent_page_types: ClassVar[list[str]] = ["evidence.StatisticsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
