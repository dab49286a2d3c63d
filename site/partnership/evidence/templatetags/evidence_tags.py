"""Template tags for pages of any kind that cite figures in their text.

    {% load evidence_tags %}
    {% figures_in page.body %}
      {{ page.body }}
      {% figure_sources %}
    {% endfigures_in %}

All figures are fetched once, in a constant number of queries, whatever the number of texts; a
page that has fetched them already passes them on: ``{% figures_in page.body known=figures %}``.
"""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs

from partnership.evidence.addresses import about_url
from partnership.evidence.figure_scope import current_scope, figure_scope
from partnership.evidence.part_links import links_of
from partnership.evidence.rich_text import citations_in

register = template.Library()


class FiguresInNode(template.Node):
    """Renders its content with the figures of some values at hand."""

    def __init__(
        self, values: list[FilterExpression], known: FilterExpression | None, nodelist: NodeList
    ) -> None:
        """Keep what to look through, what is fetched already and what to render."""
        self.values = values
        self.known = known
        self.nodelist = nodelist

    def render(self, context: template.Context) -> str:
        """Fetch the figures, then render; staff who preview see why one is refused."""
        citations = citations_in([value.resolve(context) for value in self.values])
        known = self.known.resolve(context) if self.known else None
        preview = bool(getattr(context.get("request"), "is_preview", False))
        with figure_scope(citations, known=known, for_editors=preview):
            return self.nodelist.render(context)


@register.tag
def figures_in(parser: Parser, token: Token) -> FiguresInNode:
    """Fetch the figures cited in some values for everything up to ``endfigures_in``."""
    bits = token.split_contents()[1:]
    named = token_kwargs([bit for bit in bits if bit.startswith("known=")], parser)
    values = [parser.compile_filter(bit) for bit in bits if not bit.startswith("known=")]
    nodelist = parser.parse(("endfigures_in",))
    parser.delete_first_token()
    return FiguresInNode(values, named.get("known"), nodelist)


@register.inclusion_tag("evidence/figure_sources.html")
def figure_sources(
    *values: Any, heading_level: int = 2, with_caveats: bool = True
) -> dict[str, Any]:
    """List the figures cited in some values, or in those of the ``figures_in`` around it.

    Args:
        values: rich texts or StreamField values; all that the page cites when left out.
        heading_level: 2 or 3.
        with_caveats: also list the caveats, unless the page lists them itself.
    """
    scope = current_scope()
    if not values and scope:
        figures = scope.figures
    else:
        with figure_scope(citations_in(values)) as own:
            figures = {each: own.figures[each] for each in citations_in(values)}
    entries = [{"anchor": each.anchor, "figure": figure} for each, figure in figures.items()]
    caveats = dict.fromkeys(text for figure in figures.values() for text in figure.caveats)
    return {
        "entries": entries,
        "caveats": list(caveats) if with_caveats else [],
        "heading_level": heading_level,
    }


@register.simple_tag(takes_context=True)
def part_links(context: template.Context, page: Any, part: Any) -> dict[str, Any]:
    """Return the files of a chart or table, the words to quote it and where to report an error.

    Args:
        context: of the template, for the whole address.
        page: the statistics page.
        part: the ``page_content.Part``.
    """
    return links_of(context.get("request"), page, part)


register.simple_tag(about_url)
