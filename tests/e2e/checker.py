"""The Nu HTML checker: fetched once as a package, run on pages as they were served."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.seeded import ROOT

VERSION = "26.9.27"
TOOLS = ROOT / ".tools"
JAR = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def complaints(pages: list[Path]) -> list[str]:
    """Return what the checker says about files of HTML, one line for each error.

    Raises:
        RuntimeError: When Java or the checker is not there and could not be installed.
    """
    _need("java", "default-jre-headless")
    _need_jar()
    outcome = subprocess.run(
        ["java", "-jar", str(JAR), "--errors-only", "--format", "json", *map(str, pages)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages: list[dict[str, Any]] = json.loads(outcome.stderr)["messages"]
    return [_line(message) for message in messages]


def _line(message: dict[str, Any]) -> str:
    page = Path(str(message.get("url", ""))).name
    extract = " ".join(str(message.get("extract", "")).split())
    return f"{page}:{message.get('lastLine', '?')}: {message.get('message')} [{extract}]"


def _need(program: str, package: str) -> None:
    """Install a program from the system's packages when it is missing and we may."""
    if shutil.which(program):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
        subprocess.run(install, check=False, env=surroundings)
    if not shutil.which(program):
        raise RuntimeError(f"The HTML checker needs '{program}': install the package {package}.")


def _need_jar() -> None:
    """Fetch the checker through npm, without running anything that the package brings."""
    if JAR.is_file():
        return
    _need("npm", "npm")
    TOOLS.mkdir(exist_ok=True)
    quiet = ["--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(
        ["npm", "install", "--prefix", str(TOOLS), *quiet, f"vnu-jar@{VERSION}"], check=True
    )
