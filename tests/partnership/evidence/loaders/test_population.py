"""Residents by area and group: read strictly or not at all."""

import io

import pytest

from partnership.core.files.problems import LoadRefused, Problem
from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders import population
from partnership.evidence.loaders.population import load_population
from partnership.evidence.models import Dataset, Measure, Observation, Release
from partnership.evidence.publishing import publish

pytestmark = pytest.mark.django_db
HEADING = "source,reference_date,area_name,area_code,group,residents"
SOUND = "ONS Census 2021,2021-03-21,North Northamptonshire,E06000061,all ages,359515"


@pytest.fixture(autouse=True)
def areas() -> None:
    ensure_areas()


def csv_of(*lines: str) -> io.BytesIO:
    return io.BytesIO("\n".join(lines).encode())


def problems_of(*lines: str) -> tuple[Problem, ...]:
    with pytest.raises(LoadRefused) as caught:
        load_population(csv_of(*lines), "people.csv")
    assert not Release.objects.exists()
    assert not Dataset.objects.exists()
    assert not Measure.objects.exists()
    return caught.value.problems


def test_the_shipped_file_makes_a_release_for_each_source() -> None:
    with (DATA / "population.csv").open("rb") as file:
        results = load_population(file, "population.csv")
    for result in results:
        publish(result.release)
    assert [result.cells for result in results] == [12, 7, 77]
    residents = {
        each.area.code: each.number
        for each in Observation.objects.current().filter(
            measure__slug="residents", period_start="2021-03-21"
        )
    }
    assert residents["E06000061"] == 359_515
    assert residents["E06000062"] == 425_726
    assert residents["E23000022"] == 785_241


def test_the_same_file_twice_adds_nothing() -> None:
    (first,) = load_population(csv_of(HEADING, SOUND), "people.csv")
    (second,) = load_population(csv_of(HEADING, SOUND), "people.csv")
    assert (first.created, second.created) == (True, False)
    assert Observation.objects.count() == 1


@pytest.mark.parametrize(
    ("old", "new", "column", "reason"),
    [
        ("359515", "-1", "residents", "not a whole number"),
        ("359515", "359515.5", "residents", "not a whole number"),
        ("359515", "", "residents", "not a whole number"),
        ("359515", "३", "residents", "not a whole number"),
        ("2021-03-21", "21/03/2021", "reference_date", "not a date"),
        ("E06000061", "E99999999", "area_code", "not known"),
        ("all ages", "giants", "group", "not known"),
        ("ONS Census 2021", "A blog", "source", "not known"),
    ],
)
def test_a_row_with_a_fault(old: str, new: str, column: str, reason: str) -> None:
    (problem,) = problems_of(HEADING, SOUND.replace(old, new))
    assert (problem.file, problem.row, problem.column) == ("people.csv", 2, column)
    assert reason in problem.reason


def test_a_missing_column() -> None:
    (problem,) = problems_of(HEADING.replace(",group", ""), SOUND.replace(",all ages", ""))
    assert (problem.column, problem.reason) == ("group", "The column is missing.")


def test_two_rows_for_a_cell() -> None:
    found = problems_of(HEADING, SOUND, SOUND.replace("359515", "359516"))
    assert [each.row for each in found] == [2, 3]
    assert "two rows" in found[0].reason


def test_a_total_that_does_not_add_up() -> None:
    west = "ONS Census 2021,2021-03-21,West,E06000062,all ages,425726"
    force = "ONS Census 2021,2021-03-21,Force,E23000022,all ages,785242"
    (problem,) = problems_of(HEADING, SOUND, west, force)
    assert problem.reason == "The councils add up to 785,241, not 785,242."


def test_an_empty_file() -> None:
    (problem,) = problems_of(HEADING)
    assert problem.reason == "The file has no rows."


def test_text_that_is_not_utf8() -> None:
    with pytest.raises(LoadRefused, match="UTF-8"):
        load_population(io.BytesIO(b"caf\xe9"), "people.csv")


def test_something_that_is_not_a_csv() -> None:
    with pytest.raises(LoadRefused, match="not a CSV"):
        load_population(csv_of(HEADING, '"a"b'), "people.csv")


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(population, "MOST_BYTES", 10)
    with pytest.raises(LoadRefused, match="over"):
        load_population(csv_of(HEADING, SOUND), "people.csv")
