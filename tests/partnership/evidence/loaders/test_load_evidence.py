"""One command for every loader."""

import io
import tempfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from partnership.core.files.problems import LoadRefused
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.progress import bar
from partnership.evidence.loaders.registry import BY_SLUG, LOADERS
from partnership.evidence.models import Release, ReleaseState
from tests.partnership.evidence.loaders.test_half_way import FILES
from tests.partnership.evidence.table_files import nothing_written

pytestmark = pytest.mark.django_db
MEGABYTE = 1024**2


def run(loader: str, path: Path, *options: str) -> str:
    out = io.StringIO()
    call_command("load_evidence", loader, str(path), *options, stdout=out)
    return out.getvalue()


def test_the_74_962_rows_load_in_one_command_and_only_once() -> None:
    said = run("police-archive", DATA / "police-uk-northamptonshire-2025.zip")
    lines = [line for line in said.splitlines() if " rows" in line]
    assert len(lines) == 12
    assert sum(int(line.split(": ")[1].split()[0].replace(",", "")) for line in lines) == 74_962
    assert lines[5].startswith("[############------------]  50% ")
    assert lines[11].startswith("[########################] 100% ")
    assert "Loaded: Street-level crime: January to December 2025" in said
    assert "Not public yet" in said
    said = run("police-archive", DATA / "police-uk-northamptonshire-2025.zip", "--publish")
    assert "nothing was added" in said
    assert "Public now." in said
    assert Release.objects.get().state is ReleaseState.PUBLISHED


def test_a_refused_file_is_explained_on_the_screen_and_in_a_list(tmp_path: Path) -> None:
    path, problems = tmp_path / "forces.csv", tmp_path / "problems.csv"
    content = (DATA / "forces_comparison.csv").read_text(encoding="utf-8")
    path.write_text(content.replace("bedfordshire,12,Robbery", "=gotham,12,Robbery"))
    with pytest.raises(CommandError) as caught:
        run("forces-comparison", path, "--problems", str(problems))
    assert "Refused. Nothing was changed." in str(caught.value)
    assert "forces.csv, row 3, column force: The police force '=gotham'" in str(caught.value)
    assert problems.read_text(encoding="utf-8-sig").splitlines()[1].startswith("forces.csv,3,force")
    assert nothing_written()


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        run("tidy", Path("/nowhere/at-all.csv"))


def test_a_loader_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="invalid choice"):
        run("crystal-ball", tmp_path)


@pytest.mark.parametrize("slug", list(BY_SLUG))
def test_no_loader_reads_200_mb(slug: str) -> None:
    with tempfile.TemporaryFile() as file:
        file.truncate(200 * MEGABYTE)
        with pytest.raises(LoadRefused, match=r"The file is over \d+ MB"):
            BY_SLUG[slug].load(file, "huge", None)


# The two police loaders take the same layout, and so do the two of the Home Office.
STRANGERS = [
    (slug, other)
    for slug in BY_SLUG
    for other in FILES
    if slug.split("-")[:2] != other.split("-")[:2]
]


@pytest.mark.parametrize(("slug", "wrong"), STRANGERS)
def test_no_loader_takes_the_file_of_another(slug: str, wrong: str) -> None:
    with pytest.raises(LoadRefused):
        BY_SLUG[slug].load(FILES[wrong](), "file", None)
    assert nothing_written()


def test_the_registry_says_what_each_takes() -> None:
    assert len(BY_SLUG) == len(LOADERS) == 14
    for loader in LOADERS:
        assert loader.takes.endswith(".")
        assert all(suffix.startswith(".") for suffix in loader.suffixes)


def test_the_bar() -> None:
    assert bar(0) == "[------------------------]   0%"
    assert bar(0.5) == "[############------------]  50%"
    assert bar(7) == "[########################] 100%"
