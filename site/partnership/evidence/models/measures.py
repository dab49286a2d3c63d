"""What is counted, where, and what a reader must know about it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

PERCENT = "percent"


class AreaLevel(models.TextChoices):
    """Kinds of area, from the widest to the smallest."""

    COUNTRY = "country", "Country"
    REGION = "region", "Region"
    FORCE = "police_force", "Police force area"
    COUNTY = "county", "County"
    AUTHORITY = "authority", "Council"
    FORMER_DISTRICT = "former_district", "Former district"
    LSOA = "lsoa", "Small area (LSOA)"


class CodeScheme(models.TextChoices):
    """Who gave an area its code. No official code is ever made up."""

    ONS = "ons", "Office for National Statistics code"
    POLICE = "data.police.uk", "Name of the police force at data.police.uk"
    OWN = "own", "Our own name for the place"


class Area(models.Model):
    """A place with its code, whose code it is, and the dates for which it is valid (P21)."""

    code = models.CharField(max_length=40, unique=True)
    code_scheme = models.CharField(
        max_length=20,
        choices=CodeScheme,
        default=CodeScheme.ONS,
        help_text="Who gave the code. Where no official code is held a plain name is used.",
    )
    name = models.CharField(max_length=120)
    level = models.CharField(max_length=20, choices=AreaLevel)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts"
    )
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True, help_text="The last day of the code.")
    successors = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="predecessors"
    )

    class Meta:
        ordering = ("code",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="evidence_area_valid_dates",
            ),
        ]

    def __str__(self) -> str:
        """Return the area's name."""
        return self.name


class Caveat(models.Model):
    """Something a reader must know; it travels with every number it touches (N12)."""

    slug = models.SlugField(unique=True)
    text = models.CharField(max_length=400, help_text="One or two plain sentences.")
    only_rates = models.BooleanField(
        default=False, help_text="Show it only where the number is divided by residents."
    )
    only_ranks = models.BooleanField(
        default=False, help_text="Show it only where places are put in order."
    )
    only_level = models.CharField(
        max_length=20, choices=AreaLevel, blank=True, help_text="Show it only for such areas."
    )
    order = models.PositiveSmallIntegerField(default=100)

    class Meta:
        ordering = ("order", "slug")

    def __str__(self) -> str:
        """Return the words of the caveat."""
        return self.text


class Direction(models.TextChoices):
    """Whether a rise is welcome; words never take sides where it is neither."""

    GOOD = "good", "A rise is good news"
    BAD = "bad", "A rise is bad news"
    NEITHER = "neither", "Neither"


class MeasureKind(models.TextChoices):
    """What kind of statement a number is; it is printed with the number (E2, E4, E13, P25)."""

    OUTCOME = "outcome", "Outcome: what happened"
    ACTIVITY = "activity", "Activity: what was done, not what changed"
    SURVEY = "survey", "Survey: what people said"
    NORM = "norm", "Norm: what most people do"
    IMPACT = "impact", "Impact: what a project changed"


class Measure(models.Model):
    """What is counted. The noun is part of the measure: episodes are not people (P10)."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=160)
    series = models.CharField(
        max_length=160, help_text="The series it belongs to; series are never mixed (P9)."
    )
    unit_singular = models.CharField(max_length=40, help_text="offence")
    unit_plural = models.CharField(
        max_length=40, help_text="offences; “percent” or “per 100,000 people” where published so"
    )
    noun_singular = models.CharField(max_length=120, help_text="violence and sexual offence")
    noun_plural = models.CharField(max_length=120, help_text="violence and sexual offences")
    kind = models.CharField(max_length=20, choices=MeasureKind, default=MeasureKind.OUTCOME)
    comparison_group = models.CharField(
        max_length=160, blank=True, help_text="For an impact: who it is compared with (P25)."
    )
    decimals = models.PositiveSmallIntegerField(default=0)
    direction = models.CharField(max_length=10, choices=Direction, default=Direction.NEITHER)
    base = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The population that rates divide by. Empty: no rate (P14).",
    )
    whole = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The measure that this one is a part of, for shares.",
    )
    rate_per = models.PositiveIntegerField(default=1000)
    rate_decimals = models.PositiveSmallIntegerField(default=1)
    smallest_level = models.CharField(
        max_length=20,
        choices=AreaLevel,
        default=AreaLevel.AUTHORITY,
        help_text="The smallest area that may be shown in public (E9, P20).",
    )
    minimum_count = models.PositiveIntegerField(
        default=0, help_text="Counts from 1 up to below this are not shown (P13)."
    )
    caveats = models.ManyToManyField(Caveat, blank=True, related_name="measures")

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        """Return the measure's name."""
        return self.name

    @property
    def is_percent(self) -> bool:
        """Say whether its values are per cents that somebody else worked out."""
        return self.unit_plural == PERCENT

    @property
    def is_published_rate(self) -> bool:
        """Say whether its values are rates that somebody else worked out (P14)."""
        return " per " in f" {self.unit_plural} "


class ComparabilityBreak(models.Model):
    """A day from which numbers of a measure cannot be compared with those before (P6 to P8)."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="breaks")
    area = models.ForeignKey(
        Area, null=True, blank=True, on_delete=models.CASCADE, help_text="Empty: everywhere."
    )
    on = models.DateField()
    label = models.CharField(max_length=80)
    explanation = models.CharField(max_length=400)
    source_url = models.URLField(blank=True)

    class Meta:
        ordering = ("on",)

    def __str__(self) -> str:
        """Return the label and the day."""
        return f"{self.label} ({self.on})"
