"""ONS homicide rates by police force area. The numbers are invented."""

import io
from typing import Any

import pytest

from partnership.evidence.duty import duty_statuses
from partnership.evidence.loaders.homicide import load_homicide
from partnership.evidence.models import Observation
from partnership.evidence.publishing import publish
from partnership.evidence.rules.periods import Period
from tests.partnership.evidence.table_files import csv_file, refusal, refusals, rows_from

pytestmark = pytest.mark.django_db
COLUMNS = (
    "AREACD",
    "AREANM",
    "Geography",
    "Variable Name",
    "Indicator",
    "Period",
    "Observation",
    "Measure",
    "Unit",
    "Lower Confidence Interval (95%)",
    "Upper Confidence Interval (95%)",
    "Observation Status",
    "Polarity",
    "Notes",
)


def row(**changes: str) -> dict[str, Any]:
    sound = {
        "AREACD": "E23000022",
        "AREANM": "Northamptonshire",
        "Geography": "Police Force Area",
        "Indicator": "Homicide Offences",
        "Period": "2020-04-01T00:00:00/P3Y",
        "Observation": "9.123456789",
    }
    names = {"code": "AREACD", "place": "AREANM", "rate": "Observation"}
    names |= {"status": "Observation Status"}
    return sound | {names.get(key, key.capitalize()): value for key, value in changes.items()}


def table(*rows: dict[str, Any]) -> io.BytesIO:
    return csv_file(rows_from(COLUMNS, *(rows or (row(),))))


def stored() -> dict[str, tuple[str, str]]:
    return {
        each.area.code: (str(each.value), each.status)
        for each in Observation.objects.select_related("area")
    }


def test_every_force_and_nothing_wider() -> None:
    rows = (
        row(),
        row(code="K04000001", place="England and Wales", geography="Country"),
        row(code="E12000004", place="East Midlands", geography="Region"),
        row(code="E23000034", place="London, City of", rate="", status="c"),
        row(code="E23000028", place="Essex", rate="4.5", status="p"),
    )
    load_homicide(table(*rows), "homicide.csv")
    assert stored() == {
        "E23000022": ("9.1235", "final"),
        "city-of-london": ("None", "suppressed"),
        "essex": ("4.5000", "provisional"),
    }
    assert {each.period for each in Observation.objects.all()} == {
        Period.three_financial_years(2020)
    }


def test_the_older_name_of_the_rate_column() -> None:
    older = tuple("Value" if each == "Observation" else each for each in COLUMNS)
    one = row()
    one["Value"] = one.pop("Observation")
    load_homicide(csv_file(rows_from(older, one)), "homicide.csv")
    assert stored()["E23000022"] == ("9.1235", "final")


def test_it_answers_for_homicide_among_the_measures_of_the_duty_p24() -> None:
    (result,) = load_homicide(table(), "homicide.csv")
    assert [each.loaded for each in duty_statuses()] == [False, False, False]
    publish(result.release)
    assert [each.loaded for each in duty_statuses()] == [True, False, False]


def test_loading_twice_adds_nothing() -> None:
    load_homicide(table(), "homicide.csv")
    (again,) = load_homicide(table(), "homicide.csv")
    assert (again.created, Observation.objects.count()) == (False, 1)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"place": "Gotham"}, "not known"),
        ({"code": "E23000021"}, "Northamptonshire is E23000022"),
        ({"indicator": "Robbery"}, "not homicide"),
        ({"period": "2020-04-01T00:00:00/P13M"}, "not three financial years"),
        ({"period": "2020-01-01T00:00:00/P3Y"}, "not three financial years"),
        ({"rate": "-1"}, "not a rate"),
        ({"rate": ""}, "blank"),
        ({"rate": "", "status": "q"}, "not known"),
    ],
)
def test_a_row_with_a_fault(changes: dict[str, str], reason: str) -> None:
    problem = refusal(load_homicide, table(row(**changes)))
    assert (problem.row, reason in problem.reason) == (2, True)


def test_two_rows_for_a_cell_and_none_at_all() -> None:
    assert "two rows" in refusal(load_homicide, table(row(), row(rate="8"))).reason
    country = row(code="E92000001", place="England", geography="Nation")
    assert "No row is of a police force" in refusal(load_homicide, table(country)).reason


def test_the_wrong_layout() -> None:
    found = refusals(load_homicide, csv_file([("AREACD", "Rate"), ("E23000022", 5)]), "x.csv")
    assert {each.column for each in found} >= {"AREANM", "Period", "Observation Status"}
