"""Turn the blocks of a survey page into the plain questionnaire that the rules read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from wagtail.blocks import StreamValue

from surveys.authoring.expanding import rounds, statements
from surveys.authoring.one_question import build_question, rule_of
from surveys.authoring.options import words_in
from surveys.bank.reading import questions_of
from surveys.blocks.bank import BANK
from surveys.blocks.sections import ABOUT_YOU_BLOCK
from surveys.rules.about_you import gate
from surveys.rules.codes import Kind
from surveys.rules.definition import Definition, Question

EXPANDING = {"statements": statements, "repeat": rounds}


def build_definition(sections: StreamValue | Iterable[Any]) -> Definition:
    """Return the questionnaire of a page's sections; half-filled blocks give half-filled pages."""
    found = list(sections)
    bank = questions_of(_references(found))
    items = [item for section in found for item in _items(section, bank)]
    return Definition(tuple(sorted(items, key=lambda item: item.about_you)))


def build_questions(
    block: str, value: dict[str, Any], *, id_: str = "preview", section: str = ""
) -> Iterator[Question]:
    """Yield the pages that one block stands for: most blocks are one page, some are several."""
    expand = EXPANDING.get(block)
    if expand:
        yield from expand(value, id_, section)
    else:
        yield build_question(block, value, id_=id_, section=section)


def _references(sections: list[Any]) -> Iterator[str]:
    """Yield every reference to the bank."""
    for section in sections:
        for child in section.value.get("questions") or ():
            if child.block_type == BANK and child.value.get("reference"):
                yield child.value["reference"]


def _items(section: Any, bank: dict[str, Question]) -> Iterator[Question]:
    """Yield the pages of a section; a content note may pass over all that follow it (SG-04)."""
    notes: tuple[str, ...] = ()
    about_you = section.block_type == ABOUT_YOU_BLOCK
    for page in _pages(section, bank):
        yield replace(page, notes=notes, about_you=about_you)
        if page.kind == Kind.NOTE:
            notes = (*notes, page.id)


def _pages(section: Any, bank: dict[str, Question]) -> Iterator[Question]:
    title = section.value.get("title") or ""
    children = section.value.get("questions") or ()
    if section.block_type == ABOUT_YOU_BLOCK and len(children):
        yield gate(title)
    if section.value.get("note"):
        yield Question(
            id=section.id or "",
            kind=Kind.NOTE if section.value.get("may_skip") else Kind.INFO,
            title=f"Before you start: {title}",
            section=title,
            body=words_in(section.value, "note"),
        )
    for child in children:
        yield from _of_child(child, title, bank)


def _of_child(child: Any, section: str, bank: dict[str, Question]) -> Iterator[Question]:
    if child.block_type == BANK:
        yield replace(_from_bank(child.value, bank), section=section)
    else:
        yield from build_questions(
            child.block_type, child.value, id_=child.id or "", section=section
        )


def _from_bank(value: dict[str, Any], bank: dict[str, Question]) -> Question:
    """Return the bank's question; the survey may add why it asks, and whom."""
    pointer = value.get("reference") or ""
    found = bank.get(pointer)
    if found is None:
        return Question(id=pointer, kind=Kind.INFO, title="", bank=pointer)
    rule = rule_of(value.get("show_if"))
    return replace(
        found,
        purpose=words_in(value, "purpose") or found.purpose,
        show_if=rule if rule.conditions or rule.groups else found.show_if,
    )
