"""What is kept of one person's answers, and nothing more (design §5, DP-07)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.db import models

from surveys.models.groups import GroupSize

if TYPE_CHECKING:
    from surveys.models.pages import SurveyPage


class Mode(models.TextChoices):
    """How the answers reached us."""

    WEB = "web", "On the website"
    PAPER = "paper", "On paper"
    KIOSK = "kiosk", "On a shared tablet"
    GROUP = "group", "In a group session"


class ResponseStatus(models.TextChoices):
    """Whether the answers count."""

    RECEIVED = "received", "Received"
    # Answers to a demonstration, generated or typed: never counted with real ones.
    EXAMPLE = "example", "Example"
    # They may be counted after all, and set aside again: nothing is ever lost by it (SB-23).
    QUARANTINED = "quarantined", "Set aside for checking"
    KEPT_OUT = "kept_out", "Checked and kept out"
    # Taken back by the person who gave it; leaves the numbers with their next step (SR-11).
    WITHDRAWN = "withdrawn", "Taken back"


class ResponseQuerySet(models.QuerySet["Response"]):
    """Answers, by what may be counted."""

    def counted(self, survey: SurveyPage) -> ResponseQuerySet:
        """Return the answers to ``survey`` that its results may count.

        A demonstration counts its examples and a real survey counts received answers, so that
        the two can never be mixed. A group is no person: groups are counted by themselves (QB-16).
        """
        return self._valid(survey).exclude(mode=Mode.GROUP)

    def groups(self, survey: SurveyPage) -> ResponseQuerySet:
        """Return the group sessions held for ``survey``."""
        return self._valid(survey).filter(mode=Mode.GROUP)

    def _valid(self, survey: SurveyPage) -> ResponseQuerySet:
        return self.filter(version__survey=survey, status=self.counted_status(survey))

    def counted_status(self, survey: SurveyPage) -> ResponseStatus:
        """Return the status of answers to ``survey`` that count."""
        return ResponseStatus.EXAMPLE if survey.is_demonstration else ResponseStatus.RECEIVED


class Response(models.Model):
    """One set of answers: no name, address, device, session, running number or time of day.

    ``answers`` maps every closed question of the version to option ids (a list), a number, or a
    missing code (``surveys.rules.codes.Missing``). Words are not here: they went to
    ``partnership.safeguarding`` and nothing joins them to this row. ``erasure_mark`` comes from a
    code that was shown once to the person who answered and is kept nowhere: who has the code can
    have the row erased, and nobody else can tell from the mark whose it is.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(
        "surveys.QuestionnaireVersion", on_delete=models.PROTECT, related_name="responses"
    )
    answers = models.JSONField()
    received_on = models.DateField()
    mode = models.CharField(max_length=8, choices=Mode.choices, default=Mode.WEB)
    # Of a group session, roughly how many people sat together; empty for one person.
    group_size = models.CharField(max_length=5, choices=GroupSize.choices, blank=True)
    language = models.CharField(max_length=12, default="en-gb")
    status = models.CharField(
        max_length=12, choices=ResponseStatus.choices, default=ResponseStatus.RECEIVED
    )
    # Why they were set aside (``surveys.rules.patterns.Pattern``); empty for nearly everybody.
    set_aside = models.CharField(max_length=8, blank=True)
    erasure_mark = models.CharField(
        max_length=64, null=True, blank=True, unique=True, editable=False
    )

    objects = ResponseQuerySet.as_manager()

    class Meta:
        # By the random id: the order of arrival must not be readable (SD-02).
        ordering: ClassVar[list[str]] = ["id"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["version", "status"], name="response_version_status")
        ]

    def __str__(self) -> str:
        """Return the random id."""
        return str(self.id)
