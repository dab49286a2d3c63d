"""Every variable that may be set is read in one place and written down (design §8)."""

import ast
import re
from pathlib import Path

import pytest

from tests.guards.files import ROOT, source_files

SETTINGS = ROOT / "site" / "partnership" / "settings"
ROW = re.compile(r"^\| `(?P<name>[A-Z0-9_]+)` \| (?P<default>[^|]*) \|", re.MULTILINE)
# What the server and the tests' own tools read before there are settings.
OUTSIDE_SETTINGS = {"BIND", "WEB_CONCURRENCY", "DJANGO_SETTINGS_MODULE", "CHROMIUM"}
ALLOWED_READERS = {"env.py", "gunicorn.conf.py", "manage.py", "wsgi.py", "e2e.py"}


def _names_read() -> set[str]:
    """Return the names that the settings ask ``env`` for."""
    names = {"DATABASE_URL", "CACHE_URL"}
    for path in SETTINGS.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and _asks_env(call):
                words = [word.value for word in call.args if isinstance(word, ast.Constant)]
                names |= {str(word) for word in words if str(word).isupper()}
    return names


def _asks_env(call: ast.Call) -> bool:
    reader = call.func
    return (
        isinstance(reader, ast.Attribute)
        and isinstance(reader.value, ast.Name)
        and reader.value.id == "env"
    )


def test_the_readme_lists_every_variable_that_is_read() -> None:
    """The table of README.md is complete and has no variable that nobody reads."""
    listed = {row["name"] for row in ROW.finditer((ROOT / "README.md").read_text())}
    assert listed == _names_read() | OUTSIDE_SETTINGS


def test_the_example_file_names_only_variables_that_are_read() -> None:
    """Copying ``.env.example`` sets nothing in vain."""
    lines = (ROOT / ".env.example").read_text().splitlines()
    named = {
        line.lstrip("# ").partition("=")[0] for line in lines if re.match(r"#? ?[A-Z0-9_]+=", line)
    }
    assert named
    assert named <= _names_read()


@pytest.mark.parametrize("path", [*source_files(".py")], ids=lambda path: str(path.name))
def test_nobody_else_reads_the_environment(path: Path) -> None:
    """A value is read in ``settings/env.py`` and nowhere else."""
    if path.name not in ALLOWED_READERS:
        assert not re.search(r"os\.environ|os\.getenv|environ\.Env", path.read_text())
