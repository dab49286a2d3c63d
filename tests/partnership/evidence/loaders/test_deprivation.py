"""Indices of Deprivation: the real summary, and invented ones with faults (DF7)."""

import csv
import io
from decimal import Decimal
from typing import Any

import pytest

from partnership.evidence.catalogue.deprivation import index_of
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.deprivation import load_deprivation
from partnership.evidence.models import Measure, Observation
from tests.partnership.evidence.table_files import csv_file, refusal

pytestmark = pytest.mark.django_db
NORTH, WEST = "North Northamptonshire (E06000061)", "West Northamptonshire (E06000062)"
TENTH = "imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally"


def table(
    *rows: tuple[Any, ...], heading: tuple[str, ...] = ("measure", NORTH, WEST)
) -> io.BytesIO:
    return csv_file([heading, *rows])


def load_real() -> Any:
    with (DATA / "deprivation.csv").open("rb") as file:
        return load_deprivation(file, "deprivation.csv")


def test_every_published_measure_of_both_councils_df7() -> None:
    (result,) = load_real()
    assert result.cells == 56 * 2
    value = {
        (each.measure.slug, each.area.code): each.value
        for each in Observation.objects.select_related("measure", "area")
    }
    share = "imd-2025-imd-most-deprived-tenth"
    assert value[share, "E06000061"] == Decimal("4.39")
    assert value[share, "E06000062"] == Decimal("2.10")
    assert value["imd-2025-health-deprivation-and-disability-average-score", "E06000062"] == (
        Decimal("-0.316")
    )
    assert value["imd-2025-income-scale-rank", "E06000061"] == 57


def test_the_shares_agree_with_the_small_areas_df7() -> None:
    assert [round(Decimal(part) / of * 100, 2) for part, of in ((9, 205), (5, 238))] == [
        Decimal("4.39"),
        Decimal("2.10"),
    ]


def test_the_measures_fit_their_columns() -> None:
    load_real()
    for measure in Measure.objects.filter(series="Indices of Deprivation 2025"):
        measure.full_clean()
        assert "not the people in them" in " ".join(c.text for c in measure.caveats.all())


def test_every_name_means_another_measure() -> None:
    with (DATA / "deprivation.csv").open(encoding="utf-8", newline="") as file:
        names = [row["measure"] for row in csv.DictReader(file)]
    assert len({index_of(name).slug for name in names}) == len(names) == 56


def test_loading_twice_adds_nothing() -> None:
    load_real()
    (again,) = load_real()
    assert not again.created
    assert Observation.objects.count() == 112


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (("imd_of_fear", 1, 2), "measure", "not one of"),
        ((TENTH, "4.39", "0.02"), NORTH, "share from 0 to 1"),
        ((TENTH, "-0.1", "0.02"), NORTH, "share from 0 to 1"),
        (("rank_of_income_scale", "57.5", 55), NORTH, "not a place"),
        (("rank_of_income_scale", 57, 0), WEST, "not a place"),
        (("income_scale", "-5", 5), NORTH, "below zero"),
        (("income_scale", "", 5), NORTH, "blank"),
        (("income_scale", "[x]", 5), NORTH, "not a number"),
    ],
)
def test_a_row_with_a_fault(row: tuple[Any, ...], column: str, reason: str) -> None:
    problem = refusal(load_deprivation, table(row))
    assert (problem.row, problem.column) == (2, column)
    assert reason in problem.reason


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Kettering", "not headed with"),
        ("Nowhere (E06000999)", "not known"),
        ("West Northamptonshire (E06000061)", "is 'North"),
    ],
)
def test_columns_that_are_no_council(heading: str, reason: str) -> None:
    file = table(("income_scale", 1), heading=("measure", heading))
    assert reason in refusal(load_deprivation, file).reason


def test_repeats_and_empty_files() -> None:
    row = ("income_scale", 1, 2)
    assert "two rows" in refusal(load_deprivation, table(row, row)).reason
    assert "no rows" in refusal(load_deprivation, table()).reason
    file = table(("income_scale",), heading=("measure",))
    assert "no column of a council" in refusal(load_deprivation, file).reason
