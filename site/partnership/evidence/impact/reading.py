"""What a page of any type says with numbers: texts with figures, figures alone, and series.

Pages of rooms above are read by their fields and blocks alone, never by their types.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from partnership.evidence.field_blocks import FigureBlock
from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import RenderedFigure, SeriesRequest
from partnership.evidence.norm_blocks import NormBlock
from partnership.evidence.page_content import requests_of
from partnership.evidence.place_blocks import PlaceBlock
from partnership.evidence.rich_text import FigureEmbedHandler, citation_of, wording_of
from partnership.evidence.rules.claims import MARK, mark, sentences
from partnership.evidence.rules.wordings import WHOLE_SENTENCES, Wording
from partnership.evidence.series_blocks import SeriesBlock

COMPARISON_BLOCK = "comparison"
PARAGRAPHS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "td", "th", "blockquote"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with marks in the place of its figures; each figure has its wording."""

    text: str
    figures: tuple[Citation, ...]
    wordings: tuple[Wording, ...]

    def said(self, figures: Mapping[Citation, RenderedFigure]) -> str:
        """Return the sentence as readers see it."""

        def words(found: re.Match[str]) -> str:
            index = int(found.group(1))
            wording = self.wordings[index]
            said = figures[self.figures[index]].worded_as(wording)
            # The full stop of a whole sentence stands behind its mark already.
            return said.removesuffix(".") if wording in WHOLE_SENTENCES else said

        return MARK.sub(words, self.text)


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure that stands alone, such as a headline; a pictogram has its finding as a title."""

    citation: Citation
    title: str = ""

    def said(self, figures: Mapping[Citation, RenderedFigure]) -> str:
        """Return the title: it holds no number."""
        return self.title


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart or a table; ``finding`` says that its title is a claim of its own.

    ``kind`` and ``value`` are those of its block, ``own`` the code of the place that it sets off,
    if any.
    """

    title: str
    requests: tuple[SeriesRequest, ...]
    finding: bool
    kind: str = ""
    own: str = ""
    value: Any = field(default=None, compare=False, repr=False)

    def said(self, figures: Mapping[Citation, RenderedFigure]) -> str:
        """Return the title: it holds no number."""
        return self.title


Part = Sentence | Shown | Drawn


def parts_of(page: Page) -> list[Part]:
    """Return everything on a page that is bound to data, in the order of its fields."""
    return [part for parts in parts_by_field(page).values() for part in parts]


def parts_by_field(page: Page) -> dict[str, list[Part]]:
    """Return the same by the name of the field that it stands in."""
    found: dict[str, list[Part]] = {}
    for column in page._meta.get_fields():
        if isinstance(column, RichTextField):
            found[column.name] = list(sentences_of(getattr(page, column.name) or ""))
        elif isinstance(column, StreamField):
            value = getattr(page, column.name)
            found[column.name] = list(_block_parts(value.stream_block, value))
    return found


def _block_parts(block: blocks.Block, value: Any) -> Iterator[Part]:
    """Walk through blocks of any kind down to texts, figures and series."""
    if value is None:
        return
    if isinstance(block, SeriesBlock | PlaceBlock):
        finding = "finding" in str(block.child_blocks["title"].label).lower()
        if requests := requests_of(block.name, value):
            own = (value.get("area") or "") if block.name == COMPARISON_BLOCK else ""
            yield Drawn(value["title"], tuple(requests), finding, block.name, own, value)
    elif isinstance(block, NormBlock):
        yield Shown(Citation(value["figure"] or ""), value["title"] or "")
    elif isinstance(block, FigureBlock):
        yield Shown(Citation(value))
    elif isinstance(block, blocks.RichTextBlock):
        yield from sentences_of(value.source)
    else:
        for child, inside in _children(block, value):
            yield from _block_parts(child, inside)


def _children(block: blocks.Block, value: Any) -> Iterator[tuple[blocks.Block, Any]]:
    if isinstance(block, blocks.StreamBlock):
        yield from ((child.block, child.value) for child in value)
    elif isinstance(block, blocks.ListBlock):
        yield from ((block.child_block, inside) for inside in value)
    elif isinstance(block, blocks.StructBlock):
        yield from ((child, value.get(name)) for name, child in block.child_blocks.items())


def sentences_of(html: str) -> list[Sentence]:
    """Return the sentences of a stored rich text that hold a figure."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found = [
        Sentence(text, tuple(reader.figures), tuple(reader.wordings))
        for paragraph in reader.paragraphs
        for text in sentences(" ".join(paragraph.split()))
    ]
    return [each for each in found if MARK.search(each.text)]


class _Reader(HTMLParser):
    """Turns stored rich text into paragraphs of plain text with marks."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs = [""]
        self.figures: list[Citation] = []
        self.wordings: list[Wording] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag in PARAGRAPHS:
            self.paragraphs.append("")
        elif tag == "embed" and found.get("embedtype") == FigureEmbedHandler.identifier:
            wording = wording_of(found)
            # A whole sentence ends there, so that the next one is not taken for its end.
            end = "." if wording in WHOLE_SENTENCES else ""
            self.paragraphs[-1] += mark(len(self.figures)) + end
            self.figures.append(citation_of(found))
            self.wordings.append(wording)

    def handle_data(self, data: str) -> None:
        self.paragraphs[-1] += data
