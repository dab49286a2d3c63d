"""OHID indicator 11201. The numbers are invented."""

import io
from typing import Any

import pytest

from partnership.evidence.loaders.admissions import load_admissions
from partnership.evidence.models import Dataset, Observation, Release
from partnership.evidence.rules.periods import Period, PeriodKind
from tests.partnership.evidence.table_files import csv_file, refusal, refusals, rows_from

pytestmark = pytest.mark.django_db
COLUMNS = (
    "Indicator ID",
    "Indicator Name",
    "Parent Code",
    "Parent Name",
    "Area Code",
    "Area Name",
    "Area Type",
    "Sex",
    "Age",
    "Category Type",
    "Category",
    "Time period",
    "Value",
    "Lower CI 95.0 limit",
    "Upper CI 95.0 limit",
    "Count",
    "Denominator",
    "Value note",
)
NORTH, WEST, FORCE = "E06000061", "E06000062", "E23000022"


def row(**changes: Any) -> dict[str, Any]:
    names = {name.lower().replace(" ", "_"): name for name in COLUMNS}
    sound = {
        "indicator_id": "11201",
        "area_code": NORTH,
        "area_name": "North Northamptonshire",
        "sex": "Persons",
        "age": "All ages",
        "time_period": "2021/22 - 23/24",
        "value": "41.234567",
        "lower_ci_95.0_limit": "37.4",
        "upper_ci_95.0_limit": "45.3",
        "count": "430",
        "denominator": "1042850",
    }
    return {names[name]: value for name, value in (sound | changes).items()}


def table(*rows: dict[str, Any]) -> io.BytesIO:
    return csv_file(rows_from(COLUMNS, *(rows or (row(),))), encoding="utf-8-sig", ends="\r\n")


def stored() -> dict[str, tuple[str, str, str]]:
    return {
        each.measure.slug: (str(each.value), each.status, each.note)
        for each in Observation.objects.select_related("measure")
    }


def test_three_years_with_count_and_published_rate() -> None:
    load_admissions(table(), "indicator.csv")
    assert stored() == {
        "admissions-violence": ("430.0000", "final", ""),
        "admissions-violence-rate": ("41.2346", "final", ""),
    }
    period = Observation.objects.first()
    assert period is not None
    assert period.period == Period.three_financial_years(2021)
    assert period.period.words == "April 2021 to March 2024"


def test_the_published_rate_carries_its_interval_and_its_people_p14() -> None:
    load_admissions(table(), "indicator.csv")
    cell = Observation.objects.get(measure__slug="admissions-violence-rate")
    assert (str(cell.low), str(cell.high), cell.people) == ("37.4000", "45.3000", 1_042_850)


def test_one_year() -> None:
    load_admissions(table(row(time_period="2023/24")), "indicator.csv")
    assert set(Observation.objects.values_list("period_kind", flat=True)) == {
        PeriodKind.FINANCIAL_YEAR.value
    }


def test_no_rate_on_fewer_than_ten_admissions_p11() -> None:
    load_admissions(table(row(count="8")), "indicator.csv")
    assert stored()["admissions-violence"][:2] == ("8.0000", "final")
    assert stored()["admissions-violence-rate"] == (
        "None",
        "suppressed",
        "Fewer than 10 admissions: no rate.",
    )


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("Value suppressed for disclosure control due to small count", "suppressed"),
        ("Value not available", "missing"),
        ("", "suppressed"),
    ],
)
def test_a_blank_is_hidden_or_missing_and_never_zero_p13(note: str, status: str) -> None:
    load_admissions(table(row(count="", value="", value_note=note)), "indicator.csv")
    assert {each[1] for each in stored().values()} == {status}
    assert {each[0] for each in stored().values()} == {"None"}


def test_other_places_and_deprivation_groups_are_passed_over() -> None:
    rows = (row(), row(area_code="E06000999", count="x"), row(category_type="Deprivation"))
    (result,) = load_admissions(table(*rows), "indicator.csv")
    assert result.cells == 2


def test_the_same_row_under_each_of_its_parents_is_taken_once() -> None:
    """The profiles print an area under England and under its region."""
    rows = (row(parent_code="E92000001"), row(parent_code="E12000004"))
    (result,) = load_admissions(table(*rows), "indicator.csv")
    assert result.cells == 2


def test_the_same_area_with_two_numbers_is_refused() -> None:
    rows = (row(parent_code="E92000001"), row(parent_code="E12000004", count="431"))
    assert "two rows" in refusal(load_admissions, table(*rows)).reason


def test_males_females_and_other_ages_are_passed_over() -> None:
    others = (row(sex="Male", count="300"), row(sex="Female"), row(age="10-24 yrs"))
    (result,) = load_admissions(table(row(), *others), "indicator.csv")
    assert result.cells == 2
    assert "all persons and all ages" in refusal_without(others)


def refusal_without(rows: tuple[dict[str, Any], ...]) -> str:
    Observation.objects.all().delete()
    Release.objects.all().delete()
    Dataset.objects.all().delete()
    return refusal(load_admissions, table(*rows)).reason


def test_loading_twice_adds_nothing() -> None:
    load_admissions(table(), "indicator.csv")
    (again,) = load_admissions(table(), "indicator.csv")
    assert not again.created
    assert Observation.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"indicator_id": "11202"}, "Indicator ID", "not 11201"),
        ({"count": "-5"}, "Count", "not a number"),
        ({"count": "12.5"}, "Count", "not a whole number"),
        ({"count": "3"}, "Count", "hidden by the publisher"),
        ({"value": "high"}, "Value", "not a number"),
        ({"time_period": "2021 - 23"}, "Time period", "not a financial year"),
        ({"time_period": "2021/22 - 24/25"}, "Time period", "not three"),
        ({"area_code": "E10000021"}, "Area Code", "ended on"),
        ({"time_period": "2017/18 - 19/20"}, "Area Code", "began on"),
    ],
)
def test_a_row_with_a_fault(changes: dict[str, str], column: str, reason: str) -> None:
    problem = refusals(load_admissions, table(row(**changes)), "indicator.csv")[0]
    assert (problem.row, problem.column) == (2, column)
    assert reason in problem.reason


def test_two_rows_for_a_place() -> None:
    assert "two rows" in refusal(load_admissions, table(row(), row(count="431"))).reason


def test_a_hidden_count_that_the_total_gives_back_p13() -> None:
    rows = (
        row(area_code=FORCE, count="440"),
        row(),
        row(area_code=WEST, count="", value=""),
    )
    problem = refusal(load_admissions, table(*rows))
    assert (problem.row, problem.column) == (4, "Count")


def test_a_file_of_other_places() -> None:
    assert "No row" in refusal(load_admissions, table(row(area_code="E06000999"))).reason
