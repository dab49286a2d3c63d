"""The figures of the page that is being rendered, fetched once for all of its rich texts.

Rich text is expanded piece by piece, far away from the page. A scope lets the page fetch every
cited figure in a constant number of queries first, and gives each mention an id of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import NamedTuple

from partnership.evidence.figures import RenderedFigure, figures_and_series


class Citation(NamedTuple):
    """A saved figure and the form it is said in; an empty form is the figure's own."""

    slug: str
    form: str = ""

    @property
    def anchor(self) -> str:
        """The id of the figure's entry in the list of sources."""
        return "-".join(filter(None, ("figure", self.slug, self.form)))


@dataclass
class Scope:
    """What has been fetched for one page, and how many numbers it has printed so far."""

    figures: dict[Citation, RenderedFigure] = field(default_factory=dict)
    for_editors: bool = False
    printed: int = 0

    def next_id(self) -> str:
        """Return an id that no other mention on the page has."""
        self.printed += 1
        return f"figure-note-{self.printed}"


_scope: ContextVar[Scope | None] = ContextVar("figure_scope", default=None)


def current_scope() -> Scope | None:
    """Return the scope of the page that is being rendered, if it opened one."""
    return _scope.get()


@contextmanager
def figure_scope(
    citations: Iterable[Citation],
    *,
    known: Mapping[Citation, RenderedFigure] | None = None,
    for_editors: bool = False,
) -> Iterator[Scope]:
    """Fetch the cited figures at once; everything rendered inside uses them.

    Inside another scope that one is enlarged, so that ids stay unique on the page.

    Args:
        citations: what the page cites, in any order.
        known: figures that the page has fetched already.
        for_editors: print why a figure is refused, for previews by staff.
    """
    outer = _scope.get()
    figures = {**(outer.figures if outer else {}), **(known or {})}
    figures.update(rendered(each for each in citations if each not in figures))
    if outer:
        outer.figures = figures
        yield outer
        return
    scope = Scope(figures, for_editors)
    token = _scope.set(scope)
    try:
        yield scope
    finally:
        _scope.reset(token)


def rendered(citations: Iterable[Citation]) -> dict[Citation, RenderedFigure]:
    """Return every cited figure, refused ones too, in a constant number of queries."""
    figures, _ = figures_and_series(citations)
    return {Citation(*asked): figure for asked, figure in figures.items()}
