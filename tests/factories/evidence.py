"""Invented evidence: publishers, releases, measures, areas, cells and saved figures."""

from datetime import UTC, date, datetime

import factory

from partnership.evidence.models import (
    Area,
    AreaLevel,
    Correction,
    CorrectionKind,
    Dataset,
    Figure,
    Measure,
    Observation,
    Publisher,
    Release,
)

LONG_AGO = datetime(2024, 1, 1, 9, 30, tzinfo=UTC)


class PublisherFactory(factory.django.DjangoModelFactory[Publisher]):
    """A publisher."""

    class Meta:
        model = Publisher

    name = factory.Sequence(lambda n: f"Example publisher {n}")
    slug = factory.Sequence(lambda n: f"example-publisher-{n}")


class DatasetFactory(factory.django.DjangoModelFactory[Dataset]):
    """A data set."""

    class Meta:
        model = Dataset

    publisher = factory.SubFactory(PublisherFactory)
    name = factory.Sequence(lambda n: f"Example data set {n}")
    slug = factory.Sequence(lambda n: f"example-data-set-{n}")
    attribution = "Source: an example"


class ReleaseFactory(factory.django.DjangoModelFactory[Release]):
    """A release that has been public for long."""

    class Meta:
        model = Release

    dataset = factory.SubFactory(DatasetFactory)
    title = "example edition"
    edition = date(2024, 1, 1)
    checksum = factory.Sequence(lambda n: f"{n:064x}")
    publish_at = LONG_AGO


class AreaFactory(factory.django.DjangoModelFactory[Area]):
    """A council."""

    class Meta:
        model = Area

    code = factory.Sequence(lambda n: f"X{n:08}")
    name = factory.Sequence(lambda n: f"Example council {n}")
    level = AreaLevel.AUTHORITY


class ResidentsFactory(factory.django.DjangoModelFactory[Measure]):
    """A measure of people."""

    class Meta:
        model = Measure

    slug = factory.Sequence(lambda n: f"example-residents-{n}")
    name = "Residents"
    series = "Example population"
    unit_singular = "resident"
    unit_plural = "residents"
    noun_singular = "resident"
    noun_plural = "residents"


class MeasureFactory(factory.django.DjangoModelFactory[Measure]):
    """A measure of events, with residents as its base."""

    class Meta:
        model = Measure

    slug = factory.Sequence(lambda n: f"example-measure-{n}")
    name = "Example offences"
    series = "Example series"
    unit_singular = "offence"
    unit_plural = "offences"
    noun_singular = "example offence"
    noun_plural = "example offences"
    base = factory.SubFactory(ResidentsFactory)


class ObservationFactory(factory.django.DjangoModelFactory[Observation]):
    """A cell for the year 2024."""

    class Meta:
        model = Observation

    measure = factory.SubFactory(MeasureFactory)
    area = factory.SubFactory(AreaFactory)
    release = factory.SubFactory(ReleaseFactory)
    period_kind = "calendar_year"
    period_start = date(2024, 1, 1)
    period_end = date(2024, 12, 31)
    value = 100


class FigureFactory(factory.django.DjangoModelFactory[Figure]):
    """A saved figure for the year 2024."""

    class Meta:
        model = Figure

    slug = factory.Sequence(lambda n: f"example-figure-{n}")
    title = factory.Sequence(lambda n: f"Example figure {n}")
    measure = factory.SubFactory(MeasureFactory)
    area = factory.SubFactory(AreaFactory)
    form = "count"
    period_kind = "calendar_year"
    period_start = date(2024, 1, 1)
    period_end = date(2024, 12, 31)


class CorrectionFactory(factory.django.DjangoModelFactory[Correction]):
    """A ledger entry."""

    class Meta:
        model = Correction

    kind = CorrectionKind.CORRECTION
    what = "Example offences, 2024"
    old_words = "100 offences"
    new_words = "90 offences"
    reason = "Two rows of the file were read twice."
    published_at = LONG_AGO


def observe(
    measure: Measure, area: Area, year: int, value: int, release: Release | None = None
) -> Observation:
    """Save a cell for one calendar year."""
    return ObservationFactory.create(
        measure=measure,
        area=area,
        release=release or ReleaseFactory.create(),
        period_start=date(year, 1, 1),
        period_end=date(year, 12, 31),
        value=value,
    )


def populate(measure: Measure, area: Area, people: int, day: date = date(2021, 3, 21)) -> None:
    """Save the number of people that rates of the measure divide by."""
    ObservationFactory.create(
        measure=measure.base,
        area=area,
        release=ReleaseFactory.create(title="example census"),
        period_kind="point",
        period_start=day,
        period_end=day,
        value=people,
    )
