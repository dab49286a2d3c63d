"""Which files of the repository a guard looks at."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AREAS = ("site", "home", "stories", "surveys", "consultations")


def source_files(*suffixes: str, folders: tuple[str, ...] = AREAS) -> Iterator[Path]:
    """Yield the product's own files with one of the suffixes, migrations left out."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and "migrations" not in path.parts:
                yield path


def templates() -> dict[str, Path]:
    """Return every template of ours by the name under which Django finds it."""
    found: dict[str, Path] = {}
    for path in source_files(".html", ".txt", ".xml", ".svg"):
        parts = path.relative_to(ROOT).parts
        if "templates" in parts:
            found["/".join(parts[parts.index("templates") + 1 :])] = path
    return found


def shown(path: Path, line: int) -> str:
    """Return a place in a file as people write it."""
    return f"{path.relative_to(ROOT)}:{line}"
