"""What is installed is what was pinned, and nothing older than is safe (SE-31)."""

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.version import Version

from tests.guards.files import ROOT

# The oldest version of each package without a weakness that matters here.
SAFE_FROM = {
    "bleach": "6.4.0",
    "cryptography": "50.0.2",
    "django": "5.2.19",
    "django-allauth": "65.21.1",
    "gunicorn": "27.0.1",
    "nh3": "0.3.8",
    "pillow": "13.0.0",
    "requests": "2.34.2",
    "sqlparse": "0.6.1",
    "urllib3": "2.8.0",
    "wagtail": "8.0.1",
}
LOCKS = ("requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)", re.MULTILINE)


def _pins(lock: str) -> dict[str, str]:
    words = (ROOT / lock).read_text()
    return {_plain(pin["name"]): pin["version"] for pin in PIN.finditer(words)}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", SAFE_FROM)
def test_the_pinned_and_the_installed_version_are_safe(name: str) -> None:
    """An audit tool that cannot ask its service proves nothing; this list does (DC-14)."""
    floor = Version(SAFE_FROM[name])
    assert Version(_pins("requirements.txt")[name]) >= floor
    assert Version(version(name)) >= floor


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    """A package that was changed after it was pinned is refused."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", (ROOT / lock).read_text())
    pinned = [entry for entry in entries if PIN.match(entry)]
    assert len(pinned) > 50
    assert [entry.splitlines()[0] for entry in pinned if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_folder(lock: str) -> None:
    """Where packages come from is the matter of each machine's own settings."""
    words = (ROOT / lock).read_text()
    assert not re.search(r"https?://|file:/|--index-url|--find-links|--trusted-host", words)


def test_both_locks_agree_with_each_other_and_with_what_was_asked_for() -> None:
    """The development lock is the run-time lock with the tools added."""
    run_time, everything = _pins("requirements.txt"), _pins("requirements-dev.txt")
    assert run_time.items() <= everything.items()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    for line in asked:
        name, _, wanted = line.partition("==")
        assert everything[_plain(name.partition("[")[0])] == wanted
