"""Turn the blocks of a survey page into the plain questionnaire that the rules read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from wagtail.blocks import StreamValue

from surveys.authoring.expanding import rounds, statements
from surveys.authoring.one_question import build_question
from surveys.rules.codes import Kind
from surveys.rules.definition import Definition, Question

EXPANDING = {"statements": statements, "repeat": rounds}


def build_definition(sections: StreamValue | Iterable[Any]) -> Definition:
    """Return the questionnaire of a page's sections; half-filled blocks give half-filled pages."""
    return Definition(tuple(item for section in sections for item in _items(section)))


def build_questions(
    block: str, value: dict[str, Any], *, id_: str = "preview", section: str = ""
) -> Iterator[Question]:
    """Yield the pages that one block stands for: most blocks are one page, some are several."""
    expand = EXPANDING.get(block)
    if expand:
        yield from expand(value, id_, section)
    else:
        yield build_question(block, value, id_=id_, section=section)


def _items(section: Any) -> Iterator[Question]:
    """Yield the pages of a section; a content note may pass over all that follow it (SG-04)."""
    notes: tuple[str, ...] = ()
    for page in _pages(section):
        yield replace(page, notes=notes)
        if page.kind == Kind.NOTE:
            notes = (*notes, page.id)


def _pages(section: Any) -> Iterator[Question]:
    title = section.value.get("title") or ""
    if section.value.get("note"):
        yield Question(
            id=section.id or "",
            kind=Kind.NOTE if section.value.get("may_skip") else Kind.INFO,
            title=f"Before you start: {title}",
            section=title,
            body=section.value["note"],
        )
    for child in section.value.get("questions") or ():
        yield from build_questions(child.block_type, child.value, id_=child.id or "", section=title)
