"""Application configuration."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Images, documents and the consent register."""

    name = "partnership.library"
    label = "library"
    verbose_name = "Library"
