"""``site/`` and statistics never hide the standard library's modules (WD-30 to WD-35)."""

import site
import statistics
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STANDARD = Path(sysconfig.get_path("stdlib")).resolve()


def test_site_and_statistics_are_the_standard_ones() -> None:
    for module in (site, statistics):
        assert Path(str(module.__file__)).resolve().is_relative_to(STANDARD)


def test_site_is_a_folder_and_never_a_package() -> None:
    assert (ROOT / "site").is_dir()
    assert not (ROOT / "site" / "__init__.py").exists()
    assert {path.name for path in (ROOT / "site").iterdir() if path.is_dir()} - {"__pycache__"} == {
        "partnership"
    }


def test_nothing_in_the_root_hides_a_standard_module() -> None:
    names = {path.stem for path in ROOT.iterdir() if path.suffix == ".py"}
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert not (names | packages) & set(sys.stdlib_module_names)


def test_no_line_of_gitignore_hides_a_source_folder() -> None:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    hidden = {line.strip().strip("/") for line in lines if not line.startswith("#")}
    assert hidden.isdisjoint({"site", "static", "lib", "data"})
