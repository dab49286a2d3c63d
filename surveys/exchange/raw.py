"""Blocks of a questionnaire as the JSON in which a page stores them.

Everything that comes from outside becomes a draft in this form, and is checked, linted and
published like one that somebody typed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from surveys.blocks.known import SEPARATOR
from surveys.rules.definition import Condition, Rule

Raw = dict[str, Any]


class TooDeep(ValueError):  # noqa: N818
    """A rule nests more deeply than the editor can show."""


def block(type_: str, value: Any, id_: str = "") -> Raw:
    """Return one block of a stream; without an id it gets a new one."""
    return {"type": type_, "value": value, "id": id_ or str(uuid.uuid4())}


def listed(values: Iterable[tuple[str, Any]]) -> list[Raw]:
    """Return the items of a list block from pairs of id and value."""
    return [block("item", value, id_) for id_, value in values]


def raw_rule(rule: Rule) -> Raw:
    """Return the block "show only if" of a rule.

    Raises:
        TooDeep: a group of the rule holds groups itself.
    """
    if any(group.groups for group in rule.groups):
        raise TooDeep("its rule has groups inside groups")
    return {**_raw_group(rule), "groups": listed(("", _raw_group(g)) for g in rule.groups)}


def _raw_group(rule: Rule) -> Raw:
    conditions = [("", _raw_condition(condition)) for condition in rule.conditions]
    return {"match": rule.match.value, "conditions": listed(conditions)}


def _raw_condition(condition: Condition) -> Raw:
    return {
        "question": condition.question,
        "test": condition.test.value,
        "answers": [f"{condition.question}{SEPARATOR}{value}" for value in condition.values],
        "number": condition.number,
    }
