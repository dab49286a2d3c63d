"""House rules over the repository's own files."""

import re
import subprocess
from pathlib import Path

from tests.guards.files import ROOT, shown, source_files

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")
# Written in two parts so that this file does not find itself.
SKIPPED = re.compile(r"pytest\.(mark\.)?" + r"(skip|skipif|xfail|importorskip)\b|unittest\.skip")


def _tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def _places(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        shown(path, number)
        for path in paths
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if pattern.search(line)
    ]


def test_git_hides_no_source_folder() -> None:
    """A line for built sites or collected files would drop ours in silence (WD-35)."""
    wanted = ["site/partnership/new.py", "static/css/new.css", "home/new.py", "docs/new.md"]
    outcome = subprocess.run(
        ["git", "check-ignore", "--no-index", *wanted],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.stdout == ""


def test_nothing_is_left_unfinished() -> None:
    """Work that is not done is written down elsewhere, never in the code."""
    assert _places(UNFINISHED, _tracked("*.py", "*.html", "*.js", "*.css", "*.sh", "*.md")) == [
        place
        for place in _places(UNFINISHED, [Path(__file__)])
        if "UNFINISHED" in Path(__file__).read_text().splitlines()[int(place.rsplit(":")[-1]) - 1]
    ]


def test_no_test_is_skipped() -> None:
    """A test that cannot run fails and says how to mend it."""
    assert _places(SKIPPED, _tracked("tests/*.py")) == []


def test_page_scripts_use_nothing_that_the_policy_or_the_rules_refuse() -> None:
    """No evaluation, no writing of HTML from text, no place of the reader (SE-02, CC-10)."""
    refused = re.compile(r"\beval\(|new Function|innerHTML|document\.write|navigator\.geolocation")
    scripts = list(source_files(".js", folders=("static",)))
    assert _places(refused, scripts) == []


def test_modules_keep_their_size() -> None:
    """Half of all modules stay under 60 lines and nine in ten under 250 (design §2)."""
    lengths = sorted(len(path.read_text().splitlines()) for path in source_files(".py"))
    assert lengths[len(lengths) // 2] < 60
    assert lengths[len(lengths) * 9 // 10] < 250
