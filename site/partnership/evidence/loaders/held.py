"""What is held already of the cells that a file brings."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.evidence.models import Observation, Release
from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.periods import Period, PeriodKind

Key = tuple[str, str, Period]
"""Measure slug, area code and period: what makes a cell that cell."""

COLUMNS = ("measure__slug", "area__code", "period_start", "period_end", "period_kind")


def numbers_shown(keys: Collection[Key]) -> dict[Key, Number]:
    """Return the numbers that the public sees now in these cells."""
    return dict(_found(Observation.objects.current().exclude(value=None), keys, "value"))


def numbers_held(keys: Collection[Key]) -> dict[Key, Number]:
    """Return the numbers that releases not withdrawn hold in these cells, public or not."""
    cells = _not_withdrawn().exclude(value=None).order_by("release__edition", "release")
    return dict(_found(cells, keys, "value"))


def latest_edition(keys: Collection[Key], edition: date, *, without: Release | None = None) -> date:
    """Return the edition, raised to the latest that holds one of these cells (P22)."""
    later = _not_withdrawn().filter(release__edition__gt=edition)
    if without is not None:
        later = later.exclude(release=without)
    return max([edition, *(held for _, held in _found(later, keys, "release__edition"))])


def _not_withdrawn() -> QuerySet[Observation]:
    return Observation.objects.filter(release__withdrawn_at__isnull=True)


def _found(
    cells: QuerySet[Observation], keys: Collection[Key], column: str
) -> Iterator[tuple[Key, Any]]:
    """Yield a column of those cells that are among the keys, in one query."""
    wanted = set(keys)
    rows = cells.filter(
        measure__slug__in={slug for slug, _, _ in wanted},
        area__code__in={code for _, code, _ in wanted},
    ).values_list(*COLUMNS, column)
    for slug, code, start, end, kind, value in rows:
        key = (slug, code, Period(start, end, PeriodKind(kind)))
        if key in wanted:
            yield key, value
