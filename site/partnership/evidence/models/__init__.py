"""From a published file to a number in a sentence."""

from partnership.evidence.models.pages import StatisticsIndexPage, StatisticsPage

__all__ = ["StatisticsIndexPage", "StatisticsPage"]
