"""Saved figures: a measure, area, period and form with a name to cite them by."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.search import index

from partnership.evidence.models.measures import Area, Measure
from partnership.evidence.models.observations import PeriodFields
from partnership.evidence.rules.cells import FORM_LABELS, Form
from partnership.evidence.rules.comparing import earlier_period
from partnership.evidence.rules.periods import Period, PeriodKind
from partnership.evidence.rules.refusals import Refused

FORMS = [(form.value, label) for form, label in FORM_LABELS.items()]


class Figure(index.Indexed, PeriodFields):
    """What an author picks. It holds no number: the number is worked out each time (N2)."""

    slug = models.SlugField(
        max_length=80, unique=True, help_text="Pages cite the figure by this; do not change it."
    )
    title = models.CharField(max_length=160, help_text="How staff find it in the picker.")
    label = models.CharField(
        max_length=160, blank=True, help_text="What a card says under the number."
    )
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="figures")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="figures")
    form = models.CharField(max_length=20, choices=FORMS, default=Form.COUNT.value)
    compare_start = models.DateField(
        "compare with the period that begins on",
        null=True,
        blank=True,
        help_text="For a change. Empty: the same period a year before (P16).",
    )

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.AutocompleteField("slug"),
        index.RelatedFields("measure", [index.SearchField("name")]),
        index.RelatedFields("area", [index.SearchField("name")]),
    ]

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    def clean(self) -> None:
        """Refuse days that are not a period of the chosen kind (P15)."""
        super().clean()
        if not (self.period_kind and self.period_start and self.period_end):
            return
        try:
            period = Period(self.period_start, self.period_end, PeriodKind(self.period_kind))
        except ValueError as error:
            raise ValidationError({"period_end": str(error)}) from error
        try:
            earlier_period(period, self.compare_start)
        except Refused as refusal:
            raise ValidationError({"compare_start": refusal.reason}) from refusal
