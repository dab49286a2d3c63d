"""One question block as the page that it becomes."""

from typing import Any

from surveys.authoring.options import options_of, scene_in, words_in
from surveys.blocks.known import answer_id
from surveys.rules.codes import Comparison, Kind, Look, Match
from surveys.rules.definition import Condition, Pipe, Question, Rule


def build_question(
    block: str, value: dict[str, Any], *, id_: str = "preview", section: str = ""
) -> Question:
    """Return the page that one question block stands for.

    Args:
        block: the name of the block.
        value: what was written into it.
        id_: its permanent id.
        section: the title of its section.
    """
    kind = kind_of(block, value)
    return Question(
        id=id_,
        kind=kind,
        section=section,
        title=words_in(value, "title"),
        hint=words_in(value, "hint"),
        short_name=words_in(value, "short_name"),
        purpose=words_in(value, "purpose"),
        source=words_in(value, "source"),
        body=words_in(value, "body"),
        sensitive=bool(value.get("sensitive")),
        special_category=bool(value.get("special_category")),
        basis=words_in(value, "basis"),
        options=options_of(block, value),
        prefer_not_to_say=bool(value.get("prefer_not_to_say")),
        dont_know=bool(value.get("dont_know")),
        minimum=_number(value, "minimum"),
        maximum=_number(value, "maximum"),
        whole=bool(value.get("whole", True)),
        unit=words_in(value, "unit"),
        limit=value.get("limit"),
        show_if=rule_of(value.get("show_if")),
        look=_look(block, value),
        most=value.get("most") if kind in (Kind.SEVERAL, Kind.RANK) else None,
        shuffled=block == "ballot",
        earliest=words_in(value, "earliest"),
        latest=words_in(value, "latest"),
        year_alone=bool(value.get("year_alone")),
        not_future=bool(value.get("not_future")),
        comparable_with=words_in(value, "comparable_with"),
        pipes=tuple(_pipe(item) for item in value.get("pipes") or ()),
        **_easy(value.get("easy") or {}),
    )


def kind_of(block: str, value: dict[str, Any]) -> Kind:
    """Return the kind of answer that a block asks for; looks are not kinds of their own."""
    match block:
        case "statements":
            return Kind.SCALE
        case "ballot":
            return Kind.SEVERAL if (value.get("most") or 1) > 1 else Kind.SINGLE
        case "pictures":
            return Kind.SEVERAL if value.get("several") else Kind.SINGLE
        case "area":
            return Kind.SINGLE
        case _:
            return Kind(block)


def _look(block: str, value: dict[str, Any]) -> Look:
    if block in ("ballot", "pictures"):
        return Look(block)
    if value.get("faces"):
        return Look.FACES
    return Look(value.get("look") or Look.LIST)


def _number(value: dict[str, Any], name: str) -> float | None:
    """Return a number in one form: 7 and 7.0 are the same limit and make the same version."""
    given = value.get(name)
    return None if given is None else float(given)


def _pipe(value: dict[str, Any]) -> Pipe:
    return Pipe(words_in(value, "mark"), value.get("question") or "", words_in(value, "fallback"))


def _easy(value: dict[str, Any]) -> dict[str, Any]:
    return {
        "easy_title": words_in(value, "title"),
        "easy_hint": words_in(value, "hint"),
        "picture": scene_in(value),
    }


def rule_of(value: dict[str, Any] | None) -> Rule:
    """Return the rule that was written into "show only if"."""
    given = value or {}
    groups = tuple(rule_of(group) for group in given.get("groups") or ())
    return Rule(
        tuple(_condition(item) for item in given.get("conditions") or ()),
        Match(given.get("match") or Match.ALL),
        # An empty group is true of everybody and would undo "any".
        tuple(group for group in groups if group.conditions or group.groups),
    )


def _condition(value: dict[str, Any]) -> Condition:
    return Condition(
        question=value.get("question") or "",
        test=Comparison(value.get("test") or Comparison.IS_ANY_OF),
        values=tuple(answer_id(answer) for answer in value.get("answers") or ()),
        number=_number(value, "number"),
    )
