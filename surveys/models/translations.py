"""A survey's words in another language, on their way to the next version (UX-23, YP-14)."""

from typing import ClassVar

from django.db import models

from surveys.rules.translations import CHECKED_BY, CHECKED_ON, Translated


class SurveyTranslation(models.Model):
    """The texts of one survey in one language, and the person who checked them.

    ``texts`` maps a text key to the English that was translated and to its words. A check holds
    for the words as they were: changing one takes it back.
    """

    survey = models.ForeignKey(
        "surveys.SurveyPage", on_delete=models.CASCADE, related_name="translations"
    )
    language = models.CharField(max_length=12)
    texts = models.JSONField(default=dict, blank=True)
    checked_by = models.CharField(max_length=80, blank=True)
    checked_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["survey", "language"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["survey", "language"], name="one_translation_each")
        ]

    def __str__(self) -> str:
        """Return the survey's title and the language."""
        return f"{self.survey.title} ({self.language})"

    @property
    def done(self) -> dict[str, Translated]:
        """The texts by key, ready for the rules."""
        return {key: Translated(text["english"], text["words"]) for key, text in self.texts.items()}

    @property
    def is_checked(self) -> bool:
        """Whether a person has read the words of now and found them right."""
        return bool(self.checked_by and self.checked_on)

    def put(self, english: dict[str, str], words: dict[str, str]) -> None:
        """Take words for some texts, each made from the English of now; new words undo a check."""
        before = dict(self.texts)
        for key in english.keys() & words.keys():
            self.texts[key] = {"english": english[key], "words": words[key].strip()}
        if self.texts != before:
            self.checked_by, self.checked_on = "", None

    def as_published(self, english: dict[str, str]) -> dict[str, str]:
        """Return what a version stores: the words of every text, and the check."""
        words = {key: text.words for key, text in self.done.items() if key in english}
        if self.checked_by and self.checked_on:
            words[CHECKED_BY] = self.checked_by
            words[CHECKED_ON] = self.checked_on.isoformat()
        return words
