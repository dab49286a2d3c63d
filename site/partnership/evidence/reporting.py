"""What a report can be about: a figure, or a chart or table of a statistics page."""

from typing import Any

from django.http import Http404, HttpRequest

from partnership.evidence.addresses import figure_path
from partnership.evidence.figure_pages import form_asked, saved_figure
from partnership.evidence.figures import figure
from partnership.evidence.page_content import content_of
from partnership.evidence.reports import Subject


def page_frame(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Return what the templates around a figure or part need; the page's figures are not fetched.

    Args:
        page: the statistics page below which the address lies.
        request: the present one.
    """
    crumbs = [*page.breadcrumbs(request), {"title": page.title, "url": page.get_url(request)}]
    return {"page": page, "self": page, "breadcrumbs": crumbs}


def figure_subject(request: HttpRequest, slug: str) -> Subject:
    """Return the figure of an address, with what it says now.

    Raises:
        Http404: there is no such figure or form.
    """
    saved = saved_figure(slug)
    form = form_asked(request, saved)
    own = "" if form == saved.form else form.value
    shown = figure(saved, form=form)
    return Subject(saved.title, shown.words, figure_path(slug, own), saved)


def part_subject(page: Any, request: HttpRequest, key: str) -> Subject:
    """Return a chart or table of a statistics page.

    Raises:
        Http404: the page has no such part.
    """
    part = content_of(page.body).part(key)
    if part is None:
        raise Http404("This page has no such chart or table.")
    address = f"{page.get_url(request)}#{part.anchor}"
    return Subject(f"{page.title}: {part.title}", part.title, address)
