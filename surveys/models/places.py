"""Where people may say that they live: the partnership's own list, used by every survey."""

import uuid
from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from surveys.rules.places import LEVELS, TOWN


class Place(models.Model):
    """A town or a larger area; its id is what answers are stored under (ST-1, DP-12).

    A place that is no longer offered is taken off the list with ``is_offered``: surveys that were
    published with it keep it with their answers.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80)
    level = models.CharField(max_length=8, choices=LEVELS, default=TOWN)
    within = models.CharField(
        "part of",
        max_length=80,
        blank=True,
        help_text="The larger area, as a heading above its towns. Empty for “Somewhere else”.",
    )
    order = models.PositiveSmallIntegerField(default=0, help_text="Smaller numbers come first.")
    is_offered = models.BooleanField("offered", default=True)

    panels: ClassVar[list[FieldPanel]] = [
        FieldPanel("name"),
        FieldPanel("level"),
        FieldPanel("within"),
        FieldPanel("order"),
        FieldPanel("is_offered"),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "name"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["level", "name"], name="one_place_of_a_name")
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.name
