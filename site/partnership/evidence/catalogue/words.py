"""Writing down publishers, data sets and measures once; what staff have changed stays."""

from dataclasses import dataclass

from partnership.evidence.catalogue.caveats import caveats, ensure_caveats
from partnership.evidence.models import (
    AreaLevel,
    Dataset,
    Direction,
    Measure,
    MeasureKind,
    Publisher,
)

OGL = "Contains public sector information licensed under the Open Government Licence v3.0."


@dataclass(frozen=True, slots=True)
class DatasetWords:
    """A data set with its publisher, and the line its licence asks us to print."""

    slug: str
    name: str
    publisher_slug: str
    publisher: str
    url: str = ""
    publisher_url: str = ""
    licence: str = "OGL-3.0"
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure as it is first made. ``base`` and ``whole`` are slugs of measures (P10, P14)."""

    slug: str
    name: str
    series: str
    unit: tuple[str, str]
    noun: tuple[str, str]
    decimals: int = 0
    direction: Direction = Direction.NEITHER
    base: str = ""
    whole: str = ""
    rate_per: int = 1000
    rate_decimals: int = 1
    smallest_level: AreaLevel = AreaLevel.AUTHORITY
    minimum_count: int = 0
    caveats: tuple[str, ...] = ()
    kind: MeasureKind = MeasureKind.OUTCOME


def ensure_dataset(words: DatasetWords) -> Dataset:
    """Return the data set, made with its publisher when it is not there."""
    publisher, _ = Publisher.objects.get_or_create(
        slug=words.publisher_slug,
        defaults={"name": words.publisher, "url": words.publisher_url},
    )
    dataset, _ = Dataset.objects.get_or_create(
        slug=words.slug,
        defaults={
            "publisher": publisher,
            "name": words.name,
            "url": words.url,
            "licence": words.licence,
            "attribution": words.attribution or f"{OGL} Source: {words.publisher}",
        },
    )
    return dataset


def ensure_measure(words: MeasureWords) -> Measure:
    """Return the measure, made when it is not there; its base and whole must be there."""
    measure, made = Measure.objects.get_or_create(
        slug=words.slug,
        defaults={
            "name": words.name,
            "series": words.series,
            "unit_singular": words.unit[0],
            "unit_plural": words.unit[1],
            "noun_singular": words.noun[0],
            "noun_plural": words.noun[1],
            "kind": words.kind,
            "decimals": words.decimals,
            "direction": words.direction,
            "base": _other(words.base),
            "whole": _other(words.whole),
            "rate_per": words.rate_per,
            "rate_decimals": words.rate_decimals,
            "smallest_level": words.smallest_level,
            "minimum_count": words.minimum_count,
        },
    )
    if made and words.caveats:
        ensure_caveats()
        measure.caveats.set(caveats(words.caveats))
    return measure


def _other(slug: str) -> Measure | None:
    return Measure.objects.get(slug=slug) if slug else None
