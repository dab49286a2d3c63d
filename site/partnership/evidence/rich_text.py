"""A figure inside a sentence: how it is stored, edited and shown (N1, design §4).

Stored as ``<embed embedtype="figure" slug="…" form="…" wording="…"/>``: never a number, so that a
correction reaches every sentence. An empty form is the figure's own; no wording is the phrase.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.template.loader import get_template
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    KEEP_WHITESPACE,
    InlineEntityElementHandler,
)
from wagtail.rich_text import EmbedHandler
from wagtail.rich_text.rewriters import FIND_EMBED_TAG, extract_attrs

from partnership.evidence.addresses import about_url
from partnership.evidence.figure_scope import Citation, Scope, current_scope, rendered
from partnership.evidence.figures import RenderedFigure
from partnership.evidence.models import Figure
from partnership.evidence.rules.cells import Form
from partnership.evidence.rules.wordings import Wording, wording_called

FORMS = {form.value for form in Form}


def citation_of(attrs: dict[str, str]) -> Citation:
    """Return what a stored tag cites; an unknown form counts as none."""
    form = attrs.get("form", "")
    return Citation(attrs.get("slug", ""), form if form in FORMS else "")


def wording_of(attrs: dict[str, str]) -> Wording:
    """Return how a stored tag words its figure; an unknown wording counts as none."""
    return wording_called(attrs.get("wording", ""))


def citations_in(value: Any) -> list[Citation]:
    """List the figures that a rich text, StreamField value or part of one cites, in order.

    Args:
        value: stored rich text, ``RichText``, a StreamField value, or lists and dicts of them.
    """
    return list(dict.fromkeys(_citations(value)))


def _citations(value: Any) -> Iterator[Citation]:
    if isinstance(value, str):
        yield from _citations_in_html(value)
    elif isinstance(value, dict):
        yield from _citations(list(value.values()))
    elif hasattr(value, "get_prep_value"):
        yield from _citations(value.get_prep_value())
    elif hasattr(value, "source"):
        yield from _citations(value.source)
    elif isinstance(value, Iterable):
        for part in value:
            yield from _citations(part)


def _citations_in_html(html: str) -> Iterator[Citation]:
    for match in FIND_EMBED_TAG.findall(html):
        attrs = extract_attrs(match)
        if attrs.get("embedtype") == FigureEmbedHandler.identifier:
            yield citation_of(attrs)


class FigureEmbedHandler(EmbedHandler):
    """From the stored tag to what the reader sees."""

    identifier = "figure"

    @staticmethod
    def get_model() -> type[Figure]:
        """Return the model that is referred to."""
        return Figure

    @classmethod
    def get_instance(cls, attrs: dict[str, str]) -> Figure:
        """Return the saved figure."""
        return Figure.objects.get(slug=attrs["slug"])

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        """Return the markup of one figure."""
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the markup of all figures of a text, fetched together."""
        citations = [citation_of(attrs) for attrs in attrs_list]
        scope = current_scope()
        known = scope.figures if scope else {}
        missing = [citation for citation in citations if citation not in known]
        figures = {**known, **(rendered(missing) if missing else {})}
        return [
            inline_figure(figures[citation], citation, scope, position, wording_of(attrs))
            for position, (citation, attrs) in enumerate(zip(citations, attrs_list, strict=True))
        ]

    @classmethod
    def extract_references(
        cls, attrs: dict[str, str]
    ) -> Iterator[tuple[type[Figure], str, str, str]]:
        """Tell the reference index which figure is cited, so that its uses can be listed."""
        pk = Figure.objects.filter(slug=attrs.get("slug", "")).values_list("pk", flat=True).first()
        if pk is not None:
            yield Figure, str(pk), "", ""


def inline_figure(
    figure: RenderedFigure,
    citation: Citation,
    scope: Scope | None,
    position: int = 0,
    wording: Wording = Wording.PHRASE,
) -> str:
    """Return the words of a figure with a button that shows where they come from.

    Args:
        figure: what came out of the figure door.
        citation: how the text cites it.
        scope: the page's figures; without it there is no list of sources to link to.
        position: tells mentions in one text apart where there is no scope.
        wording: how much of it is said.
    """
    note_id = scope.next_id() if scope else f"{citation.anchor}-note-{position}"
    first, _, last = figure.worded_as(wording).rpartition(" ")
    context = {
        "figure": figure,
        "first_words": first,
        "last_word": last,
        "note_id": note_id,
        "about_url": about_url(figure),
        "sources_url": f"#{citation.anchor}" if scope else "",
        "reason": figure.refused if scope and scope.for_editors else "",
    }
    return get_template("evidence/inline_figure.html").render(context).strip()


class FigureElementHandler(InlineEntityElementHandler):
    """From the stored tag to the editor: the entity stands on the figure's present words."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        """Return what the editor keeps of a figure."""
        citation = citation_of(attrs)
        return entity_data(rendered([citation])[citation], citation, wording_of(attrs))

    def handle_starttag(
        self, name: str, attrs: Sequence[tuple[str, str]], state: Any, contentstate: Any
    ) -> None:
        """Open the entity and write its words, because the tag itself has no text."""
        super().handle_starttag(name, attrs, state, contentstate)
        entity = contentstate.entity_map[state.current_entity_ranges[-1].key]
        state.current_block.text += entity.data["words"]
        state.leading_whitespace = KEEP_WHITESPACE


def entity_data(
    figure: RenderedFigure, citation: Citation, wording: Wording = Wording.PHRASE
) -> dict[str, str]:
    """Return what the editor needs to know about a figure in a text."""
    return {
        "slug": citation.slug,
        "form": citation.form,
        "wording": wording.value,
        "words": figure.worded_as(wording),
        "refused": figure.refused or "",
        "note": figure.refused or f"{figure.measure_words}. {figure.detail}. {figure.source.words}",
    }


def figure_entity(props: dict[str, Any]) -> Any:
    """Return the tag to store for an entity of the editor; its words are not stored."""
    attrs = {"embedtype": "figure", "slug": props["slug"], "form": props.get("form", "")}
    wording = wording_of(props)
    # The phrase is what a tag without a wording says.
    own = {} if wording is Wording.PHRASE else {"wording": wording.value}
    return DOM.create_element("embed", attrs | own)


CONVERSION_RULE = {
    "from_database_format": {'embed[embedtype="figure"]': FigureElementHandler("FIGURE")},
    "to_database_format": {"entity_decorators": {"FIGURE": figure_entity}},
}
