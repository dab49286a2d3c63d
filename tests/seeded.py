"""The demonstration site, made once and copied for each run of browser tests and budgets.

Making it (migrations, ``seed_demo``, static files) takes a while, so the finished database is
kept under a name that is a checksum of everything it was made from.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("site", "home", "stories", "surveys", "consultations")
# These change how pages look, never what the database holds.
NOT_SEED = {".html", ".txt", ".svg", ".pyc"}
E2E_SETTINGS = "partnership.settings.e2e"


def manage(*arguments: str) -> str:
    """Run a ``manage.py`` command on the browser tests' site and return what it printed.

    Raises:
        RuntimeError: With the command's own words, when it failed.
    """
    outcome = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": E2E_SETTINGS},
        capture_output=True,
        text=True,
        check=False,
    )
    if outcome.returncode:
        raise RuntimeError(f"manage.py {' '.join(arguments)} failed:\n{outcome.stderr[-4000:]}")
    return outcome.stdout


def checksum() -> str:
    """Return a short name for the present state of everything the seed is made from."""
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix not in NOT_SEED:
                digest.update(str(path.relative_to(ROOT)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def prepare() -> Path:
    """Fill the browser tests' folder with a fresh copy of the demonstration site.

    Returns:
        The folder: ``db.sqlite3``, ``media/``, ``static/`` and an empty ``cache/``.
    """
    folder = Path(settings.E2E_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in ("media", "cache", "static"):
        shutil.rmtree(folder / leftover, ignore_errors=True)
    for leftover in folder.glob("db.sqlite3*"):
        leftover.unlink()
    kept = folder / f"seed-{checksum()}"
    if not kept.is_dir():
        _seed(folder, kept)
    shutil.copy(kept / "db.sqlite3", folder / "db.sqlite3")
    shutil.copytree(kept / "media", folder / "media", dirs_exist_ok=True)
    # In this process, so that its own list of hashed names is the new one too.
    call_command("collectstatic", interactive=False, verbosity=0)
    return folder


def _seed(folder: Path, kept: Path) -> None:
    """Make the demonstration site from nothing and keep it as ``kept``."""
    for old in folder.glob("seed-*"):
        shutil.rmtree(old)
    manage("migrate", "--verbosity", "0")
    manage("seed_demo")
    unfinished = folder / "seed-unfinished"
    unfinished.mkdir()
    # The last connection of manage.py has closed, so nothing is left in the write-ahead log.
    shutil.copy(folder / "db.sqlite3", unfinished / "db.sqlite3")
    (folder / "media").mkdir(exist_ok=True)
    shutil.copytree(folder / "media", unfinished / "media")
    unfinished.rename(kept)
