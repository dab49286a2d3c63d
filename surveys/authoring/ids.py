"""Permanent ids: every question and option has one of its own, also after copy and paste."""

import uuid
from typing import Any


def with_unique_ids(raw: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return raw stream data in which no two blocks share an id, and every block has one.

    The first block in page order keeps an id; a copy of it, however it was made, gets a new one
    (ST-1: answers are stored under these ids).
    """
    taken: set[str] = set()
    return [_walk(block, taken) for block in raw]


def _walk(value: Any, taken: set[str]) -> Any:
    if isinstance(value, list):
        return [_walk(item, taken) for item in value]
    if not isinstance(value, dict):
        return value
    walked = dict(value)
    if {"type", "value"} <= value.keys():
        walked["id"] = _own_id(value.get("id"), taken)
    return {key: _walk(item, taken) if key != "id" else item for key, item in walked.items()}


def _own_id(wanted: str | None, taken: set[str]) -> str:
    given = wanted if wanted and wanted not in taken else str(uuid.uuid4())
    taken.add(given)
    return given
