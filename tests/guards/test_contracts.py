"""The import contracts guard what they seem to guard (a wildcard that matches nothing passes)."""

import ast
import tomllib
from pathlib import Path

from tests.guards.files import ROOT, source_files

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
RULES = "Rules are plain Python: they know neither Django nor Wagtail."
CHARTS = ROOT / "site" / "partnership" / "evidence" / "charts"


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    parts = parts[1:] if parts[0] == "site" else parts
    return ".".join(parts[: parts.index("rules") + 1])


def test_every_rules_module_is_named_in_the_contract() -> None:
    """A new area's rules come under the contract with it (design §2)."""
    contract = next(one for one in CONTRACTS["contracts"] if one["name"] == RULES)
    found = {_dotted(path) for path in source_files(".py") if "rules" in path.with_suffix("").parts}
    assert set(contract["source_modules"]) == found


def test_charts_import_nothing_of_ours() -> None:
    """New rooms beside the charts need no line in the contract (they would be seen here)."""
    ours = tuple(CONTRACTS["root_packages"])
    imported = {
        node.module
        for path in CHARTS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(ours)
    }
    assert {
        name for name in imported if not name.startswith("partnership.evidence.charts")
    } == set()
