"""The demonstration site, made once and copied for each run of browser tests and budgets.

Making it (migrations, ``seed_demo``, static files) takes a while, so the finished database is
kept under a name that is a checksum of everything it was made from. Test processes beside each
other have a site each, and share what is kept.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    """Fill this process's folder with a fresh copy of the demonstration site.

    Returns:
        The folder: ``db.sqlite3``, ``media/``, ``static/`` and an empty ``cache/``.
    """
    folder = Path(settings.E2E_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in ("media", "cache", "static"):
        shutil.rmtree(folder / leftover, ignore_errors=True)
    for leftover in folder.glob("db.sqlite3*"):
        leftover.unlink()
    # In this process, so that its own list of hashed names is the new one too.
    call_command("collectstatic", interactive=False, verbosity=0)
    seed = kept()
    with _one_at_a_time():
        if not seed.is_dir():
            _seed(folder, seed)
    shutil.copy(seed / "db.sqlite3", folder / "db.sqlite3")
    shutil.copytree(seed / "media", folder / "media", dirs_exist_ok=True)
    return folder


def kept() -> Path:
    """Return where the demonstration site is kept as it was made."""
    return Path(settings.E2E_ROOT) / f"seed-{checksum()}"


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let one process make what the others wait for."""
    with (Path(settings.E2E_ROOT) / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _seed(folder: Path, seed: Path) -> None:
    """Make the demonstration site from nothing and keep it as ``seed``."""
    for old in seed.parent.glob("seed-*"):
        shutil.rmtree(old)
    manage("migrate", "--verbosity", "0")
    manage("seed_demo")
    unfinished = seed.with_name("seed-unfinished")
    unfinished.mkdir()
    # The last connection of manage.py has closed, so nothing is left in the write-ahead log.
    shutil.copy(folder / "db.sqlite3", unfinished / "db.sqlite3")
    (folder / "media").mkdir(exist_ok=True)
    shutil.copytree(folder / "media", unfinished / "media")
    unfinished.rename(seed)
