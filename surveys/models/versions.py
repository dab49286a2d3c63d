"""The questionnaire exactly as it was published: written once, never changed (design §5)."""

from typing import Any, ClassVar, NoReturn

from django.db import models

from surveys.rules.definition import Definition


class ImmutableError(Exception):
    """Somebody tried to change or delete what people have already answered."""


class ImmutableQuerySet(models.QuerySet["QuestionnaireVersion"]):
    """A queryset that reads and adds, and refuses everything else."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse: answers are read with the version they were given to."""
        raise ImmutableError("A published version of a questionnaire cannot be changed.")

    def delete(self) -> NoReturn:
        """Refuse: an answer without its version cannot be read."""
        raise ImmutableError("A published version of a questionnaire cannot be deleted.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse, as ``update`` does."""
        self.update()


class QuestionnaireVersion(models.Model):
    """One published state of a survey's questions (ST-1, SD-03).

    ``definition`` is the JSON of :class:`surveys.rules.definition.Definition`; ``difference``
    lists, in words an officer understands, what changed since the version before.
    """

    survey = models.ForeignKey(
        "surveys.SurveyPage", on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField()
    definition = models.JSONField()
    checksum = models.CharField(max_length=64)
    difference = models.JSONField(default=list, blank=True)
    published_on = models.DateField()

    objects = ImmutableQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["survey", "number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["survey", "number"], name="one_version_per_number")
        ]

    def __str__(self) -> str:
        """Return the survey's title and the number of the version."""
        return f"{self.survey.title}, version {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new version; refuse to write over one that exists."""
        if not self._state.adding:
            raise ImmutableError("A published version of a questionnaire cannot be changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: an answer without its version cannot be read."""
        raise ImmutableError("A published version of a questionnaire cannot be deleted.")

    @property
    def questionnaire(self) -> Definition:
        """The questions of this version, ready for the rules."""
        return Definition.from_json(self.definition)
