"""The printed figures F01 to F26 as cells, to hear what the figure door says of them (G26)."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from partnership.evidence.figures import Form, RenderedFigure, figure
from partnership.evidence.models import Area, AreaLevel, Figure, Measure, MeasureKind
from partnership.evidence.rules.periods import Period
from tests.factories.evidence import (
    AreaFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    ReleaseFactory,
)

FILE = Path(__file__).parent / "data" / "figures_from_pages.csv"


def rows() -> dict[str, dict[str, str]]:
    """Return the rows of the file by their id."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


ROWS = rows()


def value_of(row_id: str) -> Decimal:
    """Return the printed value."""
    return Decimal(ROWS[row_id]["value"])


def county() -> Area:
    """Return the county as it was."""
    return AreaFactory.create(name="Northamptonshire", level=AreaLevel.COUNTY)


def nation(name: str = "England and Wales") -> Area:
    """Return a country."""
    return AreaFactory.create(name=name, level=AreaLevel.COUNTRY)


def measure(unit: str, noun: str, **fields: Any) -> Measure:
    """Return a measure of this unit; per cents and rates have no plural of their own."""
    whole = {"person": "people", "percent": "percent"}
    plural = whole.get(unit) or (unit if "per " in unit else f"{unit}s")
    return MeasureFactory.create(
        name=noun, unit_singular=unit, unit_plural=plural, noun_plural=noun, **fields
    )


def hold(what: Measure, area: Area, period: Period, value: Decimal | int, **more: Any) -> None:
    """Save one public cell."""
    ObservationFactory.create(
        measure=what,
        area=area,
        period_kind=period.kind.value,
        period_start=period.start,
        period_end=period.end,
        value=value,
        **more,
    )


def saved(what: Measure, area: Area, period: Period, **fields: Any) -> Figure:
    """Save a figure over these."""
    return FigureFactory.create(
        measure=what,
        area=area,
        period_kind=period.kind.value,
        period_start=period.start,
        period_end=period.end,
        **fields,
    )


def changed(
    row_id: str, noun: str, period: Period, before: int, *, since: date | None = None
) -> RenderedFigure:
    """Return the change to the printed count from an earlier one, a year before or ``since``."""
    what, area = measure("offence", noun), county()
    hold(what, area, period, value_of(row_id))
    earlier = Period.starting(period.kind, since) if since else period.year_before()
    hold(what, area, earlier, before)
    made = saved(what, area, period, compare_start=since)
    return figure(made.slug, form=Form.CHANGE)


def stated(row_id: str, what: Measure, area: Area, period: Period, **more: Any) -> Figure:
    """Save the printed value as one cell, with a figure over it."""
    hold(what, area, period, value_of(row_id), **more)
    return saved(what, area, period)


def people_on(what: Measure, area: Area, number: int) -> None:
    """Save the base of a rate."""
    assert what.base is not None
    day = Period.point(date(2021, 3, 21))
    hold(what.base, area, day, number, release=ReleaseFactory.create(title="example base"))


__all__ = [
    "ROWS",
    "MeasureKind",
    "changed",
    "county",
    "hold",
    "measure",
    "nation",
    "people_on",
    "saved",
    "stated",
    "value_of",
]
