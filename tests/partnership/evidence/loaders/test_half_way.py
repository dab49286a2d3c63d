"""Every loader, stopped half-way in several ways, leaves nothing half-loaded."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.conf import settings
from django.db import IntegrityError

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders import store
from partnership.evidence.loaders.registry import BY_SLUG, LOADERS
from partnership.evidence.models import Area, Dataset, Measure, Observation, Publisher, Release
from tests.partnership.evidence.loaders import (
    test_admissions,
    test_deprivation_councils,
    test_home_office,
    test_homicide,
    test_knife,
    test_mid_year,
    test_tidy,
)
from tests.partnership.evidence.street_files import month_zip, street_row

pytestmark = [pytest.mark.django_db, pytest.mark.system]
EVERYTHING = (Area, Dataset, Measure, Observation, Publisher, Release)
MakeFile = Callable[[], io.BytesIO]


def real(name: str) -> MakeFile:
    return lambda: io.BytesIO((DATA / name).read_bytes())


FILES: dict[str, MakeFile] = {
    "police-archive": lambda: month_zip([street_row(1)]),
    "police-archive-forces": lambda: month_zip([street_row(1)]),
    "tidy": test_tidy.table,
    "home-office-forces": test_home_office.table,
    "home-office-partnerships": lambda: test_home_office.partnerships(
        test_home_office.part("North Northamptonshire")
    ),
    "knife-offences": lambda: test_knife.table(test_knife.OURS),
    "admissions-violence": test_admissions.table,
    "homicide-rate": test_homicide.table,
    "mid-year-population": lambda: test_mid_year.table([test_mid_year.row()]),
    "population": real("population.csv"),
    "deprivation-councils": lambda: test_deprivation_councils.book(
        (*test_deprivation_councils.NORTH, 1, 1, 0.1, 0.1)
    ),
    "deprivation": real("deprivation.csv"),
    "forces-comparison": real("forces_comparison.csv"),
    "former-districts": real("former_district_crime.csv"),
}


def everything() -> list[list[dict[str, Any]]]:
    return [list(model.objects.order_by("pk").values()) for model in EVERYTHING]


def kept_files() -> list[Path]:
    return [path for path in Path(settings.PROTECTED_ROOT).rglob("*") if path.is_file()]


@pytest.fixture(params=FILES)
def slug(request: pytest.FixtureRequest, known_areas: None) -> str:
    return str(request.param)


def test_every_loader_is_here() -> None:
    assert list(FILES) == [loader.slug for loader in LOADERS]


def test_a_load_makes_a_release_and_a_second_adds_nothing(slug: str) -> None:
    # One file: made a second later, a workbook of the same cells has other bytes.
    file = FILES[slug]().getvalue()
    first = BY_SLUG[slug].load(io.BytesIO(file), "file", None)
    assert first
    assert all(each.created for each in first)
    after = everything()
    again = BY_SLUG[slug].load(io.BytesIO(file), "file", None)
    assert not any(each.created for each in again)
    assert {each.release for each in again} == {each.release for each in first}
    assert everything() == after
    assert len(kept_files()) == len(first)


class Killed(BaseException):
    """What ends a process, in the manner of KeyboardInterrupt: nobody catches it."""


@pytest.mark.parametrize("fault", [OSError("the disk is full"), IntegrityError("no"), Killed()])
def test_a_failure_while_cells_are_written_leaves_nothing(slug: str, fault: BaseException) -> None:
    before = everything()
    with (
        mock.patch.object(Observation.objects, "bulk_create", side_effect=fault),
        pytest.raises(type(fault)),
    ):
        BY_SLUG[slug].load(FILES[slug](), "file", None)
    assert everything() == before
    assert kept_files() == []


def test_a_failure_after_the_file_was_kept_takes_it_away_again(slug: str) -> None:
    before = everything()
    keep = store._keep

    def keep_then_die(*args: Any) -> None:
        keep(*args)
        raise Killed

    with (
        mock.patch.object(store, "_keep", side_effect=keep_then_die),
        pytest.raises(Killed),
    ):
        BY_SLUG[slug].load(FILES[slug](), "file", None)
    assert everything() == before
    assert kept_files() == []


def test_somebody_who_stops_it_while_it_reads(slug: str) -> None:
    before = everything()

    def stop(name: str, rows: int, done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        BY_SLUG[slug].load(FILES[slug](), "file", stop)
    assert everything() == before
    assert kept_files() == []
