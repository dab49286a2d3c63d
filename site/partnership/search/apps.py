"""Application configuration."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding a page."""

    name = "partnership.search"
    label = "search"
    verbose_name = "Search"
