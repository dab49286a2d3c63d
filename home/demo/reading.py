"""Reads the demonstration files: TOML with a page's fields and the blocks of its body."""

import tomllib
from pathlib import Path
from typing import Any

from home.demo.markup import rich_text

CONTENT = Path(__file__).parent / "content"
Values = dict[str, Any]


def files(folder: str) -> list[Path]:
    """Return the files of a folder in the order of their names."""
    return sorted((CONTENT / folder).glob("*.toml"))


def read(path: Path) -> Values:
    """Return a file's values with ``body`` and ``next_step`` as StreamField data."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    for field in ("body", "next_step"):
        if field in values:
            values[field] = [block(each) for each in values[field]]
    return values


def block(values: Values) -> Values:
    """Return one block of StreamField data from one table of a file."""
    kind, rest = values["type"], {key: item for key, item in values.items() if key != "type"}
    match kind:
        case "text":
            return {"type": kind, "value": rich_text(rest["text"])}
        case "details":
            return {"type": kind, "value": {**rest, "text": rich_text(rest["text"])}}
        case "table":
            return {"type": kind, "value": _table(rest)}
        case "help_notice":
            return {"type": kind, "value": None}
        case _:
            return {"type": kind, "value": rest}


def _table(values: Values) -> Values:
    """Return the data of a typed table whose cells are all plain text."""
    return {
        "caption": values["caption"],
        "columns": [{"type": "text", "heading": heading} for heading in values["columns"]],
        "rows": [{"values": row} for row in values["rows"]],
    }
