"""Mid-year estimates from Nomis. The numbers are invented."""

import io
from collections.abc import Iterable
from typing import Any

import pytest

from partnership.evidence.loaders.mid_year import load_mid_year
from partnership.evidence.models import Observation, Release
from partnership.evidence.rules.periods import Period
from tests.partnership.evidence.table_files import csv_file, refusal, refusals

pytestmark = pytest.mark.django_db
HEADING = ("DATE", "DATE_NAME", "GEOGRAPHY_CODE", "GENDER_NAME", "C_AGE_NAME", "OBS_VALUE")
NORTH, WEST, FORCE = "E06000061", "E06000062", "E23000022"


def row(
    area: str = NORTH,
    sex: str = "Total",
    age: str = "All Ages",
    number: Any = 9100,
    year: str = "2024",
) -> tuple[Any, ...]:
    return (year, year, area, sex, age, number)


def single_years(area: str = NORTH, each: int = 100) -> list[tuple[Any, ...]]:
    ages = [f"Age {age}" for age in range(90)] + ["Aged 90+"]
    return [row(area, age=age, number=each) for age in ages]


def table(rows: Iterable[tuple[Any, ...]]) -> io.BytesIO:
    return csv_file([HEADING, *rows])


def stored(area: str = NORTH) -> dict[str, int]:
    cells = Observation.objects.filter(area__code=area).select_related("measure")
    return {each.measure.slug: int(each.value or 0) for each in cells}


def test_single_years_are_added_up_to_groups() -> None:
    load_mid_year(table([row(), *single_years()]), "nomis.csv")
    assert stored() == {
        "residents": 9100,
        "residents-aged-0-to-9": 1000,
        "residents-aged-10-to-17": 800,
        "residents-aged-18-to-24": 700,
        "residents-aged-10-to-24": 1500,
        "residents-under-25": 2500,
        "residents-25-and-over": 6600,
    }
    release = Release.objects.get()
    assert (release.title, str(release.reference_date)) == ("mid-2024 estimate", "2024-06-30")
    assert {each.period for each in Observation.objects.all()} == {Period.point(release.edition)}


def test_percentages_beside_the_numbers_are_passed_over() -> None:
    """Nomis gives both unless one is chosen."""
    rows = [(*row(), "Value"), (*row(number="100.0"), "Percent")]
    load_mid_year(csv_file([(*HEADING, "MEASURES_NAME"), *rows]), "nomis.csv")
    assert stored() == {"residents": 9100}


def test_a_group_is_made_only_of_all_its_ages() -> None:
    load_mid_year(table([row(), *single_years()[:20]]), "nomis.csv")
    assert set(stored()) == {"residents", "residents-aged-0-to-9", "residents-aged-10-to-17"}


def test_the_county_is_the_sum_of_both_councils() -> None:
    rows = [*single_years(), *single_years(WEST, 200), row(), row(WEST, number=18_200)]
    load_mid_year(table(rows), "nomis.csv")
    assert stored(FORCE)["residents"] == 27_300
    assert stored(FORCE)["residents-aged-10-to-24"] == 4_500


def test_women_and_men() -> None:
    rows = [row(), row(sex="Female", number=4600), row(sex="Male", number=4500)]
    load_mid_year(table(rows), "nomis.csv")
    assert stored() == {"residents": 9100, "residents-female": 4600, "residents-male": 4500}


def test_loading_twice_adds_nothing() -> None:
    load_mid_year(table([row()]), "nomis.csv")
    (again,) = load_mid_year(table([row()]), "nomis.csv")
    assert not again.created
    assert Release.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "column", "reason"),
    [
        (row(area="E06000999"), "GEOGRAPHY_CODE", "not known"),
        (row(area="Kettering"), "GEOGRAPHY_CODE", "not an area code"),
        (row(sex="Persons"), "GENDER_NAME", "not Total"),
        (row(age="Aged 10 to 14"), "C_AGE_NAME", "single years"),
        (row(number="-1"), "OBS_VALUE", "whole number"),
        (row(number="91.5"), "OBS_VALUE", "whole number"),
        (row(year="mid 2024"), "DATE_NAME", "not a year"),
    ],
)
def test_a_row_with_a_fault(changed: tuple[Any, ...], column: str, reason: str) -> None:
    problem = refusal(load_mid_year, table([changed]))
    assert (problem.row, problem.column) == (2, column)
    assert reason in problem.reason


def test_totals_that_do_not_add_up() -> None:
    ages = refusal(load_mid_year, table([row(number=9101), *single_years()]))
    assert ages.reason == "The parts add up to 9,100, not 9,101."
    rows = [row(), row(sex="Female", number=4600), row(sex="Male", number=4501)]
    assert "9,101, not 9,100" in refusal(load_mid_year, table(rows)).reason


def test_two_rows_for_a_cell_and_two_years() -> None:
    assert "two rows" in refusals(load_mid_year, table([row(), row()]), "nomis.csv")[0].reason
    found = refusals(load_mid_year, table([row(), row(year="2023")]), "nomis.csv")
    assert "one at a time" in " ".join(each.reason for each in found)
