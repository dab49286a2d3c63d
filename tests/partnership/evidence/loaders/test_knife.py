"""ONS knife offences by force. The numbers are invented."""

import io
from typing import Any

import pytest

from partnership.evidence.loaders.knife import load_knife_offences, year_of
from partnership.evidence.models import Measure, Observation
from partnership.evidence.rules.periods import Period
from tests.partnership.evidence.table_files import csv_file, refusal, refusals, xlsx_file

pytestmark = pytest.mark.django_db
HEADING = ("Area Code", "Area Name", "Apr 2022 to Mar 2023", "Apr 2023 to Mar 2024", "% change")
OURS = ("E23000022", "Northamptonshire", "600", "550", "-8")
WHOLE = ("X1", "England and Wales [note 1]", "50,000", "52,000", "4")


def table(*rows: tuple[Any, ...], heading: tuple[str, ...] = HEADING) -> io.BytesIO:
    return csv_file([("Table 5",), heading, *rows])


def stored() -> list[tuple[str, Period, int | None, str]]:
    cells = Observation.objects.order_by("area__code", "period_start")
    return [
        (each.area.code, each.period, None if each.value is None else int(each.value), each.status)
        for each in cells
    ]


def test_years_of_every_force_and_nothing_wider() -> None:
    rows = (WHOLE, ("X2", "East Midlands", "9,000", "9,100", "1"), OURS)
    rows += (("X3", "Devon and Cornwall", "[x]", "480 [p]", "[z]"),)
    load_knife_offences(table(*rows), "knife.csv")
    first, second = Period.year_ending(2023, 3), Period.year_ending(2024, 3)
    assert stored() == [
        ("E23000022", first, 600, "final"),
        ("E23000022", second, 550, "final"),
        ("devon-and-cornwall", first, None, "missing"),
        ("devon-and-cornwall", second, 480, "provisional"),
    ]


def test_the_series_names_itself_and_its_break_p8_p9() -> None:
    load_knife_offences(table(OURS), "knife.csv")
    measure = Measure.objects.get(slug="knife-enabled-offences")
    caveats = " ".join(each.text for each in measure.caveats.all())
    assert "national tool" in caveats
    assert "Carrying a knife is counted apart" in caveats
    assert measure.series != Measure.objects.get(slug="residents").series


def test_a_workbook() -> None:
    rows = [HEADING, ("E23000022", "Northamptonshire", 600, 550, -8.3)]
    (result,) = load_knife_offences(xlsx_file({"Table 5": rows}), "knife.xlsx")
    assert result.cells == 2
    assert result.release.title == "Year ending March 2024"


def test_the_whole_workbook_as_it_is_published() -> None:
    """Headings over two lines, shares between the years, and other tables in the same columns."""
    heading = (
        "Area Code",
        "Area Name",
        "Apr 2022 to\n Mar 2023",
        "%",
        "Apr 2023 to\nMar 2024",
        "%",
    )
    knife = [
        ("Table P6: Knife and sharp instrument offences, by police force area [note 1]",),
        heading,
        ("E23000022", "Northamptonshire", 600, 5, 550, 4),
    ]
    firearms = [
        ("Table P8: Firearm offences",),
        heading,
        ("E23000022", "Northamptonshire", 9, 1, 8, 1),
    ]
    book = {"Contents": [("Table P6", "Knife")], "Table P6 ": knife, "Table P8 ": firearms}
    load_knife_offences(xlsx_file(book), "pfa.xlsx")
    assert [number for _, _, number, _ in stored()] == [600, 550]


def test_a_workbook_without_the_table_of_knives() -> None:
    book = {"Table P7": [HEADING, OURS], "Table P8": [("Firearms",), HEADING, OURS]}
    problem = refusal(load_knife_offences, xlsx_file(book), "pfa.xlsx")
    assert "about 'knife'" in problem.reason


def test_loading_twice_adds_nothing() -> None:
    load_knife_offences(table(OURS), "knife.csv")
    (again,) = load_knife_offences(table(OURS), "knife.csv")
    assert not again.created
    assert Observation.objects.count() == 2


@pytest.mark.parametrize(
    ("rows", "column", "reason"),
    [
        ((("X", "Gotham", "1", "2", "3"),), "Area Name", "not known"),
        ((OURS, OURS), "Area Name", "two rows"),
        ((("E", "Kent", "-1", "2", "3"),), "Apr 2022 to Mar 2023", "whole number"),
        ((("E", "Kent", "1.5", "2", "3"),), "Apr 2022 to Mar 2023", "whole number"),
        ((("E", "Kent", "", "2", "3"),), "Apr 2022 to Mar 2023", "blank"),
        (
            (OURS, ("K", "England and Wales", "599", "52,000", "4")),
            "Apr 2022 to Mar 2023",
            "more than 599",
        ),
    ],
)
def test_rows_with_a_fault(rows: tuple[tuple[str, ...], ...], column: str, reason: str) -> None:
    problem = refusal(load_knife_offences, table(*rows))
    assert problem.column == column
    assert reason in problem.reason


def test_thirteen_months_are_no_year_p15() -> None:
    heading = ("Area Code", "Area Name", "Apr 2022 to Apr 2023")
    problem = refusals(load_knife_offences, table(OURS[:3], heading=heading), "knife.csv")[0]
    assert problem.reason == "'Apr 2022 to Apr 2023' is 13 months, not twelve."


def test_the_same_year_twice() -> None:
    heading = ("Area Code", "Area Name", "Apr 2022 to Mar 2023", "April 2022 to March 2023")
    found = refusals(load_knife_offences, table(OURS[:4], heading=heading), "knife.csv")
    assert "same year" in found[0].reason


def test_a_table_without_years_or_forces() -> None:
    found = refusals(load_knife_offences, table(OURS[:2], heading=HEADING[:2]), "knife.csv")
    assert "No column is of a year" in found[0].reason
    assert "No row" in refusal(load_knife_offences, table(WHOLE)).reason


def test_the_ways_a_year_is_headed() -> None:
    expected = Period.year_ending(2024, 3)
    for heading in ("Apr 2023 to Mar 2024", "April 2023 to March 2024", "Apr '23 to Mar '24 [p]"):
        assert year_of(heading) == expected
    assert year_of("% change") is None
