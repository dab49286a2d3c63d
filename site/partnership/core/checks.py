"""House rules as system checks: Django refuses to start while one is broken."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from wagtail.models import Page, get_page_models

from partnership.core.models import BasePage


def _own_page_models() -> list[type[Page]]:
    return [model for model in get_page_models() if model is not Page]


def page_types_follow_the_house_rules(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Every page type extends ``BasePage`` and says where it may stand in the tree."""
    errors: list[CheckMessage] = []
    for model in _own_page_models():
        if not issubclass(model, BasePage):
            errors.append(Error("Extend BasePage.", obj=model, id="core.E001"))
        for name in ("parent_page_types", "subpage_types"):
            if name not in vars(model):
                errors.append(Error(f"Set {name}.", obj=model, id="core.E002"))
    return errors


def protected_files_are_not_served(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """The web server hands out everything in ``MEDIA_ROOT``, and nothing of ``PROTECTED_ROOT``."""
    protected = Path(settings.PROTECTED_ROOT).resolve()
    for name in ("MEDIA_ROOT", "STATIC_ROOT"):
        if protected.is_relative_to(Path(getattr(settings, name)).resolve()):
            return [Error(f"PROTECTED_ROOT must not be inside {name}.", id="core.E003")]
    return []


def connect() -> None:
    """Let Django run the house rules with its own checks."""
    register(page_types_follow_the_house_rules)
    register(protected_files_are_not_served)
