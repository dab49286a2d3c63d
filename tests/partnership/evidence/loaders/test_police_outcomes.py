"""Outcomes, several forces, and years counted anew from revised months (DF5, P15, P22)."""

import csv
from pathlib import Path
from typing import Any

import pytest

from partnership.core.files.problems import LoadRefused
from partnership.evidence.catalogue.outcomes import outcome_slug, outcomes
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.police.loader import (
    load_police_archive,
    load_police_forces,
    title_of,
)
from partnership.evidence.loaders.police.places import forces
from partnership.evidence.loaders.police.reading import read_archive
from partnership.evidence.models import Measure, Observation
from partnership.evidence.publishing import publish
from partnership.evidence.rules.periods import Period
from tests.partnership.evidence.street_files import (
    month_zip,
    street_csv,
    street_name,
    street_row,
    year_zip,
    zipped,
)

PUBLISHED = Path(__file__).parents[1] / "data" / "policeuk_northants_2025_outcomes.csv"
FORCE = "E23000022"
YEAR = Period.calendar_year(2025)


def number(slug: str, period: Period = YEAR, area: str = FORCE) -> Any:
    cell = Observation.objects.current().get(
        measure__slug=slug,
        area__code=area,
        period_kind=period.kind.value,
        period_start=period.start,
    )
    return cell.number


def test_the_outcomes_of_2025_are_those_published_df5() -> None:
    with (DATA / "police-uk-northamptonshire-2025.zip").open("rb") as file:
        tally = read_archive(file, "2025.zip", *forces()["northamptonshire"])
    counted = {
        (count.crime_type, category): records
        for count in tally.counts()
        if count.area_code == FORCE and count.period == YEAR
        for category, records in count.outcomes.items()
    }
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        expected = {
            (row["crime_type"], row["last_outcome_category"]): int(row["records"])
            for row in csv.DictReader(file)
        }
    assert {key: value for key, value in counted.items() if value} == expected
    assert expected["Violence and sexual offences", "Unable to prosecute suspect"] == 17_537
    violence = [value for (kind, _), value in counted.items() if kind.startswith("Violence")]
    assert sum(violence) == 26_483


@pytest.mark.django_db
class TestLoading:
    """Outcomes, forces and revisions as they are stored."""

    def test_an_outcome_is_a_share_of_the_records(self) -> None:
        rows = [street_row(1), street_row(2, last_outcome_category="Local resolution")]
        publish(load_police_archive(month_zip(rows), "january.zip").release)
        slug = outcome_slug("Robbery", "Local resolution")
        assert number(slug, Period.month(2025, 1)) == 1
        measure = Measure.objects.get(slug=slug)
        assert measure.whole is not None
        assert measure.whole.slug == "police-robbery-records"
        for each in Measure.objects.filter(slug__contains="-outcome-"):
            each.full_clean()

    def test_outcomes_that_do_not_occur_are_zero_g15(self) -> None:
        publish(load_police_archive(month_zip([street_row(1)]), "january.zip").release)
        for category in outcomes().keys() - {"Unable to prosecute suspect"}:
            assert number(outcome_slug("Robbery", category), Period.month(2025, 1)) == 0

    def test_an_outcome_nobody_knows_is_refused(self) -> None:
        rows = [street_row(1, last_outcome_category="Sent to the moon")]
        with pytest.raises(LoadRefused, match="Sent to the moon") as caught:
            load_police_archive(month_zip(rows), "january.zip")
        assert caught.value.problems[0].column == "Last outcome category"

    def test_several_forces_in_one_archive(self) -> None:
        other = street_row(
            2,
            reported_by="Devon & Cornwall Police",
            falls_within="Devon & Cornwall Police",
            lsoa_code="E01018900",
            lsoa_name="Cornwall 001A",
        )
        file = zipped(
            {
                street_name("2025-01"): street_csv([street_row(1)]),
                street_name("2025-01", force="devon-and-cornwall"): street_csv([other]),
            }
        )
        result = load_police_forces(file, "both.zip")
        publish(result.release)
        january = Period.month(2025, 1)
        assert number("police-robbery", january) == 1
        assert number("police-robbery", january, "E06000061") == 1
        assert number("police-robbery", january, "devon-and-cornwall") == 1
        assert "devon-and-cornwall" in result.release.notes

    @pytest.mark.parametrize(
        ("force", "name", "reason"),
        [
            ("atlantis", "Atlantis Police", "not a force that is known here"),
            ("devon-and-cornwall", "Dorset Police", "not 'devon-and-cornwall'"),
            ("devon-and-cornwall", "Northamptonshire Police", "not 'devon-and-cornwall'"),
        ],
    )
    def test_forces_that_are_not_what_they_say(self, force: str, name: str, reason: str) -> None:
        row = street_row(2, reported_by=name, falls_within=name)
        file = zipped({street_name("2025-01", force=force): street_csv([row])})
        with pytest.raises(LoadRefused, match=reason):
            load_police_forces(file, "other.zip")

    def test_the_own_force_loader_refuses_other_forces(self) -> None:
        file = zipped(
            {
                street_name("2025-01"): street_csv([street_row(1)]),
                street_name("2025-01", force="leicestershire"): street_csv([street_row(2)]),
            }
        )
        with pytest.raises(LoadRefused, match="not northamptonshire"):
            load_police_archive(file, "both.zip")

    def test_a_thirteenth_month_is_refused(self) -> None:
        file = zipped({"2025-13/2025-13-northamptonshire-street.csv": street_csv([street_row(1)])})
        with pytest.raises(LoadRefused, match="not that of a monthly file"):
            load_police_archive(file, "thirteen.zip")

    def test_a_revised_month_revises_its_year_too_p22(self) -> None:
        publish(load_police_archive(year_zip({}), "year.zip").release)
        assert number("police-robbery") == 12
        # A crime of January that the year had in February already counts once.
        rows = [street_row(1), street_row(2), street_row(1002)]
        publish(load_police_archive(month_zip(rows), "january.zip").release)
        assert number("police-robbery", Period.month(2025, 1)) == 3
        assert number("police-robbery-records") == 14
        assert number("police-robbery") == 13
        revised = Observation.objects.current().get(
            measure__slug="police-robbery", area__code=FORCE, period_kind="calendar_year"
        )
        assert revised.status == "revised"

    def test_the_last_month_of_a_year_completes_it_p15(self) -> None:
        months = {
            number: [street_row(number, month=f"2025-{number:02}")] for number in range(1, 13)
        }
        eleven = zipped(
            {
                street_name(f"2025-{number:02}"): street_csv(months[number])
                for number in range(1, 12)
            }
        )
        publish(load_police_archive(eleven, "eleven.zip").release)
        assert not Observation.objects.current().filter(period_kind="calendar_year").exists()
        publish(load_police_archive(month_zip(months[12], "2025-12"), "december.zip").release)
        assert number("police-robbery") == 12

    def test_months_that_are_not_public_make_no_year(self) -> None:
        load_police_archive(year_zip({}), "year.zip")
        result = load_police_archive(month_zip([street_row(1)]), "january.zip")
        kinds = set(result.release.observations.values_list("period_kind", flat=True))
        assert kinds == {"month"}

    def test_a_new_month_beside_a_file_that_is_gone_makes_no_year_and_says_so(self) -> None:
        release = load_police_archive(year_zip({}), "year.zip").release
        publish(release)
        release.file.storage.delete(release.file.name)
        rows = [street_row(1, month="2026-01")]
        result = load_police_archive(month_zip(rows, "2026-01"), "january.zip")
        assert "cannot be read" in result.release.notes
        kinds = set(result.release.observations.values_list("period_kind", flat=True))
        assert kinds == {"month"}

    def test_a_revised_month_of_a_file_that_is_gone_is_refused(self) -> None:
        release = load_police_archive(year_zip({}), "year.zip").release
        publish(release)
        release.file.storage.delete(release.file.name)
        with pytest.raises(LoadRefused, match="cannot be read"):
            load_police_archive(month_zip([street_row(1)]), "january.zip")
        assert Observation.objects.values("release").distinct().count() == 1


def test_any_set_of_months_is_named_truly() -> None:
    months = [Period.month(2025, number).start for number in (1, 2, 3, 5, 12)]
    months.append(Period.month(2026, 1).start)
    assert title_of(months) == "January to March 2025, May 2025, December 2025 to January 2026"
