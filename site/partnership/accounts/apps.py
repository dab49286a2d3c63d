"""Application configuration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who signs in, for whom and in which role."""

    name = "partnership.accounts"
    label = "accounts"
    verbose_name = "Accounts"
