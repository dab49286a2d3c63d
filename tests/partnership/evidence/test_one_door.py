"""Nobody reads cells except the figure door and the loaders (design §3)."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
EVIDENCE = ROOT / "site" / "partnership" / "evidence"
ROOMS = [ROOT / "site" / "partnership", *(ROOT / name for name in ("home", "stories"))]
ROOMS += [ROOT / "surveys", ROOT / "consultations"]
MAY_READ_CELLS = {"models", "figures", "loaders", "migrations"}


def names_in(path: Path) -> Iterator[str]:
    """Yield every name and attribute that a module uses."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.name
        elif isinstance(node, ast.Attribute):
            yield node.attr


def behind_the_door(path: Path) -> bool:
    return path.is_relative_to(EVIDENCE) and path.relative_to(EVIDENCE).parts[0] in MAY_READ_CELLS


def test_cells_are_read_behind_the_door_only() -> None:
    modules = [path for room in ROOMS for path in room.rglob("*.py")]
    assert len(modules) > 100
    round_the_door = {
        str(path.relative_to(ROOT))
        for path in modules
        if not behind_the_door(path) and "Observation" in set(names_in(path))
    }
    assert round_the_door == set()


def test_only_the_preview_looks_through_a_release_that_is_not_public() -> None:
    """N5: what is not public yet must not reach a page by any other way."""
    may = {"figures", "impact"}
    modules = [path for room in ROOMS for path in room.rglob("*.py")]
    looking = {
        path.relative_to(EVIDENCE).parts[0] if path.is_relative_to(EVIDENCE) else str(path)
        for path in modules
        if "Vantage" in set(names_in(path))
    }
    assert looking == may
