"""New permanent ids for questions: when the meaning changes, and when a survey is copied."""

import re
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from surveys.blocks.known import SEPARATOR

Raw = list[dict[str, Any]]
Block = dict[str, Any]
CONTINUED = "comparable_with"

# How the later rounds of a group are named after the first (``authoring.expanding``).
IN_LATER_ROUND = re.compile(r"(?P<first>.+?)(?P<round>(?:-more)?-\d{1,2})")


def as_new_question(raw: Raw, question_id: str) -> Raw:
    """Return stream data in which one question has become another one (SD-03).

    The new question has ids of its own and says which question it is comparable with. Rules that
    looked at the old one look at the new one, in every round. The old one is in the published
    versions, with its answers.

    Args:
        raw: the stream data of a survey's sections.
        question_id: the permanent id of a question, of a statement, or of a question in rounds as
            its first round has it.

    Raises:
        LookupError: there is no such question among the survey's own.
    """
    found = next((block for block in _questions(raw) if block.get("id") == question_id), None)
    if found is None:
        raise LookupError(question_id)
    renewed: Raw = _replaced(raw, _new_ids([found]))
    pairs = zip(_questions(raw), _questions(renewed), strict=True)
    new = next(new for old, new in pairs if old is found)
    new["value"][CONTINUED] = question_id
    return renewed


def with_new_ids(raw: Raw) -> Raw:
    """Return stream data of a copied survey: every id is new, references to the bank stay."""
    renewed: Raw = _replaced(raw, _new_ids(raw))
    return renewed


def _questions(raw: Raw) -> Iterator[Block]:
    """Yield every block that is a question of the survey's own, and every statement."""
    for block in _blocks(raw):
        value = block["value"]
        if block["type"] == "statements":
            yield from value.get("statements") or ()
        elif isinstance(value, dict) and "purpose" in value and "title" in value:
            yield block


def _new_ids(value: Any) -> dict[str, str]:
    """Return a new id for every block in ``value``, by its old id."""
    return {block["id"]: str(uuid.uuid4()) for block in _blocks(value) if block.get("id")}


def _blocks(value: Any) -> Iterator[Block]:
    """Yield every block, however deep, in the order in which it stands."""
    if isinstance(value, dict):
        if {"type", "value"} <= value.keys():
            yield value
        yield from _in_all(value.values())
    elif isinstance(value, list):
        yield from _in_all(value)


def _in_all(values: Iterable[Any]) -> Iterator[Block]:
    for value in values:
        yield from _blocks(value)


def _replaced(value: Any, ids: dict[str, str]) -> Any:
    """Return ``value`` with old ids exchanged, alone or as “question/answer” of a rule.

    What a question is comparable with is in the past, and keeps its id.
    """
    if isinstance(value, dict):
        return {
            key: item if key == CONTINUED else _replaced(item, ids) for key, item in value.items()
        }
    if isinstance(value, list):
        return [_replaced(item, ids) for item in value]
    if isinstance(value, str):
        question, separator, answer = value.partition(SEPARATOR)
        return f"{_renewed(question, ids)}{separator}{ids.get(answer, answer)}"
    return value


def _renewed(named: str, ids: dict[str, str]) -> str:
    """Return the new id; a rule may name a question as a later round asks it."""
    later = None if named in ids else IN_LATER_ROUND.fullmatch(named)
    if later and later["first"] in ids:
        return ids[later["first"]] + later["round"]
    return ids.get(named, named)
