"""Home Office open data, by force and by partnership. The numbers are invented."""

import io
from typing import Any

import pytest

from partnership.evidence.duty import duty_statuses
from partnership.evidence.loaders.home_office import (
    load_home_office_forces,
    load_home_office_partnerships,
)
from partnership.evidence.models import Measure, Observation
from partnership.evidence.publishing import publish
from partnership.evidence.rules.periods import Period, PeriodKind
from tests.partnership.evidence.table_files import csv_file, refusal, refusals, rows_from, xlsx_file

pytestmark = pytest.mark.django_db
COLUMNS = (
    "Financial Year",
    "Financial Quarter",
    "Force Name",
    "Offence Description",
    "Offence Group",
    "Offence Subgroup",
    "Offence Code",
    "Number of Offences",
)
FORCE = "E23000022"


def row(**changes: Any) -> dict[str, Any]:
    names = {name.lower().replace(" ", "_"): name for name in COLUMNS}
    sound = {
        "financial_year": "2023/24",
        "financial_quarter": "1",
        "force_name": "Northamptonshire",
        "offence_description": "Assault with injury",
        "offence_group": "Violence against the person",
        "offence_subgroup": "Violence with injury",
        "offence_code": "8N",
        "number_of_offences": "100",
    }
    return {names[name]: value for name, value in (sound | changes).items()}


def table(*rows: dict[str, Any]) -> io.BytesIO:
    return csv_file(rows_from(COLUMNS, *(rows or (row(),))))


RENAMED = {"Force Name": "Police Force", "Number of Offences": "Offence Count"}
NORTH = ("Corby", "East Northamptonshire", "Kettering", "Wellingborough")
WEST = ("Daventry and South Northamptonshire", "Northampton")


def part(name: str, **changes: Any) -> dict[str, Any]:
    """Return a row of the table by partnership, where three columns have other names."""
    return {RENAMED.get(key, key): value for key, value in row(**changes).items()} | {
        "CSP Name": name
    }


def partnerships(*rows: dict[str, Any]) -> io.BytesIO:
    columns = (*(RENAMED.get(each, each) for each in COLUMNS), "CSP Name")
    return csv_file(rows_from(columns, *rows))


def whole_year() -> list[dict[str, Any]]:
    return [
        row(financial_quarter=str(number), number_of_offences=str(100 * number))
        for number in range(1, 5)
    ]


def numbers(slug: str, code: str = FORCE) -> dict[Period, Any]:
    cells = Observation.objects.filter(measure__slug=slug, area__code=code)
    return {each.period: each.number for each in cells}


def test_quarters_and_whole_years_p15() -> None:
    load_home_office_forces(table(*whole_year()), "prc.csv")
    found = numbers("home-office-violence-with-injury")
    assert found[Period.starting(PeriodKind.QUARTER, Period.month(2023, 4).start)] == 100
    assert found[Period.starting(PeriodKind.QUARTER, Period.month(2024, 1).start)] == 400
    assert found[Period.financial_year(2023)] == 1000
    assert found[Period.year_ending(2024, 3)] == 1000
    assert len(found) == 6


def test_part_of_a_year_makes_no_year_p15() -> None:
    load_home_office_forces(table(*whole_year()[:3]), "prc.csv")
    kinds = {period.kind for period in numbers("home-office-violence-with-injury")}
    assert kinds == {PeriodKind.QUARTER}


def test_a_calendar_year_ends_in_december() -> None:
    rows = [
        row(financial_year=year, financial_quarter=quarter)
        for year, quarter in (
            ("2022/23", "4"),
            ("2023/24", "1"),
            ("2023/24", "2"),
            ("2023/24", "3"),
        )
    ]
    load_home_office_forces(table(*rows), "prc.csv")
    assert numbers("home-office-violence-with-injury")[Period.calendar_year(2023)] == 400


def test_serious_violence_is_homicide_and_violence_with_injury_and_says_so_p24() -> None:
    homicide = row(offence_subgroup="Homicide", offence_code="1", number_of_offences="2")
    (result,) = load_home_office_forces(table(row(), homicide), "prc.csv")
    assert list(numbers("police-recorded-serious-violence").values()) == [102]
    assert list(numbers("home-office-homicide-offences").values()) == [2]
    measure = Measure.objects.get(slug="police-recorded-serious-violence")
    assert "homicide and violence with injury" in str([each.text for each in measure.caveats.all()])
    publish(result.release)
    assert [each.loaded for each in duty_statuses()] == [False, False, True]


def test_violence_has_its_break_of_2014_p6() -> None:
    load_home_office_forces(table(), "prc.csv")
    broken = Measure.objects.filter(breaks__on="2014-04-01").values_list("slug", flat=True)
    assert set(broken) == {"police-recorded-serious-violence", "home-office-violence-with-injury"}


def test_all_forces_are_kept_for_comparison_and_police_without_a_place_left_out() -> None:
    rows = (
        row(),
        row(force_name="Devon & Cornwall"),
        row(force_name="London, City of"),
        row(force_name="Metropolitan Police"),
        row(force_name="British Transport Police"),
        row(force_name="Action Fraud"),
    )
    load_home_office_forces(table(*rows), "prc.csv")
    codes = set(Observation.objects.values_list("area__code", flat=True))
    assert codes == {FORCE, "devon-and-cornwall", "city-of-london", "metropolitan"}


def test_a_workbook_with_a_sheet_for_each_year() -> None:
    sheets = {
        "Notes": [["About this file"]],
        "2023-24": rows_from(COLUMNS, row(number_of_offences=100)),
        "2024-25": rows_from(COLUMNS, row(financial_year="2024/25", number_of_offences=90)),
    }
    load_home_office_forces(xlsx_file(sheets), "prc.xlsx")
    assert sorted(numbers("home-office-violence-with-injury").values()) == [90, 100]


def test_loading_twice_adds_nothing() -> None:
    (first,) = load_home_office_forces(table(), "prc.csv")
    (second,) = load_home_office_forces(table(), "prc.csv")
    assert (first.created, second.created, first.release) == (True, False, second.release)
    assert Observation.objects.count() == first.cells


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"financial_year": "2023"}, "Financial Year", "not a financial year"),
        ({"financial_year": "2023/25"}, "Financial Year", "one year"),
        ({"financial_quarter": "5"}, "Financial Quarter", "not a quarter"),
        ({"force_name": "Gotham"}, "Force Name", "not known"),
        ({"number_of_offences": "-1"}, "Number of Offences", "whole number"),
        ({"number_of_offences": "1.5"}, "Number of Offences", "whole number"),
        ({"number_of_offences": ".."}, "Number of Offences", "whole number"),
        ({"offence_code": ""}, "Offence Code", "blank"),
    ],
)
def test_a_row_with_a_fault(changes: dict[str, str], column: str, reason: str) -> None:
    problem = refusal(load_home_office_forces, table(row(**changes)))
    assert (problem.row, problem.column) == (2, column)
    assert reason in problem.reason


def test_two_rows_for_an_offence() -> None:
    assert "two rows" in refusal(load_home_office_forces, table(row(), row())).reason


def test_another_table_of_the_home_office() -> None:
    problem = refusal(load_home_office_forces, table(row(offence_subgroup="Firearms")))
    assert "No offence subgroup" in problem.reason


def test_the_wrong_layout() -> None:
    file = csv_file([("Force", "Year", "Total"), ("Northamptonshire", "2024", 5)])
    assert {each.column for each in refusals(load_home_office_forces, file, "prc.csv")} == {
        "Financial Year",
        "Financial Quarter",
        "Force Name",
        "Offence Subgroup",
        "Offence Code",
        "Number of Offences",
    }


def test_only_our_own_partnerships_are_kept() -> None:
    rows = (
        part("North Northamptonshire"),
        part("West Northamptonshire", number_of_offences="1,200"),
        part("Leicester", force_name="Leicestershire", number_of_offences="x"),
        part("Unassigned Northamptonshire"),
    )
    load_home_office_partnerships(partnerships(*rows), "csp.csv")
    assert list(numbers("home-office-violence-with-injury", "E06000061").values()) == [100]
    assert list(numbers("home-office-violence-with-injury", "E06000062").values()) == [1200]
    assert Observation.objects.values("area").distinct().count() == 2


def test_a_council_is_the_sum_of_the_partnerships_of_its_districts_p21() -> None:
    """As the file is published: by the districts that were merged in April 2021."""
    rows = [part(name) for name in (*NORTH, *WEST, "Unassigned Northamptonshire")]
    load_home_office_partnerships(partnerships(*rows), "csp.csv")
    assert list(numbers("home-office-violence-with-injury", "E06000061").values()) == [400]
    assert list(numbers("home-office-violence-with-injury", "E06000062").values()) == [200]


def test_no_council_before_it_began_p21() -> None:
    old = [part(name, financial_year="2020/21") for name in (*NORTH, *WEST)]
    new = [part(name, financial_year="2021/22") for name in (*NORTH, *WEST)]
    load_home_office_partnerships(partnerships(*old, *new), "csp.csv")
    starts = set(Observation.objects.values_list("period_start__year", flat=True))
    assert starts == {2021}


def test_a_council_is_not_made_of_some_of_its_partnerships() -> None:
    """F15: a part of an area was printed as its total."""
    problem = refusal(
        load_home_office_partnerships, partnerships(*(part(name) for name in NORTH[1:]))
    )
    assert problem.reason == "Corby is not there in April to June 2023."


def test_a_partnership_is_not_counted_twice() -> None:
    rows = [part(name) for name in (*NORTH, "North Northamptonshire")]
    problem = refusal(load_home_office_partnerships, partnerships(*rows))
    assert "as a whole and in parts" in problem.reason


def test_two_rows_of_one_partnership() -> None:
    rows = [part(name) for name in (*WEST, WEST[0])]
    assert "two rows" in refusal(load_home_office_partnerships, partnerships(*rows)).reason


def test_a_partnership_in_the_wrong_force() -> None:
    file = partnerships(part("North Northamptonshire", force_name="Leicestershire"))
    problem = refusal(load_home_office_partnerships, file)
    assert problem.column == "Police Force"
    assert problem.reason == "The force is 'Leicestershire', not 'Northamptonshire'."


def test_a_file_without_our_partnerships() -> None:
    file = partnerships(part("Leicester", force_name="Leicestershire"))
    assert "No row is of a place" in refusal(load_home_office_partnerships, file).reason


def test_the_force_file_is_not_the_partnership_file() -> None:
    found = refusals(load_home_office_partnerships, table(), "prc.csv")
    assert [each.column for each in found] == ["CSP Name", "Offence Count", "Police Force"]
