"""Telling the page cache when a number anywhere on the site may have moved."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from partnership.core.page_cache import content_changed
from partnership.evidence.models import (
    Area,
    Caveat,
    ComparabilityBreak,
    Correction,
    Dataset,
    DateChange,
    DateMove,
    Figure,
    Measure,
    PlannedRelease,
    Publisher,
    Release,
    ReleasePlan,
)

SHOWN = (
    Area,
    Caveat,
    ComparabilityBreak,
    Correction,
    Dataset,
    DateChange,
    DateMove,
    Figure,
    Measure,
    PlannedRelease,
    Publisher,
    Release,
    ReleasePlan,
)


def forget_pages(sender: type, **kwargs: Any) -> None:
    """Empty the page cache once the change is safely in the database."""
    transaction.on_commit(content_changed)


def connect() -> None:
    """Listen to everything a figure is made of."""
    for model in SHOWN:
        name = f"evidence.forget_pages.{model.__name__}"
        post_save.connect(forget_pages, sender=model, dispatch_uid=f"{name}.save")
        post_delete.connect(forget_pages, sender=model, dispatch_uid=f"{name}.delete")
