"""The word list of the screen. It lives in the database because slang changes."""

from typing import ClassVar

from django.db import models

from partnership.safeguarding.rules.categories import CATEGORY_LABELS, Category
from partnership.safeguarding.rules.screening import Phrase


class ScreeningPhrase(models.Model):
    """A word or phrase that puts a text into a category (SG-07)."""

    category = models.CharField(max_length=30, choices=[(c, CATEGORY_LABELS[c]) for c in Category])
    phrase = models.CharField(max_length=120, help_text="As people say it. Case does not matter.")
    language = models.CharField(max_length=12, default="en")
    is_active = models.BooleanField("in use", default=True)

    class Meta:
        ordering = ("category", "phrase")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=("category", "phrase", "language"), name="one_phrase_a_category"
            )
        ]

    def __str__(self) -> str:
        """Return the phrase."""
        return self.phrase

    @classmethod
    def in_use(cls) -> list[Phrase]:
        """Return the whole list as the rules know it; every language screens every text."""
        rows = cls.objects.filter(is_active=True).values_list("pk", "category", "phrase")
        return [Phrase(*row) for row in rows]
