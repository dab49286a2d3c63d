"""The question bank and its versions, which never change (DC-05, QL-5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from partnership.core.append_only import AppendOnlyModel
from surveys.authoring.ids import with_unique_ids
from surveys.authoring.one_question import build_question
from surveys.bank.forms import BankQuestionForm
from surveys.blocks.questions import QUESTION_BLOCKS
from surveys.rules.bank import bank_findings, reference
from surveys.rules.definition import Question


class Standard(models.TextChoices):
    """Where a question gets its authority from."""

    HARMONISED = "harmonised", "Harmonised across government"
    LOCAL = "local", "Local standard"


class Shelf(models.TextChoices):
    """The part of the bank in which a question stands."""

    CORE = "core", "Core questions"
    ABOUT_YOU = "about_you", "About you"


class BankQuestion(models.Model):
    """One standard question. Surveys point to one of its versions, so that waves compare.

    Saving other words, other answers or another source writes a new version. A running survey
    keeps the version it was published with.
    """

    key = models.SlugField(
        max_length=60,
        unique=True,
        help_text="A short name that never changes, for example “dem-1-age”.",
    )
    code = models.CharField(
        max_length=20, blank=True, help_text="The rule or list it belongs to, for example DEM-1."
    )
    shelf = models.CharField(max_length=12, choices=Shelf.choices, default=Shelf.CORE)
    standard = models.CharField(max_length=12, choices=Standard.choices, default=Standard.LOCAL)
    standard_version = models.CharField(
        "version of the standard",
        max_length=120,
        help_text="For example “Census 2021 list, GSS page of March 2025”.",
    )
    source = models.CharField(
        max_length=300, help_text="Who asked it first, with the address of the page."
    )
    attribution = models.CharField(
        "licence and attribution",
        max_length=300,
        help_text="What must be said when it is used, for example “Open Government Licence v3.0”.",
    )
    note = models.TextField(
        blank=True,
        max_length=1000,
        help_text="For staff: how it compares, and what to take care of.",
    )
    youngest = models.PositiveSmallIntegerField(
        "asked from the age of",
        default=0,
        validators=[MaxValueValidator(99)],
        help_text="0 for every age. Younger people are never asked (HQ-03, HQ-04, DEM-8).",
    )
    comparable_with = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="continued_by",
        help_text="The question whose series it continues under another meaning.",
    )
    content = StreamField(QUESTION_BLOCKS, max_num=1, verbose_name="the question")
    is_retired = models.BooleanField(
        "retired", default=False, help_text="No longer offered. Surveys that use it keep it."
    )

    base_form_class = BankQuestionForm
    # It points to nothing that the CMS could track.
    wagtail_reference_index_ignore = True
    panels: ClassVar[list[Panel]] = [
        FieldPanel("content"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("key"), FieldPanel("code")]),
                FieldRowPanel([FieldPanel("shelf"), FieldPanel("youngest")]),
                FieldPanel("comparable_with"),
                FieldPanel("is_retired"),
            ],
            heading="Where it stands",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("standard"), FieldPanel("standard_version")]),
                FieldPanel("source"),
                FieldPanel("attribution"),
                FieldPanel("note"),
            ],
            heading="Where it comes from",
        ),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["shelf", "code", "key"]

    def __str__(self) -> str:
        """Return the code and the words of the question."""
        title = self.question.title if self.content else self.key
        return f"{self.code}: {title}" if self.code else title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and write a version when the question or its source changed."""
        from surveys.bank.publishing import write_version

        self._give_own_ids()
        super().save(*args, **kwargs)
        write_version(self)

    def clean(self) -> None:
        """Refuse what would make old answers mean something else, and what no survey may ask."""
        super().clean()
        self._give_own_ids()
        if not self.content:
            return
        before = self.latest
        found = bank_findings(self.question, before.question if before else None)
        if found:
            raise ValidationError({"content": found})

    @property
    def question(self) -> Question:
        """The question as the form has it now, under its permanent id."""
        child = self.content[0]
        built = build_question(child.block_type, child.value, id_=child.id or "")
        return replace(
            built,
            source=self.code or self.key,
            youngest=self.youngest,
            comparable_with=self._continued_id(),
        )

    def _continued_id(self) -> str:
        continued = self.comparable_with
        return continued.question.id if continued is not None and continued.content else ""

    @property
    def latest(self) -> BankVersion | None:
        """The version that new surveys get."""
        return self.versions.order_by("number").last() if self.pk else None

    def _give_own_ids(self) -> None:
        raw = list(self.content.get_prep_value())
        unique = with_unique_ids(raw)
        if unique != raw:
            self.content = StreamValue(self.content.stream_block, unique, is_lazy=True)


class BankVersion(AppendOnlyModel):
    """One state of a bank question; surveys point to it as ``key/number``."""

    bank_question = models.ForeignKey(
        BankQuestion, on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField()
    definition = models.JSONField()
    provenance = models.JSONField()
    difference = models.JSONField(default=list, blank=True)
    written_on = models.DateField(default=timezone.localdate)

    class Meta:
        ordering: ClassVar[list[str]] = ["bank_question", "number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["bank_question", "number"], name="one_bank_version_per_number"
            )
        ]

    def __str__(self) -> str:
        """Return the words of the question and the number of the version."""
        return f"{self.definition['title']} (version {self.number})"

    @property
    def reference(self) -> str:
        """What a survey stores: the key and the number."""
        return reference(self.bank_question.key, self.number)

    @property
    def question(self) -> Question:
        """The question of this version."""
        return Question.from_json(self.definition)
