"""The lists of choices of a form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from surveys.exchange.xlsform.names import option_id_from
from surveys.exchange.xlsform.sheets import Row
from surveys.rules.codes import Missing
from surveys.rules.definition import Option
from surveys.rules.scales import LABELS, ZERO_TO_TEN, points

# Choices of this name are not options with us: every question can offer them.
REFUSALS = {
    Missing.DONT_KNOW.value: "dont_know",
    Missing.PREFER_NOT_TO_SAY.value: "prefer_not_to_say",
}
OTHER, OTHER_LABEL = "other", "Other"


@dataclass(frozen=True)
class Choice:
    """One choice of a list: its id with us, its words, and its row."""

    id: str
    label: str
    row: Row


def lists_of(rows: Iterable[Row], language: str) -> dict[str, list[Choice]]:
    """Return the choices of every list, in order."""
    found: dict[str, list[Choice]] = {}
    for row in rows:
        name = row.get("name")
        label = row.in_language("label", language) or name
        found.setdefault(row.get("list_name"), []).append(Choice(option_id_from(name), label, row))
    return found


def refusals_in(choices: Iterable[Choice]) -> dict[str, bool]:
    """Return which of "not sure" and "prefer not to say" a list offers."""
    ids = {choice.id for choice in choices}
    return {field: code in ids for code, field in REFUSALS.items()}


def without_refusals(choices: Iterable[Choice]) -> list[Choice]:
    """Return the choices that are options of their own."""
    return [choice for choice in choices if choice.id not in REFUSALS]


def scale_of(choices: Iterable[Choice]) -> dict[str, Any] | None:
    """Return the settings of the scale that has exactly these points, or None."""
    given = [(choice.id, choice.label) for choice in choices]
    for scale in LABELS:
        low, high = _ends(given) if scale == ZERO_TO_TEN else ("", "")
        if given == [(point.id, point.label) for point in points(scale, low, high)]:
            return {"scale": scale, "low": low, "high": high}
    return None


def _ends(given: list[tuple[str, str]]) -> tuple[str, str]:
    if not given:
        return "", ""
    return given[0][1].partition(": ")[2], given[-1][1].partition(": ")[2]


def options(choices: Iterable[Choice]) -> tuple[Option, ...]:
    """Return the choices as the options that rules look at."""
    return tuple(Option(choice.id, choice.label) for choice in choices)
