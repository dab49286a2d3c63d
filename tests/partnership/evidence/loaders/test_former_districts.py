"""Records by former district: the real file, and faults in invented ones (DN-7)."""

import io
from datetime import date
from typing import Any

import pytest
from django.db.models import Sum

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.figures import figure
from partnership.evidence.loaders.former_districts import load_former_districts
from partnership.evidence.models import Area, Measure, Observation
from partnership.evidence.publishing import publish
from partnership.evidence.rules.periods import Period
from tests.factories.evidence import FigureFactory
from tests.partnership.evidence.table_files import csv_file, refusal

pytestmark = pytest.mark.django_db
HEADING = (
    "month",
    "former_district_name",
    "former_district_code",
    "authority_name",
    "crime_type",
    "records",
)
CORBY = ("2025-01", "Corby", "E07000150", "North Northamptonshire", "Robbery", "5")


def table(*rows: tuple[Any, ...]) -> io.BytesIO:
    return csv_file([HEADING, *rows])


def load_real() -> Any:
    with (DATA / "former_district_crime.csv").open("rb") as file:
        return load_former_districts(file, "districts.csv")


def test_the_real_year_with_its_zeros_g15() -> None:
    (result,) = load_real()
    assert result.cells == 13 * 7 * 14
    assert result.release.title == "January to December 2025"
    months = Observation.objects.filter(period_kind="month")
    assert months.filter(value=0).count() == 12 * 7 * 14 - 1133
    # 64,032 rows of crime could be placed in a district, anti-social behaviour besides.
    year = Observation.objects.filter(period_kind="calendar_year").aggregate(Sum("value"))
    assert year["value__sum"] == months.aggregate(Sum("value"))["value__sum"]


def test_part_of_a_year_makes_no_year_p15() -> None:
    load_former_districts(table(CORBY), "districts.csv")
    assert {each.period for each in Observation.objects.all()} == {Period.month(2025, 1)}
    robbery = Observation.objects.filter(measure__slug="police-robbery-records")
    assert {each.area.code: each.number for each in robbery}["E07000150"] == 5
    assert sum(each.number == 0 for each in robbery) == 6


def test_loading_twice_adds_nothing() -> None:
    load_former_districts(table(CORBY), "districts.csv")
    (again,) = load_former_districts(table(CORBY), "districts.csv")
    assert not again.created


@pytest.mark.parametrize(
    ("position", "value", "column", "reason"),
    [
        (0, "2025-13", "month", "not a period"),
        (0, "2025", "month", "not a month"),
        (0, "Jan 2025", "month", "not a period"),
        (1, "Kettering", "former_district_name", "is 'Corby'"),
        (2, "E06000061", "former_district_code", "not the code of a former district"),
        (3, "West Northamptonshire", "authority_name", "now in North"),
        (4, "Piracy", "crime_type", "not known"),
        (5, "-5", "records", "whole number"),
        (5, "5.5", "records", "whole number"),
    ],
)
def test_a_row_with_a_fault(position: int, value: str, column: str, reason: str) -> None:
    row = [*CORBY]
    row[position] = value
    problem = refusal(load_former_districts, table(tuple(row)))
    assert (problem.row, problem.column) == (2, column)
    assert reason in problem.reason


def test_two_rows_for_a_cell() -> None:
    assert "two rows" in refusal(load_former_districts, table(CORBY, CORBY)).reason


def test_a_former_district_can_be_said_of_a_year_after_it_ended_as_a_town() -> None:
    for result in load_real():
        publish(result.release)
    saved = FigureFactory.create(
        measure=Measure.objects.get(slug="police-robbery-records"),
        area=Area.objects.get(code="E07000150"),
        period_start=date(2025, 1, 1),
        period_end=date(2025, 12, 31),
    )
    answer = figure(saved.slug)
    assert answer.available
    assert "points on a map that are not exact" in " ".join(answer.caveats)
