"""The demonstration content is the same however often it is made."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests import seeded

pytestmark = pytest.mark.e2e
# Rebuilt from the content each time, under new numbers; sessions belong to other tests.
REBUILT = ("wagtailsearch_", "wagtailcore_referenceindex", "sqlite_", "django_session")


def _rows(database: Path) -> dict[str, set[tuple[object, ...]]]:
    """Return every table's rows."""
    with sqlite3.connect(database) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: set(connection.execute(f'SELECT * FROM "{name}"'))  # noqa: S608
            for (name,) in names.fetchall()
            if not name.startswith(REBUILT)
        }


@pytest.mark.usefixtures("site_folder")
def test_seeding_again_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``make run`` twice is ``make run`` once."""
    shutil.copy(seeded.kept() / "db.sqlite3", tmp_path / "db.sqlite3")
    before = _rows(tmp_path / "db.sqlite3")
    monkeypatch.setenv("E2E_FOLDER", str(tmp_path))
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    seeded.manage("seed_demo")
    after = _rows(tmp_path / "db.sqlite3")
    assert {name for name in after if after[name] != before.get(name)} == set()
