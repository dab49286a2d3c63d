"""Storing an archive: everything or nothing, and only once."""

import io
from unittest import mock

import pytest
from django.core.management import CommandError, call_command

from partnership.core.files.problems import LoadRefused
from partnership.evidence.catalogue.outcomes import outcomes
from partnership.evidence.loaders.police.loader import load_police_archive
from partnership.evidence.models import (
    Area,
    Dataset,
    Measure,
    Observation,
    Publisher,
    Release,
    ReleaseState,
)
from partnership.evidence.publishing import publish
from tests.partnership.evidence.street_files import month_zip, street_row, year_zip

pytestmark = pytest.mark.django_db
EVERYTHING = (Area, Dataset, Measure, Observation, Publisher, Release)


def nothing_is_there() -> bool:
    return not any(model.objects.exists() for model in EVERYTHING)


def robbery_in_january() -> Observation:
    return Observation.objects.current().get(
        measure__slug="police-robbery",
        area__code="E23000022",
        period_kind="month",
        period_start="2025-01-01",
    )


def test_a_month_becomes_a_release_that_is_not_public_yet() -> None:
    result = load_police_archive(month_zip([street_row(1), street_row(1)]), "folder/january.zip")
    release = result.release
    assert result.created
    assert release.state is ReleaseState.LOADED
    assert (release.title, release.file_name) == ("January 2025", "january.zip")
    assert len(release.checksum) == 64
    assert release.file.read(2) == b"PK"
    # Three places; thirteen types and all of them by reference and record, one by record alone;
    # three types by outcome.
    each_place = 14 * 2 + 1 + 3 * len(outcomes())
    assert result.cells == release.observations.count() == 3 * each_place
    assert not Observation.objects.current().exists()


def test_zeros_are_numbers_g15() -> None:
    publish(load_police_archive(month_zip([street_row(1)]), "january.zip").release)
    west = Observation.objects.current().get(measure__slug="police-robbery", area__code="E06000062")
    assert (west.number, west.status) == (0, "final")


def test_loading_the_same_file_twice_adds_nothing() -> None:
    first = load_police_archive(month_zip([street_row(1)]), "january.zip")
    second = load_police_archive(month_zip([street_row(1)]), "other-name.zip")
    assert second.release == first.release
    assert not second.created
    assert Release.objects.count() == 1
    assert Observation.objects.count() == first.cells


def test_a_refused_file_writes_nothing_at_all() -> None:
    with pytest.raises(LoadRefused):
        load_police_archive(month_zip([street_row(1, crime_type="Piracy")]), "january.zip")
    assert nothing_is_there()


def test_a_failure_half_way_leaves_nothing_half_loaded() -> None:
    with (
        mock.patch(
            "partnership.evidence.loaders.store._keep", side_effect=OSError("the disk is full")
        ),
        pytest.raises(OSError, match="disk is full"),
    ):
        load_police_archive(month_zip([street_row(1)]), "january.zip")
    assert nothing_is_there()


def test_an_unknown_force_is_refused() -> None:
    with pytest.raises(LoadRefused, match="not known here"):
        load_police_archive(month_zip([street_row(1)]), "january.zip", force="atlantis")


def test_for_the_same_month_the_later_edition_wins_and_is_marked_p22() -> None:
    older = load_police_archive(month_zip([street_row(1)]), "january.zip").release
    newer = load_police_archive(
        year_zip({1: [street_row(1), street_row(2)]}), "whole-year.zip"
    ).release
    publish(newer)
    publish(older)
    assert robbery_in_january().number == 2
    newer.withdrawn_at = newer.publish_at
    newer.save()
    assert robbery_in_january().number == 1


def test_a_changed_public_number_is_marked_as_revised_p22() -> None:
    publish(load_police_archive(month_zip([street_row(1)]), "january.zip").release)
    publish(
        load_police_archive(year_zip({1: [street_row(1), street_row(2)]}), "whole-year.zip").release
    )
    assert (robbery_in_january().number, robbery_in_january().status) == (2, "revised")


def test_what_staff_changed_in_the_catalogue_stays() -> None:
    load_police_archive(month_zip([street_row(1)]), "january.zip")
    Measure.objects.filter(slug="police-robbery").update(noun_plural="hold-ups")
    load_police_archive(month_zip([street_row(2)]), "again.zip")
    assert Measure.objects.get(slug="police-robbery").noun_plural == "hold-ups"


class TestCommand:
    """The command line."""

    def run(self, tmp_path: object, rows: list[dict[str, str]], *options: str) -> str:
        path = f"{tmp_path}/january.zip"
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(month_zip(rows).getvalue())
        out = io.StringIO()
        call_command("load_police_archive", path, *options, stdout=out)
        return out.getvalue()

    def test_it_says_what_it_did(self, tmp_path: object) -> None:
        said = self.run(tmp_path, [street_row(1)])
        assert "2025-01-northamptonshire-street.csv: 1 rows" in said
        assert "Loaded: Street-level crime: January 2025 (231 numbers)." in said
        assert "Not public yet" in said

    def test_a_second_time_it_adds_nothing_and_may_publish(self, tmp_path: object) -> None:
        self.run(tmp_path, [street_row(1)])
        said = self.run(tmp_path, [street_row(1)], "--publish")
        assert "nothing was added" in said
        assert "Public now." in said
        assert Release.objects.get().state is ReleaseState.PUBLISHED

    def test_it_lists_every_reason_for_refusing(self, tmp_path: object) -> None:
        with pytest.raises(CommandError) as caught:
            self.run(tmp_path, [street_row(1, crime_type="Piracy"), street_row(2, month="x")])
        report = str(caught.value)
        assert report.startswith("Refused. Nothing was changed.")
        assert "row 2, column Crime type" in report
        assert "row 3, column Month" in report

    def test_a_file_that_is_not_there(self) -> None:
        with pytest.raises(CommandError, match="cannot be read"):
            call_command("load_police_archive", "/nowhere/at-all.zip")
