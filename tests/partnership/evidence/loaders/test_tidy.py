"""The tidy layout, as CSV and XLSX. The numbers are invented."""

import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from partnership.evidence.catalogue.norms import ensure_norm_measures
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.catalogue.population import ensure_group
from partnership.evidence.duty import duty_statuses
from partnership.evidence.figures import figure
from partnership.evidence.loaders.tidy.layout import COLUMN_HELP, STATUSES
from partnership.evidence.loaders.tidy.loader import load_tidy, short_slug
from partnership.evidence.loaders.tidy.periods import FORMS, period_of
from partnership.evidence.loaders.tidy.template import COLUMNS, template_csv, template_xlsx
from partnership.evidence.models import Area, Measure, Observation, Publisher, Release
from partnership.evidence.publishing import publish
from partnership.evidence.rules.periods import Period
from tests.factories.evidence import FigureFactory, MeasureFactory
from tests.partnership.evidence.table_files import (
    csv_file,
    refusal,
    refusals,
    rows_from,
    xlsx_file,
)

pytestmark = pytest.mark.django_db
DOCS = Path(__file__).parents[4] / "docs" / "data-layouts.md"
FORCE, NORTH, WEST = "E23000022", "E06000061", "E06000062"


@pytest.fixture(autouse=True)
def catalogue(known_areas: None) -> None:
    ensure_norm_measures()


def row(**changes: Any) -> dict[str, Any]:
    sound = {
        "publisher": "An invented publisher",
        "dataset": "Invented admissions",
        "source_url": "https://example.org/admissions",
        "measure": "admissions-sharp-object",
        "area_code": FORCE,
        "period": "2023/24",
        "value": "41",
    }
    return sound | changes


def table(*rows: dict[str, Any]) -> io.BytesIO:
    return csv_file(rows_from(COLUMNS, *(rows or (row(),))))


def stored() -> list[tuple[str, Decimal | None, str]]:
    cells = Observation.objects.order_by("area__code", "period_start")
    return [(each.area.code, each.value, each.status) for each in cells]


def test_a_table_becomes_a_release_with_its_source() -> None:
    (result,) = load_tidy(table(row(note="As first published.")), "folder/table.csv")
    release = result.release
    assert (result.created, result.cells, release.file_name) == (True, 1, "table.csv")
    assert release.dataset.name == "Invented admissions"
    assert release.dataset.publisher.name == "An invented publisher"
    assert release.dataset.url == "https://example.org/admissions"
    assert release.dataset.licence == "other"
    assert (release.title, str(release.edition)) == ("April 2023 to March 2024", "2024-03-31")
    cell = release.observations.get()
    assert (cell.number, cell.note, cell.period) == (
        41,
        "As first published.",
        Period.financial_year(2023),
    )


def test_the_same_table_as_a_workbook() -> None:
    rows = rows_from(COLUMNS, row(value=41, period="2025"), row(value="[c]", period=2024))
    (result,) = load_tidy(xlsx_file({"Data": rows}), "table.xlsx")
    assert result.cells == 2
    assert stored() == [(FORCE, None, "suppressed"), (FORCE, Decimal(41), "final")]


def test_loading_twice_adds_nothing() -> None:
    (first,) = load_tidy(table(), "table.csv")
    (second,) = load_tidy(table(), "other.csv")
    assert (first.created, second.created) == (True, False)
    assert first.release == second.release
    assert Observation.objects.count() == 1


@pytest.mark.parametrize(
    ("value", "status", "number", "expected"),
    [
        ("1,041", "", 1041, "final"),
        ("41 [p]", "", 41, "provisional"),
        ("41", "revised", 41, "revised"),
        ("[c]", "", None, "suppressed"),
        ("..", "", None, "missing"),
        ("[x]", "not_applicable", None, "not_applicable"),
    ],
)
def test_values_and_statuses_p13_p19(
    value: str, status: str, number: int | None, expected: str
) -> None:
    load_tidy(table(row(value=value, status=status)), "table.csv")
    assert stored() == [(FORCE, number, expected)]


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"value": "-1"}, "value", "below zero"),
        ({"value": "1.5"}, "value", "not a whole number of admissions"),
        ({"value": ""}, "value", "blank"),
        ({"value": "1 234"}, "value", "not a number"),
        ({"value": "5", "status": "suppressed"}, "status", "cannot have a number"),
        ({"value": "[c]", "status": "final"}, "status", "needs a number"),
        ({"value": "5", "status": "guessed"}, "status", "not one of"),
        ({"measure": "giants"}, "measure", "not known"),
        ({"area_code": "E99999999"}, "area_code", "not known"),
        ({"area_code": NORTH, "area_name": "West Northamptonshire"}, "area_name", "not 'West"),
        ({"period": "2025-13"}, "period", "not a period"),
        ({"period": "01/04/2023"}, "period", "not a period"),
        ({"source_url": "example.org"}, "source_url", "not a web address"),
        ({"publisher": ""}, "publisher", "blank"),
        ({"licence": "mine"}, "licence", "not one of"),
        ({"adds_up": "yes"}, "adds_up", "not one of"),
        ({"note": "x" * 241}, "note", "240"),
    ],
)
def test_a_row_with_a_fault(changes: dict[str, str], column: str, reason: str) -> None:
    problem = refusal(load_tidy, table(row(**changes)))
    assert (problem.file, problem.row, problem.column) == ("table.csv", 2, column)
    assert reason in problem.reason


def test_every_fault_of_a_row_is_listed() -> None:
    found = refusals(load_tidy, table(row(value="x", period="y", publisher="")), "table.csv")
    assert [each.column for each in found] == ["publisher", "period", "value"]


def test_a_period_that_excel_has_turned_into_a_day() -> None:
    rows = rows_from(COLUMNS, row(period=date(2025, 3, 1)))
    problem = refusal(load_tidy, xlsx_file({"Data": rows}), "table.xlsx")
    assert "Format the column as text" in problem.reason


def test_two_rows_for_a_cell() -> None:
    problem = refusal(load_tidy, table(row(), row(value="42")))
    assert problem.row == 3
    assert problem.reason == "There are two rows for this cell; the first is row 2."


def test_two_sources_in_a_file() -> None:
    problem = refusal(load_tidy, table(row(), row(period="2024/25", dataset="Another")))
    assert "one file, one source" in problem.reason


@pytest.mark.parametrize(
    ("code", "period", "reason"),
    [
        ("E10000021", "2023/24", "ended on 2021-03-31"),
        (NORTH, "2019/20", "began on 2021-04-01"),
    ],
)
def test_areas_are_not_mixed_across_their_lives_p21(code: str, period: str, reason: str) -> None:
    assert reason in refusal(load_tidy, table(row(area_code=code, period=period))).reason


def test_former_districts_are_towns_and_may_be_counted() -> None:
    load_tidy(table(row(area_code="E07000150")), "table.csv")
    assert stored() == [("E07000150", 41, "final")]


def test_a_total_over_areas_that_does_not_add_up() -> None:
    rows = (
        row(value="41", adds_up="areas"),
        row(area_code=NORTH, value="20"),
        row(area_code=WEST, value="20"),
    )
    problem = refusal(load_tidy, table(*rows))
    assert (problem.row, problem.reason) == (2, "The parts add up to 40, not 41.")


def test_a_total_that_adds_up() -> None:
    rows = (
        row(value="41", adds_up="areas"),
        row(area_code=NORTH, value="20"),
        row(area_code=WEST, value="21"),
    )
    (result,) = load_tidy(table(*rows), "table.csv")
    assert result.cells == 3


def months(count: int, each: int = 10) -> list[dict[str, Any]]:
    return [
        row(period=f"{2024 + (3 + step) // 12}-{(3 + step) % 12 + 1:02}", value=str(each))
        for step in range(count)
    ]


def test_a_year_that_is_the_sum_of_its_months() -> None:
    year = row(period="2024/25", value="120", adds_up="months")
    assert load_tidy(table(year, *months(12)), "table.csv")[0].cells == 13


def test_a_thirteenth_month_is_not_in_the_year() -> None:
    year = row(period="2024/25", value="130", adds_up="months")
    assert "not 130" in refusal(load_tidy, table(year, *months(13))).reason


def test_a_year_of_eleven_months_p15() -> None:
    year = row(period="2024/25", value="110", adds_up="months")
    assert "11 of its 12 months" in refusal(load_tidy, table(year, *months(11))).reason


def test_a_total_without_its_parts() -> None:
    assert "cannot be checked" in refusal(load_tidy, table(row(adds_up="areas"))).reason


def test_a_hidden_number_that_the_total_gives_back_p13() -> None:
    rows = (row(value="41"), row(area_code=NORTH, value="[c]"), row(area_code=WEST, value="38"))
    problem = refusal(load_tidy, table(*rows))
    assert (problem.row, problem.column) == (3, "value")
    assert "gives it back" in problem.reason


def test_two_hidden_numbers_give_nothing_back_p13() -> None:
    rows = (row(value="41"), row(area_code=NORTH, value="[c]"), row(area_code=WEST, value="[c]"))
    assert load_tidy(table(*rows), "table.csv")[0].cells == 3


def test_hidden_parts_may_not_come_to_more_than_the_total() -> None:
    rows = (
        row(value="20", adds_up="areas"),
        row(area_code=NORTH, value="30"),
        row(area_code=WEST, value="[x]"),
    )
    assert "over 20" in refusal(load_tidy, table(*rows)).reason


def test_measures_with_decimals_may_be_below_zero() -> None:
    MeasureFactory.create(slug="a-score", decimals=3)
    load_tidy(table(row(measure="a-score", value="-0.316")), "table.csv")
    assert stored()[0][1] == Decimal("-0.3160")


def test_a_publisher_known_by_another_short_name_is_found_by_its_name() -> None:
    Publisher.objects.create(slug="ons", name="Office for National Statistics")
    load_tidy(table(row(publisher="Office for National Statistics")), "table.csv")
    assert Release.objects.get().dataset.publisher.slug == "ons"


def test_long_names_do_not_run_into_each_other() -> None:
    first, second = short_slug("a" * 60 + " one"), short_slug("a" * 60 + " two")
    assert first != second
    assert max(len(first), len(second)) <= 50


class TestNorm:
    """The national norm that comes with the product (E2, E4, F21)."""

    def load(self) -> None:
        with (DATA / "national_norm.csv").open("rb") as file:
            for result in load_tidy(file, "national_norm.csv"):
                publish(result.release)

    def figure_for(self, code: str) -> Any:
        measure = Measure.objects.get(slug="young-people-not-carrying-a-weapon")
        saved = FigureFactory.create(measure=measure, area=Area.objects.get(code=code))
        return figure(saved.slug)

    def test_it_is_national_and_says_so(self) -> None:
        self.load()
        answer = self.figure_for("england-and-wales")
        assert answer.available
        assert answer.value == 95
        assert answer.base_words == "10,000 people"
        assert answer.area_words == "England and Wales"
        assert answer.source.publisher == "Youth Endowment Fund"
        assert "yahoo.com" in answer.source.url
        assert "It is national" in " ".join(answer.caveats)

    def test_it_is_never_said_of_the_county_e4(self) -> None:
        self.load()
        assert self.figure_for(FORCE).refused


class TestDuty:
    """The measures of the Duty are empty until a published file is loaded (P24)."""

    def test_none_is_loaded_before(self) -> None:
        assert [each.loaded for each in duty_statuses()] == [False, False, False]

    def test_loading_a_file_fills_one(self) -> None:
        for result in load_tidy(table(), "table.csv"):
            publish(result.release)
        assert {each.measure.slug for each in duty_statuses() if each.loaded} == {
            "admissions-sharp-object"
        }


class TestTemplate:
    """The template is made from the layout, so that it cannot disagree with it."""

    def test_the_csv_has_the_columns_and_can_be_filled_in(self) -> None:
        content = template_csv()
        assert content.startswith(b"\xef\xbb\xbfpublisher,dataset,")
        filled = content + b"A,B,https://example.org/,homicide,E23000022,2024/25,3\r\n"
        assert load_tidy(io.BytesIO(filled), "filled.csv")[0].cells == 1

    def test_the_workbook_can_be_filled_in(self) -> None:
        book = load_workbook(io.BytesIO(template_xlsx()))
        sheet = book["Data"]
        assert [cell.value for cell in sheet[1]] == list(COLUMNS)
        assert sheet.cell(row=2, column=COLUMNS.index("period") + 1).number_format == "@"
        for column, value in row(period="2025-03").items():
            sheet.cell(row=2, column=COLUMNS.index(column) + 1).value = value
        out = io.BytesIO()
        book.save(out)
        assert load_tidy(out, "filled.xlsx")[0].release.title == "March 2025"

    def test_an_empty_template_is_refused_kindly(self) -> None:
        problem = refusal(load_tidy, io.BytesIO(template_csv()))
        assert "no rows" in problem.reason

    def test_every_column_is_explained(self) -> None:
        assert {column for column, _ in COLUMN_HELP} == set(COLUMNS)

    def test_every_form_of_a_period_in_the_help_can_be_read(self) -> None:
        assert all(period_of(form) for form, _ in FORMS)


def test_the_documentation_names_every_column_period_and_status() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for word in (*COLUMNS, *STATUSES, *(form for form, _ in FORMS)):
        assert f"`{word}`" in text


def test_population_groups_keep_working() -> None:
    ensure_group("all ages")
    rows = [row(measure="residents", period="2024-06-30", value="800,000")]
    load_tidy(table(*rows), "table.csv")
    assert stored() == [(FORCE, Decimal(800_000), "final")]
