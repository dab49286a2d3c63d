"""Finding Chromium: by setting, then on the system, then by installing it. Never by skipping."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No page of ours, and no browser, reaches anything beyond this machine (SE-28).
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-first-run",
]
INSTALL_SECONDS = 300
HOW_TO_MEND = (
    "The browser tests need Chromium and found none. Install your system's 'chromium' package, "
    "or run '.venv/bin/playwright install chromium', or set CHROMIUM to the path of a browser."
)


class NoBrowserError(RuntimeError):
    """There is no browser, and none could be installed."""


def find(playwrights_own: str) -> str:
    """Return the path of a Chromium, installing one when there is none.

    Args:
        playwrights_own: Where Playwright would keep a browser that it downloads for itself.

    Raises:
        NoBrowserError: When nothing worked; the message says how to mend it.
    """
    own = Path(playwrights_own)
    return _by_setting() or _on_the_system() or _present(own) or _installed(own) or _give_up()


def _by_setting() -> str | None:
    wanted = os.environ.get("CHROMIUM", "")
    if wanted and not shutil.which(wanted):
        raise NoBrowserError(f"CHROMIUM is set to '{wanted}', which cannot be run.")
    return shutil.which(wanted) if wanted else None


def _on_the_system() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _present(path: Path) -> str | None:
    return str(path) if path.is_file() else None


def _installed(playwrights_own: Path) -> str | None:
    if _runs(sys.executable, "-m", "playwright", "install", "chromium"):
        return _present(playwrights_own)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = ("-y", "-qq", "--no-install-recommends")
        if _runs("apt-get", "update", "-qq") and _runs("apt-get", "install", *quiet, "chromium"):
            return _on_the_system()
    return None


def _runs(*command: str) -> bool:
    """Run an installer and say whether it succeeded; what it says goes to the test's output."""
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        outcome = subprocess.run(command, env=surroundings, timeout=INSTALL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return False
    return outcome.returncode == 0


def _give_up() -> str:
    raise NoBrowserError(HOW_TO_MEND)
