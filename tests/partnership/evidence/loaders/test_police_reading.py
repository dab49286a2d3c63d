"""Street files that are wrong: the list names file, row, column and reason."""

from collections.abc import Mapping

import pytest

from partnership.core.files.problems import LoadRefused, Problem
from partnership.evidence.loaders.police.layout import COLUMNS
from partnership.evidence.loaders.police.places import forces
from partnership.evidence.loaders.police.reading import read_archive
from tests.partnership.evidence.street_files import (
    NORTH_LSOA,
    month_zip,
    street_csv,
    street_name,
    street_row,
    zipped,
)

JANUARY = street_name("2025-01")
FORCE, PLACES = forces()["northamptonshire"]


def problems_of(files: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    with pytest.raises(LoadRefused) as caught:
        read_archive(zipped(files), "police.zip", FORCE, PLACES)
    return caught.value.problems


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"month": "2025-02"}, "Month", "this is the file of 2025-01"),
        ({"falls_within": "Leicestershire Police"}, "Falls within", "Leicestershire"),
        ({"reported_by": "Leicestershire Police"}, "Reported by", "Leicestershire"),
        ({"crime_type": "Piracy"}, "Crime type", "'Piracy' is not known"),
        ({"crime_id": ""}, "Crime ID", "missing"),
        ({"crime_id": "-5"}, "Crime ID", "64 hexadecimal"),
        ({"lsoa_code": "=1+1"}, "LSOA code", "is not a code"),
        ({"lsoa_code": "E01999999"}, "LSOA code", "not in the look-up"),
    ],
)
def test_a_row_with_a_fault(changes: dict[str, str], column: str, reason: str) -> None:
    rows = [street_row(1), street_row(2, **changes)]
    (problem,) = problems_of({JANUARY: street_csv(rows)})
    assert (problem.file, problem.row, problem.column) == (JANUARY, 3, column)
    assert reason in problem.reason


@pytest.mark.parametrize("column", COLUMNS)
def test_a_missing_column(column: str) -> None:
    columns = [each for each in COLUMNS if each != column]
    (problem,) = problems_of({JANUARY: street_csv([street_row()], columns)})
    assert str(problem) == f"{JANUARY}, row 1, column {column}: The column is missing."


def test_a_month_of_another_force() -> None:
    other = street_name("2025-02", force="leicestershire")
    rows = street_csv([street_row()])
    (problem,) = problems_of({JANUARY: rows, other: rows})
    assert problem.reason == "The file is of leicestershire, not northamptonshire."


def test_a_month_that_is_there_twice() -> None:
    rows = street_csv([street_row()])
    (problem,) = problems_of({JANUARY: rows, f"again/{JANUARY}": rows})
    assert problem.reason == "The month 2025-01 is in the zip twice."


@pytest.mark.parametrize("name", ["notes.txt", "2025-13/2025-13-northamptonshire-street.csv"])
def test_a_file_that_nobody_expects(name: str) -> None:
    (problem,) = problems_of({JANUARY: street_csv([street_row()]), name: "x"})
    assert problem.reason == "The name is not that of a monthly file."


def test_an_archive_without_street_files() -> None:
    (problem,) = problems_of({street_name("2025-01", kind="outcomes"): "x"})
    assert "no monthly street file" in problem.reason


def test_outcome_files_of_the_force_may_lie_beside() -> None:
    outcomes = street_name("2025-01", kind="outcomes")
    file = zipped({JANUARY: street_csv([street_row()]), outcomes: "x"})
    assert read_archive(file, "police.zip", FORCE, PLACES).rows == 1


def test_a_month_without_rows() -> None:
    (problem,) = problems_of({JANUARY: street_csv([])})
    assert problem.reason == "The file has a heading but no rows."


def test_an_empty_file() -> None:
    assert len(problems_of({JANUARY: ""})) == len(COLUMNS)


def test_a_row_with_a_cell_too_many() -> None:
    content = street_csv([street_row()]).rstrip() + ",extra\r\n"
    (problem,) = problems_of({JANUARY: content})
    assert problem.reason == "The row has 13 cells; the heading has 12."


def test_every_fault_of_every_file_is_listed() -> None:
    february = street_name("2025-02")
    found = problems_of(
        {
            february: street_csv([street_row(1, month="2025-02", crime_type="Piracy")]),
            JANUARY: street_csv([street_row(1, crime_type="Piracy", month="2025-09")]),
        }
    )
    assert [(each.file, each.column) for each in found] == [
        (JANUARY, "Month"),
        (JANUARY, "Crime type"),
        (february, "Crime type"),
    ]


def test_a_plainly_wrong_file_is_not_read_to_its_end() -> None:
    rows = [street_row(number, crime_type="Piracy") for number in range(500)]
    found = problems_of({JANUARY: street_csv(rows)})
    assert len(found) == 201
    assert "reading stopped" in found[-1].reason


def test_areas_of_2011_are_counted_too() -> None:
    codes = [code for code in PLACES.authority_of if code != NORTH_LSOA]
    rows = [street_row(1, lsoa_code=codes[0], lsoa_name="somewhere")]
    tally = read_archive(month_zip(rows), "police.zip", FORCE, PLACES)
    assert tally.outside == 0
