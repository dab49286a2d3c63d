"""New permanent ids for questions: when the meaning changes, and when a survey is copied."""

import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from surveys.blocks.known import SEPARATOR

Raw = list[dict[str, Any]]


def as_new_question(raw: Raw, question_id: str) -> Raw:
    """Return stream data in which one question has become another one (SD-03).

    The new question has ids of its own and says which question it is comparable with. Rules that
    looked at the old one look at the new one. The old one is in the published versions, with its
    answers.

    Raises:
        LookupError: there is no such question among the survey's own.
    """
    found = next((block for block in _blocks(raw) if block.get("id") == question_id), None)
    if found is None or "title" not in found["value"]:
        raise LookupError(question_id)
    renewed = _replaced(raw, _new_ids([found]))
    new = next(new for old, new in zip(_blocks(raw), _blocks(renewed), strict=True) if old is found)
    new["value"]["comparable_with"] = question_id
    return renewed


def with_new_ids(raw: Raw) -> Raw:
    """Return stream data of a copied survey: every id is new, references to the bank stay."""
    return _replaced(raw, _new_ids(raw))


def _new_ids(value: Any) -> dict[str, str]:
    """Return a new id for every block in ``value``, by its old id."""
    return {block["id"]: str(uuid.uuid4()) for block in _blocks(value) if block.get("id")}


def _blocks(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every block, however deep, in the order in which it stands."""
    if isinstance(value, dict):
        if {"type", "value"} <= value.keys():
            yield value
        yield from _in_all(value.values())
    elif isinstance(value, list):
        yield from _in_all(value)


def _in_all(values: Iterable[Any]) -> Iterator[dict[str, Any]]:
    for value in values:
        yield from _blocks(value)


def _replaced(value: Any, ids: dict[str, str]) -> Any:
    """Return ``value`` with old ids exchanged, alone or as “question/answer” of a rule."""
    if isinstance(value, dict):
        return {key: _replaced(item, ids) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, ids) for item in value]
    if isinstance(value, str):
        question, separator, answer = value.partition(SEPARATOR)
        return f"{ids.get(question, question)}{separator}{ids.get(answer, answer)}"
    return value
