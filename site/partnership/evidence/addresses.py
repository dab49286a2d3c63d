"""Permanent addresses of figures (design §7): words that pages elsewhere may link to.

They stand below the statistics index, whose place is part of the public contract.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from partnership.evidence.figures import RenderedFigure

FIGURES = "/statistics/figures/"


def figure_path(slug: str, form: str = "", version: str = "") -> str:
    """Return the page of a figure: the newest, or a version that never changes.

    Args:
        slug: the figure's name.
        form: another form than its own.
        version: the moment, as in ``Version.name``.
    """
    return f"{FIGURES}{slug}/{f'{version}/' if version else ''}{_query(form)}"


def about_url(figure: RenderedFigure) -> str:
    """Return the page of a figure in the form it is said in; nothing when it is not saved."""
    return figure_path(figure.slug, figure.form.value) if figure.measure_words else ""


def figure_json_path(slug: str, form: str = "", version: str = "") -> str:
    """Return the same as JSON."""
    return f"{FIGURES}{slug}{f'/{version}' if version else ''}.json{_query(form)}"


def report_path(slug: str, form: str = "") -> str:
    """Return the form for telling us about an error in a figure."""
    return f"{FIGURES}{slug}/report/{_query(form)}"


def _query(form: str) -> str:
    values: Mapping[str, str] = {"form": form} if form else {}
    return f"?{urlencode(values)}" if values else ""
