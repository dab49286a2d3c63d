"""Turn the blocks of a survey page into the plain questionnaire that the rules read."""

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue

from surveys.blocks.known import answer_id
from surveys.rules.codes import Comparison, Kind, Match
from surveys.rules.definition import IMAGE, Condition, Definition, Option, Pipe, Question, Rule
from surveys.rules.scales import points


def build_definition(sections: StreamValue | Iterable[Any]) -> Definition:
    """Return the questionnaire of a page's sections; half-filled blocks give half-filled pages."""
    return Definition(tuple(item for section in sections for item in _items(section)))


def _items(section: Any) -> Iterator[Question]:
    title = section.value.get("title") or ""
    if section.value.get("note"):
        yield Question(
            id=section.id or "",
            kind=Kind.INFO,
            title=f"Before you start: {title}",
            section=title,
            body=section.value["note"],
        )
    for child in section.value.get("questions") or ():
        yield build_question(child.block_type, child.value, id_=child.id or "", section=title)


def build_question(
    kind: str, value: dict[str, Any], *, id_: str = "preview", section: str = ""
) -> Question:
    """Return the page that one question block stands for."""
    return Question(
        id=id_,
        kind=Kind(kind),
        section=section,
        title=_words(value, "title"),
        hint=_words(value, "hint"),
        short_name=_words(value, "short_name"),
        purpose=_words(value, "purpose"),
        source=_words(value, "source"),
        body=_words(value, "body"),
        sensitive=bool(value.get("sensitive")),
        special_category=bool(value.get("special_category")),
        basis=_words(value, "basis"),
        options=_options(kind, value),
        prefer_not_to_say=bool(value.get("prefer_not_to_say")),
        dont_know=bool(value.get("dont_know")),
        minimum=_number(value, "minimum"),
        maximum=_number(value, "maximum"),
        whole=bool(value.get("whole", True)),
        unit=_words(value, "unit"),
        limit=value.get("limit"),
        show_if=_rule(value.get("show_if")),
        pipes=tuple(_pipe(item) for item in value.get("pipes") or ()),
        **_easy(value.get("easy") or {}),
    )


def _words(value: dict[str, Any], name: str) -> str:
    return (value.get(name) or "").strip()


def _number(value: dict[str, Any], name: str) -> float | None:
    """Return a number in one form: 7 and 7.0 are the same limit and make the same version."""
    given = value.get(name)
    return None if given is None else float(given)


def _options(kind: str, value: dict[str, Any]) -> tuple[Option, ...]:
    if kind == Kind.SCALE:
        scale = value.get("scale")
        return points(scale, _words(value, "low"), _words(value, "high")) if scale else ()
    return tuple(_option(child.id or "", child.value) for child in _children(value.get("options")))


def _children(items: ListValue | None) -> Iterable[Any]:
    return items.bound_blocks if items is not None else ()


def _option(option_id: str, value: dict[str, Any]) -> Option:
    return Option(
        id=option_id,
        label=_words(value, "label"),
        hint=_words(value, "hint"),
        exclusive=bool(value.get("exclusive")),
        retired=bool(value.get("retired")),
    )


def _pipe(value: dict[str, Any]) -> Pipe:
    return Pipe(_words(value, "mark"), value.get("question") or "", _words(value, "fallback"))


def _easy(value: dict[str, Any]) -> dict[str, str]:
    image = value.get("image")
    return {
        "easy_title": _words(value, "title"),
        "easy_hint": _words(value, "hint"),
        "picture": f"{IMAGE}{image.pk}" if image else _words(value, "scene"),
    }


def _rule(value: dict[str, Any] | None) -> Rule:
    given = value or {}
    groups = tuple(_rule(group) for group in given.get("groups") or ())
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
