"""Turn the blocks of a survey page into the plain questionnaire that the rules read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue

from surveys.bank.reading import questions_of
from surveys.blocks.bank import BANK
from surveys.blocks.known import answer_id
from surveys.blocks.sections import ABOUT_YOU_BLOCK
from surveys.rules.about_you import gate
from surveys.rules.codes import Comparison, Kind, Match
from surveys.rules.definition import Condition, Definition, Option, Question, Rule
from surveys.rules.scales import points


def build_definition(sections: StreamValue | Iterable[Any]) -> Definition:
    """Return the questionnaire of a page's sections; half-filled blocks give half-filled pages."""
    found = list(sections)
    bank = questions_of(_references(found))
    items = [item for section in found for item in _items(section, bank)]
    return Definition(tuple(sorted(items, key=lambda item: item.about_you)))


def _references(sections: list[Any]) -> Iterator[str]:
    """Yield every reference to the bank."""
    for section in sections:
        for child in section.value.get("questions") or ():
            if child.block_type == BANK and child.value.get("reference"):
                yield child.value["reference"]


def _items(section: Any, bank: dict[str, Question]) -> Iterator[Question]:
    title = section.value.get("title") or ""
    about_you = section.block_type == ABOUT_YOU_BLOCK
    children = section.value.get("questions") or ()
    if about_you and len(children):
        yield gate(title)
    if section.value.get("note"):
        yield Question(
            id=section.id or "",
            kind=Kind.INFO,
            title=f"Before you start: {title}",
            section=title,
            body=section.value["note"],
        )
    for child in children:
        yield replace(_child(child, bank), section=title, about_you=about_you)


def _child(child: Any, bank: dict[str, Question]) -> Question:
    if child.block_type == BANK:
        return _from_bank(child.value, bank)
    return build_question(child.block_type, child.value, id_=child.id or "")


def _from_bank(value: dict[str, Any], bank: dict[str, Question]) -> Question:
    """Return the bank's question; the survey may add why it asks, and whom."""
    pointer = value.get("reference") or ""
    found = bank.get(pointer)
    if found is None:
        return Question(id=pointer, kind=Kind.INFO, title="", bank=pointer)
    rule = _rule(value.get("show_if"))
    return replace(
        found,
        purpose=_words(value, "purpose") or found.purpose,
        show_if=rule if rule.conditions else found.show_if,
    )


def build_question(kind: str, value: dict[str, Any], *, id_: str = "preview") -> Question:
    """Return the page that one question block stands for."""
    return Question(
        id=id_,
        kind=Kind(kind),
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
        comparable_with=_words(value, "comparable_with"),
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


def _rule(value: dict[str, Any] | None) -> Rule:
    conditions = tuple(_condition(item) for item in (value or {}).get("conditions") or ())
    match = (value or {}).get("match")
    return Rule(conditions, Match(match or Match.ALL))


def _condition(value: dict[str, Any]) -> Condition:
    return Condition(
        question=value.get("question") or "",
        test=Comparison(value.get("test") or Comparison.IS_ANY_OF),
        values=tuple(answer_id(answer) for answer in value.get("answers") or ()),
        number=_number(value, "number"),
    )
