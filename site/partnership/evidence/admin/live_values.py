"""What a figure says now, shown beside its name wherever staff look for one."""

from collections.abc import Iterable
from typing import Any

from wagtail.admin.ui.tables import Column

from partnership.evidence.figures import RenderedFigure
from partnership.evidence.figures.asking import request_for
from partnership.evidence.figures.door import render, saved_figures
from partnership.evidence.models import Figure

SAYS_NOW = Column("says_now", label="Says now", accessor="says_now")


def says(figure: RenderedFigure) -> str:
    """Return the words of a figure, or that it is refused and why."""
    return f"Not shown: {figure.refused}" if figure.refused else figure.words


def live_figures(figures: Iterable[Figure]) -> dict[str, RenderedFigure]:
    """Return what each figure says now, by slug, in a constant number of queries."""
    saved = list(saved_figures([each.slug for each in figures]))
    answers = render([request_for(each) for each in saved])
    return dict(zip((each.slug for each in saved), answers, strict=True))


def attach(figures: Iterable[Any]) -> None:
    """Set ``says_now`` on each figure of a list."""
    shown = list(figures)
    live = live_figures(shown)
    for each in shown:
        each.says_now = says(live[each.slug])
