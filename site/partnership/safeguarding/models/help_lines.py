"""The help directory: every number of the site, once (SG-16)."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from partnership.core.page_cache import content_changed


class HelpLine(models.Model):
    """A service that people can turn to.

    Only verified lines are shown to the public (DEMO-3); the staff note never is.
    """

    name = models.CharField(max_length=120)
    number = models.CharField(
        max_length=60,
        blank=True,
        help_text="With the keys to press after a comma: 0300 126 7000, then 1, then 1.",
    )
    sms = models.CharField("text number", max_length=40, blank=True)
    url = models.URLField("website", blank=True)
    note = models.CharField(max_length=200, blank=True, help_text="One short, plain sentence.")
    audience = models.CharField("who it is for", max_length=80, blank=True)
    is_emergency = models.BooleanField("for danger now", default=False)
    in_panel = models.BooleanField(
        "in the help panel", default=False, help_text="Shown at the end of every page."
    )
    order = models.PositiveSmallIntegerField(default=100)
    verified = models.BooleanField(
        default=False, help_text="Somebody called or checked it. Only verified lines are public."
    )
    last_checked = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True, help_text="Where the number comes from.")
    staff_note = models.CharField(max_length=240, blank=True, help_text="Never shown in public.")

    class Meta:
        ordering = ("order", "name")

    def __str__(self) -> str:
        """Return the service's name."""
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and let every page show the change at once."""
        super().save(*args, **kwargs)
        content_changed()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete, and let every page show the change at once."""
        gone = super().delete(*args, **kwargs)
        content_changed()
        return gone

    def clean(self) -> None:
        """A verified line says when and by what it was checked, and how to reach it."""
        super().clean()
        if not (self.number or self.sms or self.url):
            raise ValidationError("Give a number, a text number or a website.")
        if self.verified and not (self.last_checked and self.source):
            raise ValidationError("Say when the line was last checked and against which source.")

    @property
    def tel_href(self) -> str:
        """Return the ``tel:`` address of the number without the keys to press after it."""
        digits = re.sub(r"[^\d+]", "", self.number.split(",")[0])
        return f"tel:{digits}" if digits else ""
