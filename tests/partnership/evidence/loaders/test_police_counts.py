"""Counts of the real year against the published counts (DF1, DF2, DF4, DN-2, DN-3)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.police.counting import Count, Tally
from partnership.evidence.loaders.police.places import forces
from partnership.evidence.loaders.police.reading import read_archive
from partnership.evidence.rules.periods import Period
from tests.partnership.evidence.street_files import (
    OUTSIDE_LSOA,
    month_zip,
    street_row,
    year_zip,
)

FORCE, PLACES = forces()["northamptonshire"]
EXPECTED = Path(__file__).parents[1] / "data" / "policeuk_northants_monthly.csv"
ROWS = (5773, 5366, 6597, 6265, 6682, 6737, 7336, 6627, 6182, 6220, 5618, 5559)
Counts = dict[tuple[str, str, Period], Count]


def by_key(tally: Tally) -> Counts:
    return {(each.area_code, each.crime_type, each.period): each for each in tally.counts()}


@pytest.fixture(scope="module")
def seen() -> list[int]:
    return []


@pytest.fixture(scope="module")
def real_year(seen: list[int]) -> Tally:
    with (DATA / "police-uk-northamptonshire-2025.zip").open("rb") as file:
        return read_archive(
            file, "2025.zip", FORCE, PLACES, lambda name, rows, done: seen.append(rows)
        )


@pytest.fixture(scope="module")
def counts(real_year: Tally) -> Counts:
    return by_key(real_year)


def test_all_rows_of_all_months_are_read(real_year: Tally, seen: list[int]) -> None:
    assert tuple(seen) == ROWS
    assert real_year.rows == 74_962


@pytest.mark.parametrize(
    ("crime_type", "references", "records"),
    [
        ("Violence and sexual offences", 25_997, 26_483),
        ("Robbery", 1_024, 1_052),
        ("Possession of weapons", 1_059, 1_089),
        ("Anti-social behaviour", None, 15_569),
    ],
)
def test_the_year_of_the_force_df1(
    counts: Counts, crime_type: str, references: int | None, records: int
) -> None:
    cell = counts["E23000022", crime_type, Period.calendar_year(2025)]
    assert (cell.references, cell.records) == (references, records)


def test_the_councils_do_not_add_up_to_the_force_df2_dn2(counts: Counts, real_year: Tally) -> None:
    violence = [
        counts[code, "Violence and sexual offences", Period.calendar_year(2025)].references
        for code in ("E23000022", "E06000061", "E06000062")
    ]
    assert violence == [25_997, 11_602, 13_415]
    assert (real_year.without_location, real_year.outside) == (882, 610)


def test_months_of_low_and_high_df4(counts: Counts) -> None:
    records = {
        month: counts[
            "E23000022", "Violence and sexual offences", Period.month(2025, month)
        ].records
        for month in range(1, 13)
    }
    assert (records[2], records[7]) == (min(records.values()), max(records.values()))
    assert (records[2], records[7]) == (1_872, 2_533)


def test_every_month_place_and_type_agrees_with_the_published_counts(counts: Counts) -> None:
    with EXPECTED.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["area_code"]]
    assert len(rows) == 12 * 14 * 3
    for row in rows:
        month = Period.starting("month", date.fromisoformat(f"{row['month']}-01"))
        cell = counts[row["area_code"], row["crime_type"], month]
        assert cell.records == int(row["records"])
        if cell.references is not None:
            assert cell.references == int(row["distinct_crime_ids"])


def test_a_crime_listed_twice_counts_once_and_is_two_records_dn3() -> None:
    tally = read_archive(
        month_zip([street_row(1), street_row(1), street_row(2)]), "x.zip", FORCE, PLACES
    )
    cell = by_key(tally)["E06000061", "Robbery", Period.month(2025, 1)]
    assert (cell.references, cell.records) == (2, 3)


def test_a_reference_in_two_months_counts_once_in_the_year() -> None:
    rows = {1: [street_row(7)], 2: [street_row(7, month="2025-02")]}
    counts = by_key(read_archive(year_zip(rows), "x.zip", FORCE, PLACES))
    months = [
        counts["E23000022", "Robbery", Period.month(2025, month)].references
        for month in range(1, 13)
    ]
    year = counts["E23000022", "Robbery", Period.calendar_year(2025)]
    assert sum(value or 0 for value in months) == 12
    assert (year.references, year.records) == (11, 12)


def test_crimes_without_a_place_or_outside_count_for_the_force_only_dn2() -> None:
    rows = [
        street_row(1),
        street_row(2, lsoa_code="", lsoa_name=""),
        street_row(3, lsoa_code=OUTSIDE_LSOA, lsoa_name="Bassetlaw 003B"),
    ]
    tally = read_archive(month_zip(rows), "x.zip", FORCE, PLACES)
    january = Period.month(2025, 1)
    counts = by_key(tally)
    assert counts["E23000022", "Robbery", january].references == 3
    assert counts["E06000061", "Robbery", january].references == 1
    assert counts["E06000062", "Robbery", january].references == 0
    assert (tally.without_location, tally.outside) == (1, 1)


def test_part_of_a_year_makes_no_year_p15() -> None:
    tally = read_archive(month_zip([street_row(1)]), "x.zip", FORCE, PLACES)
    assert {each.period for each in tally.counts()} == {Period.month(2025, 1)}


def test_anti_social_behaviour_is_not_in_all_crime_g4() -> None:
    rows = [street_row(1), street_row(2, crime_type="Anti-social behaviour", crime_id="")]
    tally = read_archive(month_zip(rows), "x.zip", FORCE, PLACES)
    counts = by_key(tally)
    assert counts["E23000022", "All crime", Period.month(2025, 1)].records == 1
    assert counts["E23000022", "Anti-social behaviour", Period.month(2025, 1)].records == 1
