"""A survey with every kind of question, as the CMS would store it."""

from typing import Any

from surveys.demo.blocks import (
    Block,
    everybody,
    only_if_any_of,
    options,
    permanent_id,
    question,
    section,
)
from surveys.models import Place


def item(name: str, value: Block) -> Block:
    """Return one item of a list block."""
    return {"type": "item", "id": permanent_id(name), "value": value}


def with_other(name: str, *labels: str, other: str) -> list[Block]:
    """Return options of which the last asks for words."""
    made = options(name, *labels, other)
    made[-1]["value"]["asks_words"] = True
    return made


def pictured(name: str, **scenes: str) -> list[Block]:
    """Return options with a drawn scene each."""
    made = options(name, *scenes)
    for one, scene in zip(made, scenes.values(), strict=True):
        one["value"] |= {"scene": scene, "image": None}
    return made


def rounds(name: str, *questions: Block, most: int = 3, **more: Any) -> Block:
    """Return a group of questions that is asked in rounds."""
    value = {
        "title": "Place",
        "another": "Do you want to add another?",
        "most": most,
        "questions": list(questions),
        "show_if": everybody(),
        **more,
    }
    return {"type": "repeat", "id": permanent_id(name), "value": value}


def note(name: str, title: str) -> Block:
    """Return a content note."""
    value = {"title": title, "body": "You can skip this.", "show_if": everybody()}
    return {"type": "note", "id": permanent_id(name), "value": value}


def places() -> list[Place]:
    """Make two towns of an area and one that is no longer offered."""
    return [
        Place.objects.create(name=name, within="The west", order=order, is_offered=name != "Old")
        for order, name in enumerate(("Near", "Far", "Old"))
    ]


def every_kind_sections() -> list[Block]:
    """Return sections that hold every kind; the last stands behind a content note."""
    return [
        section(
            "first",
            "First",
            question(
                "one",
                "single",
                "Where are you from?",
                "To know.",
                options=with_other("one", "A town", other="Elsewhere"),
            ),
            question("live", "area", "Where do you live?", "To know.", level="town"),
            question(
                "vote",
                "ballot",
                "What comes first?",
                "To know.",
                options=options("vote", *"ABCDEFGH"),
                most=2,
            ),
            question(
                "meet",
                "pictures",
                "Where do you meet?",
                "To know.",
                options=pictured("meet", park="park", hall="hall"),
            ),
            question(
                "order",
                "rank",
                "What matters most?",
                "To know.",
                options=options("order", "Lights", "Buses", "Clubs"),
                most=2,
                prefer_not_to_say=True,
            ),
            question(
                "since",
                "month",
                "When did you first come?",
                "To know.",
                short_name="when you first came",
                earliest="2015-03",
                latest="2026-01",
            ),
            question(
                "agree",
                "statements",
                "How far do you agree?",
                "To know.",
                scale="agreement",
                faces=True,
                statements=[
                    item("listen", {"text": "Adults listen"}),
                    item("things", {"text": "There is much to do"}),
                ],
            ),
        ),
        section(
            "places",
            "Places",
            rounds(
                "go",
                question("there", "scale", "How safe is it?", "To know.", scale="how_safe"),
                question(
                    "because",
                    "short_text",
                    "What makes it unsafe?",
                    "To mend it.",
                    limit=60,
                    show_if=only_if_any_of("there", "very_unsafe"),
                ),
            ),
        ),
        section(
            "hard",
            "Hard things",
            note("warning", "The next questions are hard"),
            question(
                "worry",
                "number",
                "How many worries do you have?",
                "To know.",
                minimum=0,
                maximum=9,
                prefer_not_to_say=True,
            ),
            question("tell", "long_text", "What should we know?", "To act.", limit=80),
        ),
    ]
