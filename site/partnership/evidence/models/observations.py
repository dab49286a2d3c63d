"""The cells: one value of one measure, for one place and period, in one release."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from partnership.evidence.models.measures import Area, Measure
from partnership.evidence.models.sources import Release, public_at
from partnership.evidence.rules.cells import CellStatus, Number
from partnership.evidence.rules.periods import Period, PeriodKind

PERIOD_KINDS = [(kind.value, kind.label_words.capitalize()) for kind in PeriodKind]
STATUSES = [(status.value, status.label_words.capitalize()) for status in CellStatus]
WITH_VALUE = [status.value for status in CellStatus if status.has_value]


class PeriodFields(models.Model):
    """The three columns of a period."""

    period_kind = models.CharField(max_length=20, choices=PERIOD_KINDS)
    period_start = models.DateField()
    period_end = models.DateField()

    class Meta:
        abstract = True

    @property
    def period(self) -> Period:
        """Return the period as one value."""
        return Period(self.period_start, self.period_end, PeriodKind(self.period_kind))

    @period.setter
    def period(self, period: Period) -> None:
        """Fill the three columns."""
        self.period_kind = period.kind.value
        self.period_start = period.start
        self.period_end = period.end


class ObservationQuerySet(models.QuerySet["Observation"]):
    """Ways to ask for cells."""

    def current(
        self,
        now: datetime | None = None,
        *,
        including: Release | None = None,
        excluding: Release | None = None,
    ) -> "ObservationQuerySet":
        """Return the cells that hold now: of each, the one of the latest public release (P22).

        Args:
            now: Another moment, to see what held then.
            including: A release that counts as if it were public, for the preview.
            excluding: A release that counts as if it were withdrawn.
        """
        now = now or timezone.now()
        public = public_at(now, "release__", including)
        if excluding is not None:
            public &= ~Q(release=excluding.pk)
        later = Observation.objects.filter(
            public,
            Q(release__edition__gt=OuterRef("release__edition"))
            | Q(release__edition=OuterRef("release__edition"), release__gt=OuterRef("release")),
            measure=OuterRef("measure"),
            area=OuterRef("area"),
            period_kind=OuterRef("period_kind"),
            period_start=OuterRef("period_start"),
            period_end=OuterRef("period_end"),
        )
        return self.filter(public).filter(~Exists(later))


class Observation(PeriodFields):
    """One cell. A value of zero is a number; a suppressed or missing cell has none (G15)."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="observations")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="observations")
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="observations")
    value = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    status = models.CharField(max_length=20, choices=STATUSES, default=CellStatus.FINAL.value)
    low = models.DecimalField(
        max_digits=18,
        decimal_places=4,
        null=True,
        blank=True,
        help_text="The lower end of the publisher's own 95% interval, where one is given.",
    )
    high = models.DecimalField(
        max_digits=18, decimal_places=4, null=True, blank=True, help_text="The upper end."
    )
    people = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="How many people were asked, or counted over, where the publisher says (P14).",
    )
    note = models.CharField(max_length=240, blank=True)
    derived = models.BooleanField(
        default=False, help_text="Not in the file: worked out while the release was prepared."
    )

    objects = ObservationQuerySet.as_manager()

    class Meta:
        ordering = ("measure", "area", "period_start")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=(
                    "measure",
                    "area",
                    "period_kind",
                    "period_start",
                    "period_end",
                    "release",
                ),
                name="evidence_cell_once_a_release",
            ),
            models.CheckConstraint(
                condition=Q(status__in=WITH_VALUE, value__isnull=False)
                | (~Q(status__in=WITH_VALUE) & Q(value__isnull=True)),
                name="evidence_value_fits_status",
            ),
            models.CheckConstraint(
                condition=Q(period_end__gte=F("period_start")), name="evidence_period_forward"
            ),
        ]

    def __str__(self) -> str:
        """Return the cell in one line."""
        return f"{self.measure}, {self.area}, {self.period.words}: {self.value}"

    @property
    def number(self) -> Number | None:
        """Return the value, as a whole number where it is one."""
        if self.value is None:
            return None
        whole = int(self.value)
        return whole if whole == self.value else self.value
