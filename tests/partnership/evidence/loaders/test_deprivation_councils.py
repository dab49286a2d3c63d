"""Indices of Deprivation 2025, File 10, as it is published. The numbers are invented."""

import io
from decimal import Decimal
from typing import Any

import pytest

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.deprivation import load_deprivation
from partnership.evidence.loaders.deprivation_councils import (
    CODE,
    NAME,
    load_deprivation_councils,
    measure_of,
)
from partnership.evidence.models import Measure, Observation
from tests.partnership.evidence.table_files import refusal, refusals, xlsx_file

pytestmark = pytest.mark.django_db
IMD = (
    CODE,
    NAME,
    "IMD - Average rank ",
    "IMD - Rank of average rank ",
    "IMD - Proportion of LSOAs in most deprived 10% nationally ",
    "IMD 2025 - Extent ",
)
INCOME = (CODE, NAME, "Income scale", "Rank of Income Scale")
CHILDREN = (CODE, NAME, "Income Deprivation Affecting Children Index (IDACI) - Average rank ")
NORTH = ("E06000061", "North Northamptonshire")
OTHER = ("E06000001", "Hartlepool")


def book(*rows: tuple[Any, ...], heading: tuple[str, ...] = IMD) -> io.BytesIO:
    sheets = {
        "Notes": [("About this file",)],
        "IMD": [heading, *rows],
        "Income": [INCOME, (*OTHER, 9, 8), (*NORTH, 70_000, 50)],
        "IDACI": [CHILDREN, (*NORTH, 3)],
    }
    return xlsx_file(sheets)


def test_every_sheet_and_only_our_councils() -> None:
    row = (*NORTH, 15000.5, 160, 0.0439, 0.12)
    (result,) = load_deprivation_councils(book((*OTHER, 1, 2, 0.9, 0.8), row), "file10.xlsx")
    assert result.cells == 6
    found = dict(Observation.objects.values_list("measure__slug", "value"))
    assert found["imd-2025-imd-average-rank"] == Decimal("15000.5")
    assert found["imd-2025-imd-most-deprived-tenth"] == Decimal("4.39")
    assert found["imd-2025-imd-extent"] == 12
    assert found["imd-2025-income-scale"] == 70_000
    assert found["imd-2025-income-scale-rank"] == 50


def test_both_layouts_fill_the_same_measures() -> None:
    with (DATA / "deprivation.csv").open("rb") as file:
        load_deprivation(file, "deprivation.csv")
    before = set(Measure.objects.values_list("slug", flat=True))
    row = (*NORTH, 15000.5, 160, 0.0439, 0.12)
    load_deprivation_councils(book(row), "file10.xlsx")
    assert set(Measure.objects.values_list("slug", flat=True)) == before


def test_columns_of_other_indices_are_no_measure() -> None:
    assert measure_of("Local Authority District name (2024)") is None
    assert measure_of(CHILDREN[2]) is None


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ((*NORTH, "x", 1, 0.1, 0.1), "IMD - Average rank", "not a number"),
        ((*NORTH, 1, 0, 0.1, 0.1), "IMD - Rank of average rank", "place among councils"),
        ((*NORTH, 1, 1, 4.39, 0.1), IMD[4].strip(), "share from 0 to 1"),
        (("E06000061", "Corby", 1, 1, 0.1, 0.1), NAME, "not 'Corby'"),
    ],
)
def test_rows_with_a_fault(row: tuple[Any, ...], column: str, reason: str) -> None:
    problem = refusal(load_deprivation_councils, book(row), "file10.xlsx")
    assert (problem.column, reason in problem.reason) == (column, True)


def test_a_council_twice_and_the_file_of_2019() -> None:
    row = (*NORTH, 1, 1, 0.1, 0.1)
    found = refusals(load_deprivation_councils, book(row, row), "file10.xlsx")
    assert {each.reason for each in found} == {"There are two cells for this council and measure."}
    old = [("Local Authority District code (2019)", "Local Authority District name (2019)")]
    missing = refusals(load_deprivation_councils, xlsx_file({"IMD": old}), "file10.xlsx")
    assert {each.column for each in missing} == {CODE, NAME}
