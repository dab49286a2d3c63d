"""Short ways to write question blocks down, with ids that are the same on every machine."""

import uuid
from collections.abc import Iterable
from typing import Any

from surveys.blocks.bank import BANK
from surveys.blocks.sections import ABOUT_YOU_BLOCK
from surveys.rules.bank import reference
from surveys.rules.codes import Comparison, Match

Block = dict[str, Any]
_NAMESPACE = uuid.UUID("8d3e5a46-2f60-4e55-9a57-6b6f0f3f6c11")


def permanent_id(*names: str) -> str:
    """Return the id of a question or an option of the demonstration survey."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(names)))


def question(name: str, kind: str, title: str, purpose: str, **more: Any) -> Block:
    """Return a question block; ``name`` is what the other functions here call it."""
    value = {
        "title": title,
        "purpose": purpose,
        "hint": "",
        "short_name": "",
        "basis": "",
        "show_if": everybody(),
        "pipes": [],
        "easy": easy("", "", ""),
        **more,
    }
    return {"type": kind, "id": permanent_id(name), "value": value}


def easy(title: str, hint: str, scene: str) -> Block:
    """Return the easy-read words and picture of a question."""
    return {"title": title, "hint": hint, "scene": scene, "image": None}


def says(name: str, mark: str, earlier: str, fallback: str) -> Block:
    """Return what a mark in the words of the question ``name`` stands for."""
    value = {"mark": mark, "question": permanent_id(earlier), "fallback": fallback}
    return {"type": "item", "id": permanent_id(name, "pipe", mark), "value": value}


def options(name: str, *labels: str, exclusive: str = "") -> list[Block]:
    """Return the answers of the question ``name``; ``exclusive`` stands alone."""
    last = [exclusive] if exclusive else []
    return [
        {
            "type": "item",
            "id": permanent_id(name, label),
            "value": {
                "label": label,
                "hint": "",
                "retired": False,
                "exclusive": label == exclusive,
            },
        }
        for label in [*labels, *last]
    ]


def everybody() -> Block:
    """Return the rule that asks everybody."""
    return {"match": Match.ALL.value, "conditions": [], "groups": []}


def only_if_any_of(name: str, *codes: str) -> Block:
    """Return the rule "show only if the answer to ``name`` is any of these points of its scale"."""
    return _only_if(name, codes)


def only_if_options(name: str, *labels: str) -> Block:
    """Return the same rule for options, by their first words."""
    return _only_if(name, [permanent_id(name, label) for label in labels])


def _only_if(name: str, codes: Iterable[str]) -> Block:
    condition = {
        "question": permanent_id(name),
        "test": Comparison.IS_ANY_OF.value,
        "answers": [f"{permanent_id(name)}/{code}" for code in codes],
        "number": None,
    }
    item = {"type": "item", "id": permanent_id(name, "rule"), "value": condition}
    return {"match": Match.ALL.value, "conditions": [item], "groups": []}


def from_bank(key: str, number: int = 1) -> Block:
    """Return a question of the bank, by reference."""
    value = {"reference": reference(key, number), "purpose": "", "show_if": everybody()}
    return {"type": BANK, "id": permanent_id("bank", key), "value": value}


def about_you(*questions: Block) -> Block:
    """Return the questions that come after the answers are checked (UX-14)."""
    value = {"title": "About you", "questions": list(questions)}
    return {"type": ABOUT_YOU_BLOCK, "id": permanent_id("about"), "value": value}


def section(name: str, title: str, *questions: Block) -> Block:
    """Return a section of questions."""
    value = {"title": title, "note": "", "questions": list(questions)}
    return {"type": "section", "id": permanent_id(name), "value": value}
