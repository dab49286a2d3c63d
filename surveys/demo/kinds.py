"""Short ways to write down the kinds of question that need more than words and answers."""

from typing import Any

from surveys.demo.blocks import Block, everybody, options, permanent_id


def with_other(name: str, *labels: str, other: str) -> list[Block]:
    """Return options of which the last asks for words."""
    made = options(name, *labels, other)
    made[-1]["value"]["asks_words"] = True
    return made


def pictured(name: str, scenes: dict[str, str]) -> list[Block]:
    """Return options with a drawn scene each, by their labels."""
    made = options(name, *scenes)
    for one, scene in zip(made, scenes.values(), strict=True):
        one["value"] |= {"scene": scene, "image": None}
    return made


def in_easy_words(made: list[Block], easily: dict[str, tuple[str, str]]) -> list[Block]:
    """Give options their easy words and, by its name, a drawn scene; by their labels."""
    for one in made:
        words, scene = easily.get(one["value"]["label"], ("", ""))
        one["value"]["easy"] = {"label": words, "scene": scene, "image": None}
    return made


def said(name: str, *texts: str) -> list[Block]:
    """Return statements that share the question ``name``."""
    return [
        {"type": "item", "id": permanent_id(name, text), "value": {"text": text}} for text in texts
    ]


def rounds(name: str, title: str, another: str, *questions: Block, most: int) -> Block:
    """Return questions that are asked in rounds, ``most`` times at most."""
    value = {
        "title": title,
        "another": another,
        "most": most,
        "questions": list(questions),
        "show_if": everybody(),
    }
    return {"type": "repeat", "id": permanent_id(name), "value": value}


def to_read(kind: str, name: str, title: str, body: str) -> Block:
    """Return a page to read: ``info``, or ``note`` for what may be hard (SG-04)."""
    value: dict[str, Any] = {"title": title, "body": body, "show_if": everybody()}
    return {"type": kind, "id": permanent_id(name), "value": value}
