"""What must never get in, by every loader: too large, a bomb, of another place, half of a file."""

import io
import os
import signal
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from partnership.core.files.limits import MEGABYTE
from partnership.core.files.problems import LoadRefused
from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.loaders.registry import BY_SLUG, LOADERS
from partnership.evidence.models import Observation, Release
from tests.factories.accounts import EvidenceAnalystFactory, sign_in
from tests.partnership.evidence.loaders import test_tidy
from tests.partnership.evidence.street_files import (
    month_zip,
    street_csv,
    street_name,
    street_row,
    zipped,
)
from tests.partnership.evidence.table_files import nothing_written

pytestmark = [pytest.mark.django_db, pytest.mark.system]
SLUGS = [loader.slug for loader in LOADERS]


@pytest.fixture(scope="module")
def huge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of 200 MB that takes no room on the disk."""
    path = tmp_path_factory.mktemp("huge") / "huge.csv"
    with path.open("wb") as file:
        file.truncate(200 * MEGABYTE)
    return path


@pytest.mark.parametrize("slug", SLUGS)
def test_a_file_of_200_megabytes(slug: str, huge: Path) -> None:
    """Refused by its size, before a byte of it is read."""
    with huge.open("rb") as file, pytest.raises(LoadRefused) as caught:
        BY_SLUG[slug].load(file, "huge.csv", None)
    (problem,) = caught.value.problems
    assert problem.reason.startswith("The file is over ")
    assert nothing_written()


def test_a_file_of_200_megabytes_on_the_command_line(huge: Path) -> None:
    with pytest.raises(CommandError, match="over 60 MB"):
        call_command("load_evidence", "tidy", str(huge))


def bomb() -> io.BytesIO:
    """Fifty megabytes of nothing in fifty kilobytes, as a workbook or an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (50 * MEGABYTE))
    out.seek(0)
    return out


@pytest.mark.parametrize(
    "slug", [each.slug for each in LOADERS if {".zip", ".xlsx"} & set(each.suffixes)]
)
def test_a_zip_bomb(slug: str) -> None:
    name = "bomb.zip" if ".zip" in BY_SLUG[slug].suffixes else "bomb.xlsx"
    with pytest.raises(LoadRefused) as caught:
        BY_SLUG[slug].load(bomb(), name, None)
    assert "zip bomb" in caught.value.problems[0].reason
    assert nothing_written()


def test_a_zip_bomb_that_lies_about_its_size() -> None:
    """No more is unpacked than the zip says it holds; then it does not add up."""
    member = "2025-01/2025-01-northamptonshire-street.csv"
    size = 5 * MEGABYTE
    content = zipped({member: b"0" * size}).getvalue()
    lying = content.replace(size.to_bytes(4, "little"), (40_000).to_bytes(4, "little"))
    assert lying != content
    with pytest.raises(LoadRefused) as caught:
        BY_SLUG["police-archive"].load(io.BytesIO(lying), "bomb.zip", None)
    assert any("damaged" in each.reason for each in caught.value.problems)
    assert nothing_written()


def test_a_bomb_through_the_screen_is_a_list_of_reasons() -> None:
    client = sign_in(Client(), EvidenceAnalystFactory.create())
    file = bomb()
    file.name = "bomb.xlsx"
    answer = client.post(reverse("evidence_load"), {"file": file, "loader": "tidy"})
    assert answer.status_code == 422
    assert "zip bomb" in answer.content.decode()
    assert nothing_written()


def test_the_archive_of_another_force() -> None:
    archive = zipped({street_name("2025-01", "leicestershire"): street_csv([street_row(1)])})
    with pytest.raises(LoadRefused) as caught:
        BY_SLUG["police-archive"].load(archive, "police.zip", None)
    assert "leicestershire" in str(caught.value.problems[0])
    assert nothing_written()


def test_a_thirteenth_month_in_an_archive() -> None:
    member = "2025-13/2025-13-northamptonshire-street.csv"
    with pytest.raises(LoadRefused):
        BY_SLUG["police-archive"].load(zipped({member: "Month\n2025-13\n"}), "police.zip", None)
    assert nothing_written()


@pytest.mark.parametrize(
    "period", ["2025-13", "2025 Q5", "2024/26", "January 2025 to January 2026"]
)
def test_a_year_of_thirteen_months_in_our_own_layout(period: str) -> None:
    ensure_areas()
    with pytest.raises(LoadRefused) as caught:
        BY_SLUG["tidy"].load(test_tidy.table(test_tidy.row(period=period)), "tidy.csv", None)
    assert {each.column for each in caught.value.problems} == {"period"}
    assert not Release.objects.exists()
    assert not Observation.objects.exists()


def load_apart(folder: Path, archive: Path, point: str) -> int:
    """Load in a process of its own and return how it ended."""
    root = Path(settings.BASE_DIR)
    surroundings = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "partnership.settings.test",
        "PROTECTED_ROOT": str(folder / "protected"),
        "PYTHONPATH": f"{root}:{root / 'site'}",
    }
    module = "tests.partnership.evidence.loaders.killed"
    done = subprocess.run(
        [sys.executable, "-m", module, "police-archive", str(archive), point],
        env=surroundings,
        cwd=root,
        capture_output=True,
        check=False,
    )
    return done.returncode


def rows(folder: Path) -> dict[str, int]:
    """Count what is in the database that the process left behind."""
    names = ("release", "observation", "dataset", "measure", "area")
    with sqlite3.connect(folder / "db.sqlite3") as database:
        return {
            name: database.execute(f"SELECT count(*) FROM evidence_{name}").fetchone()[0]  # noqa: S608
            for name in names
        }


@pytest.mark.parametrize("point", ["cells", "file"])
def test_kill_minus_nine_leaves_nothing_half_loaded(tmp_path: Path, point: str) -> None:
    """And the next load is whole."""
    archive = tmp_path / "january.zip"
    archive.write_bytes(month_zip([street_row(number) for number in range(1, 40)]).getvalue())
    assert load_apart(tmp_path, archive, point) == -signal.SIGKILL
    assert set(rows(tmp_path).values()) == {0}
    assert load_apart(tmp_path, archive, "never") == 0
    after = rows(tmp_path)
    assert after["release"] == 1
    assert after["observation"] > 0
