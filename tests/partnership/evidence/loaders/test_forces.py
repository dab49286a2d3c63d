"""The comparison of 36 forces: the real file, and faults in copies of it (DF1, DF3, DN-5)."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest

from partnership.core.files.problems import LoadRefused
from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.forces import load_forces_comparison
from partnership.evidence.loaders.population import load_population
from partnership.evidence.models import Area, Observation, Release
from partnership.evidence.publishing import publish
from partnership.evidence.rules.numbers import rounded
from tests.partnership.evidence.table_files import csv_file, refusals, said

pytestmark = pytest.mark.django_db
FILE = DATA / "forces_comparison.csv"
VIOLENCE = "police-violence-and-sexual-offences"


def load_real() -> Any:
    with FILE.open("rb") as file:
        return load_forces_comparison(file, "forces.csv")


def changed(change: Callable[[list[dict[str, str]]], object]) -> io.BytesIO:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    change(rows)
    return csv_file([list(rows[0]), *(list(row.values()) for row in rows)])


def places_from_the_lowest(measure: str) -> dict[str, int]:
    """Rank forces by rate from the stored counts alone; equal printed rates share a place."""
    cells = Observation.objects.current().filter(area__level="police_force")
    people = {c.area_id: c.value for c in cells.filter(measure__slug="residents") if c.value}
    rates = {
        each.area.code: rounded(each.value * 1000 / people[each.area_id], 2)
        for each in cells.filter(measure__slug=measure, period_kind="calendar_year")
        if each.value is not None
    }
    return {code: 1 + sum(other < rate for other in rates.values()) for code, rate in rates.items()}


def test_counts_and_residents_of_36_forces_make_two_releases() -> None:
    crimes, people = load_real()
    assert (crimes.cells, people.cells) == (36 * 3 * 2, 36)
    assert crimes.release.dataset.publisher.name == "data.police.uk"
    assert people.release.dataset.publisher.name == "Office for National Statistics"


def test_ranks_worked_out_from_the_counts_are_those_of_df3() -> None:
    for result in load_real():
        publish(result.release)
    # Northumbria's robbery rate prints the same as ours, 1.30, so the 32nd place is shared.
    for measure, place in (
        (VIOLENCE, 14),
        ("police-robbery", 32),
        ("police-possession-of-weapons", 33),
    ):
        places = places_from_the_lowest(measure)
        assert len(places) == 36
        assert places["E23000022"] == place


def test_no_official_code_is_made_up() -> None:
    load_real()
    forces = Area.objects.filter(level="police_force")
    assert forces.count() == 43
    assert set(forces.filter(code_scheme="ons").values_list("code", flat=True)) == {"E23000022"}
    others = forces.exclude(code="E23000022")
    assert {each.code_scheme for each in others} == {"data.police.uk"}
    assert all(each.code.replace("-", "").isalpha() for each in others)


def test_loading_twice_adds_nothing() -> None:
    load_real()
    again = load_real()
    assert [each.created for each in again] == [False, False]
    assert Release.objects.count() == 2


def test_numbers_that_another_file_gave_are_not_written_again() -> None:
    ensure_areas()
    with (DATA / "population.csv").open("rb") as file:
        load_population(file, "population.csv")
    _, people = load_real()
    assert people.cells == 35


def test_numbers_that_another_file_gave_differently_are_refused() -> None:
    ensure_areas()
    with (DATA / "population.csv").open("rb") as file:
        content = file.read().replace(b"425726", b"425727").replace(b"785241", b"785242")
    load_population(io.BytesIO(content), "population.csv")
    with pytest.raises(LoadRefused) as caught:
        load_real()
    reasons = said(caught.value.problems)
    assert "785,241 here; another file gave 785,242." in reasons


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("force", "gotham", "not known"),
        ("months_available", "11", "needs 12 months"),
        ("crime_type", "Piracy", "not known"),
        ("records", "-1", "whole number"),
        ("records", "5", "different references in 5 records"),
        ("distinct_crime_ids", "1.5", "whole number"),
        ("distinct_crime_ids", "9999", "The counts give"),
        ("resident_population_census_2021", "0", "no residents"),
        ("resident_population_census_2021", "704732", "another row of the force"),
        ("rate_per_1000_from_distinct_ids", "31.69", "The counts give 30.69"),
        ("rate_ci95_high", "x", "not a number"),
    ],
)
def test_a_row_with_a_fault(column: str, value: str, reason: str) -> None:
    file = changed(lambda rows: rows[0].update({column: value}))
    assert reason in said(refusals(load_forces_comparison, file, "forces.csv"))


def test_two_rows_for_a_cell() -> None:
    file = changed(lambda rows: rows.append(rows[0]))
    assert "two rows" in said(refusals(load_forces_comparison, file, "forces.csv"))
